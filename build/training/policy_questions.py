"""Invented documents with questions that a passage answers, and questions that it nearly does.

A file holds several documents:

    # The document's title
    ## The heading of a passage
    Its text, one or several lines.
    Q: a question that it answers => the words of the text that do
    N: a question about the same that nothing in the document answers
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

_TITLE, _HEADING, _ANSWERED, _NOT_ANSWERED, _ANSWER = "# ", "## ", "Q:", "N:", "=>"
_FEWEST_PASSAGES = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """A question.

    Attributes:
        text: As it is asked.
        answer: The words of its passage that answer it; empty where none do.
    """

    text: str
    answer: str = ""


@dataclass(slots=True)
class Passage:
    """One passage, and what is asked of it."""

    heading: str
    text: str = ""
    answered: list[Asked] = field(default_factory=list)
    unanswered: list[Asked] = field(default_factory=list)

    @property
    def questions(self) -> list[Asked]:
        """All of them."""
        return [*self.answered, *self.unanswered]


@dataclass(slots=True)
class Document:
    """One document."""

    title: str
    passages: list[Passage] = field(default_factory=list)


def documents_in(folder: Path) -> list[Document]:
    """All documents of a folder that have passages enough to confuse one with another."""
    found = (one for path in sorted(folder.glob("*.txt")) for one in _read(path))
    return [one for one in found if len(one.passages) >= _FEWEST_PASSAGES]


def _read(path: Path) -> Iterator[Document]:
    lines = path.read_text("utf-8").splitlines()
    starts = [place for place, line in enumerate(lines) if line.startswith(_TITLE)]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield Document(lines[start][len(_TITLE) :].strip(), _passages(lines[start + 1 : end]))


def _passages(lines: Iterable[str]) -> list[Passage]:
    passages: list[Passage] = []
    for line in map(str.strip, lines):
        if line.startswith(_HEADING):
            passages.append(Passage(line[len(_HEADING) :].strip()))
        elif passages and line:
            _add(passages[-1], line)
    return passages


def _add(passage: Passage, line: str) -> None:
    if line.startswith(_ANSWERED):
        question, _, answer = line[len(_ANSWERED) :].partition(_ANSWER)
        quoted = _quoted(passage.text, answer.strip().strip('"'))
        passage.answered.append(Asked(question.strip(), quoted))
    elif line.startswith(_NOT_ANSWERED):
        passage.unanswered.append(Asked(line[len(_NOT_ANSWERED) :].strip()))
    else:
        passage.text = f"{passage.text}\n{line}".strip()


def _quoted(text: str, answer: str) -> str:
    """The words as they stand in the text, where lines and capitals may differ."""
    words = r"\s+".join(map(re.escape, answer.split()))
    found = re.search(words, text, re.IGNORECASE) if words else None
    return found[0] if found else ""
