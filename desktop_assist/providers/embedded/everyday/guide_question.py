"""Questions about how something is done in the program, answered from its guide."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import log

from desktop_assist.providers.embedded.everyday.content_words import content_words
from desktop_assist.providers.embedded.language import Language
from desktop_assist.providers.embedded.reply import Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text
from desktop_assist.system.guide import GuideSection, read_guide

_BEFORE = r"^(?:so |and |please |hi |hello |bitte |und |hallo )*"
_HOW_TO = re.compile(
    rf"{_BEFORE}(?:how (?:do|can|could|would|should) (?:i|you|we|one)\b|how to\b"
    r"|where (?:do|can|could|should) (?:i|you|we|one)\b|what happens\b"
    r"|wie \w+ (?:ich|man|wir)\b|wo \w+ (?:ich|man|wir)\b|was passiert\b)"
)
"""Asks for nothing to be done."""
_PERHAPS = re.compile(
    rf"{_BEFORE}(?:how (?:do|does|can|to|should)|where (?:do|can|is|are)|what (?:if|do i)|why"
    r"|can (?:i|it|one|this)|could i|is (?:it|there|this)|does (?:it|this)|are there|can you"
    r"|help with|i (?:want|need) help|wie|wo|warum|kann|kannst|gibt es|ist"
    r"|geht (?:das|es)|hilfe (?:bei|mit|zu))\b"
)
"""May ask for a chore: that is tried first."""
_CLOSE_TO_POLICY = frozenset({"reports"})
"""Pages on what a company may have rules of its own for: its documents are asked first."""
_SURE, _LIKELY = 0.75, 0.5
_TOLD = 0.4
"""What a word counts that stands in the text alone."""
_LETTERS: dict[Language, str] = {"english": "en", "german": "de"}
_NO_HELP = frozenset(
    content_words(
        "use using get make want need help mode please possible way work works"
        " meine meinen meinem meiner mich mir dir uns gibt gebe geht mache verwende benutze nutze"
        " kannst könnte möchte will weg modus bitte geben machen verwenden"
    )
)
"""Words that any such question may have."""
_PARTICLE = re.compile(
    r"^(?P<before>wie |wo )(?P<verb>\w+)(?P<rest> .*) (?P<particle>ab|an|auf|aus|ein|hinzu|um"
    r"|vor|zu|zurück)\W*$"
)
"""A German verb in two parts: "wie trage ich … ein" asks how to "eintragen"."""
_MORE = Text("More in the guide (F1): “{page}”.", "Mehr in der Anleitung (F1): „{page}“.")


@dataclass(frozen=True, slots=True)
class _Known:
    """A section with the words it is known by, and what each tells in a question."""

    page: str
    page_title: str
    section: GuideSection
    titled: frozenset[str]
    named: frozenset[str]
    told: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Found:
    known: _Known
    share: float


def before_chores(request: UserRequest) -> Say | None:
    """What the guide says, where it is certainly asked."""
    found = _best(request) if _HOW_TO.match(request.lower) else None
    if found is None or found.share < _SURE or found.known.page in _CLOSE_TO_POLICY:
        return None
    return _say(found.known, request.language)


def after_chores(request: UserRequest) -> Say | None:
    """What the guide says, where nothing else is an answer."""
    found = _best(request) if _PERHAPS.match(request.lower) else None
    return _say(found.known, request.language) if found and found.share >= _LIKELY else None


def _say(known: _Known, language: Language) -> Say:
    more = _MORE.in_language(language, page=known.page_title)
    return Say(f"**{known.section.title}**\n\n{known.section.text}\n\n{more}", is_own=True)


def _best(request: UserRequest) -> _Found | None:
    """The section that has most of what the question says, weighed by how rare it is."""
    words = _words(request.lower)
    if not words:
        return None
    sections, weights = _sections(_LETTERS[request.language])
    unknown = max(weights.values())
    total = sum(weights.get(word, unknown) for word in words)
    known = max(sections, key=lambda one: (_score(words, one, weights), len(words & one.titled)))
    return _Found(known, _score(words, known, weights) / total)


def _words(text: str) -> set[str]:
    whole = _PARTICLE.sub(r"\g<before>\g<particle>\g<verb>\g<rest>", text.replace("-", " "))
    return set(content_words(whole)) - _NO_HELP


def _score(words: set[str], known: _Known, weights: Mapping[str, float]) -> float:
    named = sum(weights[word] for word in words & known.named)
    told = sum(weights[word] for word in (words & known.told) - known.named)
    return named + _TOLD * told


@lru_cache(maxsize=2)
def _sections(letters: str) -> tuple[tuple[_Known, ...], Mapping[str, float]]:
    known = tuple(_known(letters))
    counts = Counter(word for one in known for word in one.named | one.told)
    return known, {word: log(1 + len(known) / count) for word, count in counts.items()}


def _known(letters: str) -> Iterator[_Known]:
    for page in read_guide(letters):
        for section in page.sections:
            titled = _words(section.title.lower())
            named = titled | _words(" ".join(section.asked).lower())
            told = _words(f"{page.title} {section.text}".lower())
            yield _Known(page.name, page.title, section, *map(frozenset, (titled, named, told)))
