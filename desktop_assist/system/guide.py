"""The guide that comes with the program: what to do for which task, in pages of Markdown.

A page is `resources/guide/LANGUAGE/NAME.md`: a title, then a section for each task. A comment below
the heading of a section holds words that people ask for it with; it is shown nowhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from desktop_assist.system.resources import resource_path

PAGES = (
    *("first-steps", "meetings", "expenses", "reports", "documents", "slack", "quick-ask"),
    *("voice", "models", "cost", "privacy", "changes", "other-programs", "administrators"),
    "troubleshooting",
)
"""The names of all pages, in the order of reading."""
LANGUAGES = ("en", "de")

_TITLE = re.compile(r"\A# (?P<title>.+)\n")
_SECTION = re.compile(r"^## (?P<title>.+)\n(?:<!-- asked: (?P<asked>.+) -->\n)?", re.MULTILINE)
_COMMENT = re.compile(r"^<!-- .* -->\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class GuideSection:
    """What to do for one task.

    Attributes:
        title: The task.
        text: Markdown, without the title.
        asked: Words that people use for it, besides those of the title.
    """

    title: str
    text: str
    asked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GuidePage:
    """Tasks that belong together.

    Attributes:
        name: As its file is called.
        title: Its heading.
        text: All of it, as Markdown.
        sections: Its tasks.
    """

    name: str
    title: str
    text: str
    sections: tuple[GuideSection, ...]


@lru_cache(maxsize=len(LANGUAGES))
def read_guide(language: str) -> tuple[GuidePage, ...]:
    """All pages in a language, in English where there are none in it; blocking, and read once.

    Args:
        language: Its two letters.
    """
    folder = resource_path(f"guide/{language if language in LANGUAGES else LANGUAGES[0]}")
    return tuple(_page(name, (folder / f"{name}.md").read_text("utf-8")) for name in PAGES)


def _page(name: str, text: str) -> GuidePage:
    found = _TITLE.match(text)
    title = found["title"] if found else name
    return GuidePage(name, title, _COMMENT.sub("", text), tuple(_sections(text)))


def _sections(text: str) -> Iterator[GuideSection]:
    heads = list(_SECTION.finditer(text))
    ends = [*(one.start() for one in heads[1:]), len(text)]
    for head, end in zip(heads, ends, strict=True):
        asked = tuple(word.strip() for word in (head["asked"] or "").split(",") if word.strip())
        yield GuideSection(head["title"], text[head.end() : end].strip(), asked)
