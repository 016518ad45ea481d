"""An answer as it is shown: each claim with its place, checked; those without one are marked.

Marks of passages are replaced by their places. The text is held back until a sentence and its marks
are there: nothing is shown that was not checked.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from desktop_assist.assistant.grounding.claim import bare, is_claim
from desktop_assist.assistant.grounding.evidence import Evidence, EvidencePassage
from desktop_assist.assistant.grounding.support import (
    found_for,
    is_named_rightly,
    nearest_sentence,
    numbers_stand,
    quoted_in,
)
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.evidence import MARK_LETTERS

NO_SOURCE = "(no source)"
NOT_CONFIRMED = "(not confirmed by the source)"
_OPEN, _CLOSE = '["\u201c\u201e\u00ab]', '["\u201d\u201c\u00bb]'
_MARK = re.compile(
    rf"[ \t]*\[([a-z]{{{MARK_LETTERS}}})(?:[\s:,]*{_OPEN}(.*?){_CLOSE})?\s*\]", re.DOTALL
)
_BRACKETED = re.compile(r"\[[^\[\]]*\]")
# What stands in brackets is hidden from the search for the end of a sentence.
_HIDDEN = "\0"
_END = re.compile(
    rf"[.!?\u2026][\"'\u201d\u2019)*_]*(?:[ \t]*{_HIDDEN}++)*[.!?]?"
    r"(?=[ \t]+[\"'\u201c\u2018\u201e(*_]*[A-ZÄÖÜ0-9])"
)
_ABBREVIATED = re.compile(
    r"(?:^\s*\d{1,2}|\b(?:e\.g|i\.e|approx|no|nr|vs|cf|ca|z\.\s?b|d\.\s?h|bzw|abs|art|sec|dr|mr"
    r"|mrs|ms|st|u\.s|p|s|[A-Z]))\.$",
    re.IGNORECASE,
)
# No sentence of a person is as long: something that never ends is not held back for ever.
_LONGEST = 2_000
_SPACE = re.compile(r"\s*")
_TRAILING = re.compile(r"\s*\|?\s*$")
_FENCE = "```"

Shown: TypeAlias = "str | Citation"


@dataclass(frozen=True, slots=True)
class _Named:
    mark: str
    quote: str


class GroundedText:
    """One text of an answer while it streams in."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._held = ""
        self._is_code = False

    def feed(self, text: str) -> list[Shown]:
        """What can be shown now; may be nothing."""
        self._held += text
        shown: list[Shown] = []
        while (end := _end_in(self._held)) is not None:
            shown += self._taken(self._held[:end])
            self._held = self._held[end:]
        return shown

    def rest(self) -> list[Shown]:
        """What is held back, as far as it came."""
        return list(self._taken(self._held)) if self._held else []

    def finish(self) -> list[Shown]:
        """The rest, at the end of the text."""
        shown, self._held = self.rest(), ""
        return shown

    def _taken(self, text: str) -> Iterator[Shown]:
        """A sentence, with the space before it."""
        lead = _SPACE.match(text)
        start = lead.end() if lead is not None else 0
        if start:
            yield text[:start]
        sentence = text[start:]
        if sentence.startswith(_FENCE):
            self._is_code = not self._is_code
        if self._is_code or not sentence:
            yield sentence
        else:
            yield from self._checked(sentence)

    def _checked(self, sentence: str) -> Iterator[Shown]:
        named = [one for one in map(_named, _MARK.finditer(sentence)) if self._is_meant(one)]
        if not named:
            yield from self._unnamed(sentence)
            return
        claim = _MARK.sub(lambda found: "" if self._is_meant(_named(found)) else found[0], sentence)
        confirmed = self._confirmed(bare(claim), named)
        places = "; ".join(dict.fromkeys(map(_place, confirmed)))
        yield _with_note(claim, f"({places})" if places else NOT_CONFIRMED)
        yield from dict.fromkeys(confirmed)

    def _is_meant(self, named: _Named) -> bool:
        """Whether it is a mark, and not a word that happens to stand in brackets."""
        return bool(named.quote) or named.mark in self._evidence.passages

    def _unnamed(self, claim: str) -> Iterator[Shown]:
        if not self._evidence.is_asked or not is_claim(claim):
            yield claim
            return
        passage = found_for(bare(claim), self._evidence)
        if passage is None:
            yield _with_note(claim, NO_SOURCE)
            return
        citation = _citation(passage, nearest_sentence(bare(claim), passage))
        yield _with_note(claim, f"({_place(citation)})")
        yield citation

    def _confirmed(self, claim: str, named: Sequence[_Named]) -> list[Citation]:
        """Where the claim stands, of the passages that it names; its figures in any of them."""
        known = [one for one in named if one.mark in self._evidence.passages]
        passages = [self._evidence.passages[one.mark] for one in known]
        if not numbers_stand(claim, passages, self._evidence):
            return []
        pairs = zip(known, passages, strict=True)
        return [
            _cited(claim, one, passage) for one, passage in pairs if _stands(claim, one, passage)
        ]


def grounded(text: str, evidence: Evidence) -> list[Shown]:
    """A whole text at once."""
    one = GroundedText(evidence)
    return [*one.feed(text), *one.finish()]


def _end_in(held: str) -> int | None:
    """Where the first sentence ends, its marks included; None while more may belong to it."""
    masked = _BRACKETED.sub(lambda found: _HIDDEN * len(found[0]), held)
    is_open = "[" in masked
    sure = masked.index("[") if is_open else len(masked)
    line = masked.find("\n", len(masked) - len(masked.lstrip()), sure)
    if line >= 0:
        sure = line
    for found in _END.finditer(masked[:sure]):
        if _ABBREVIATED.search(masked[: found.start() + 1]) is None:
            return found.end()
    if line >= 0:
        return line
    return len(held) if len(held) > _LONGEST else None


def _named(found: re.Match[str]) -> _Named:
    return _Named(found[1], found[2] or "")


def _stands(claim: str, named: _Named, passage: EvidencePassage) -> bool:
    if named.quote:
        return quoted_in(named.quote, passage)
    return is_named_rightly(claim, passage)


def _cited(claim: str, named: _Named, passage: EvidencePassage) -> Citation:
    return _citation(passage, named.quote or nearest_sentence(claim, passage))


def _citation(passage: EvidencePassage, quote: str) -> Citation:
    said = quote.strip()
    return Citation(passage.source, said, passage.page_of(said), passage.section_of(said))


def _place(citation: Citation) -> str:
    """Short, within a sentence: the page, or where there is none the nearest heading."""
    nearest = citation.section.rpartition(" > ")[2]
    section = "" if citation.page is not None else nearest
    return Citation(citation.source, "", citation.page, section).place_words()


def _with_note(claim: str, note: str) -> str:
    """The claim and the note behind it; within the last cell where it is the row of a table."""
    end = _TRAILING.search(claim)
    tail = end[0] if end is not None else ""  # it matches nothing at all, too
    return f"{claim[: len(claim) - len(tail)]} {note}{tail}"
