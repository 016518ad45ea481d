"""Whether a passage says what a sentence claims, by its words and numbers; no model is asked.

A claim in German may be about a passage in English: its words are looked for in both languages.
"""

import re
from collections.abc import Iterable

from desktop_assist.assistant.grounding.evidence import Evidence, EvidencePassage
from desktop_assist.assistant.grounding.numbers import numbers_in
from desktop_assist.documents.question_words import is_german, is_stop_word, words_of
from desktop_assist.documents.stemmed_text import stems_in
from desktop_assist.documents.wording import load_wording
from desktop_assist.system.resources import resource_path

_WORD = re.compile(r"[^\W\d_]{4,}")
_ROOT = 6
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")
_QUOTES = str.maketrans("\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019", '"""""\'\'')
# A claim without figures that names no passage must share most of its words with one.
_ENOUGH_WORDS, _ENOUGH_WITH_NUMBERS, _ENOUGH_NAMED = 0.7, 0.5, 0.3
_LEAST_WORDS = 3


def quoted_in(quote: str, passage: EvidencePassage) -> bool:
    """Whether the words stand there, whitespace and the form of quotation marks aside."""
    words = _folded(quote).strip(" .,;:\"'")
    return bool(words) and words in _folded(passage.text)


def numbers_stand(claim: str, passages: Iterable[EvidencePassage], evidence: Evidence) -> bool:
    """Whether every figure of a claim is the passages', the person's or another tool's."""
    known = set(evidence.numbers)
    for one in passages:
        known |= numbers_in(f"{one.text} {one.source} {one.section} {one.page or ''}")
    return numbers_in(claim) <= known


def is_named_rightly(claim: str, passage: EvidencePassage) -> bool:
    """Whether a passage that a claim names without a quotation can be meant."""
    return bool(_own_numbers(claim, passage)) or _shared(claim, passage.text) >= _ENOUGH_NAMED


def found_for(claim: str, evidence: Evidence) -> EvidencePassage | None:
    """The passage that says what a claim says that names none; None where it is not sure."""
    best, most = None, 0.0
    for passage in evidence.passages.values():
        share = _shared(claim, passage.text)
        enough = _ENOUGH_WITH_NUMBERS if _own_numbers(claim, passage) else _ENOUGH_WORDS
        if share >= enough and share > most and numbers_stand(claim, [passage], evidence):
            best, most = passage, share
    return best


def nearest_sentence(claim: str, passage: EvidencePassage) -> str:
    """The words of a passage that come nearest to a claim."""
    sentences = [one.strip() for one in _SENTENCE.split(passage.text) if one.strip()]
    numbers = numbers_in(claim)
    return max(
        sentences,
        key=lambda one: _common(claim, one) + 2 * len(numbers & numbers_in(one)),
        default=passage.text,
    )


def _own_numbers(claim: str, passage: EvidencePassage) -> frozenset[str]:
    return numbers_in(claim) & numbers_in(passage.text)


def _shared(claim: str, text: str) -> float:
    """Which part of a claim's words stand in a text, in whatever form."""
    words, there = _roots(claim), _roots(text)
    shared = len(words & there) / len(words) if len(words) >= _LEAST_WORDS else 0.0
    if not is_german(claim) or is_german(text):
        return shared
    return max(shared, _shared_in_english(claim, frozenset(stems_in(text))))


def _shared_in_english(claim: str, there: frozenset[str]) -> float:
    """Which part of a German claim's words stand in an English text, as they are or translated."""
    words = [word.lower() for word in words_of(claim)]
    english = {
        place: named.others
        for named in load_wording(resource_path("search")).in_english(words)
        for place in range(named.start, named.end)
    }
    telling = [
        place
        for place, word in enumerate(words)
        if _WORD.fullmatch(word) and not is_stop_word(word)
    ]
    found = [
        any(there.issuperset(stems_in(one)) for one in (words[place], *english.get(place, ())))
        for place in telling
    ]
    return sum(found) / len(found) if len(found) >= _LEAST_WORDS else 0.0


def _common(claim: str, text: str) -> int:
    return len(_roots(claim) & _roots(text))


def _roots(text: str) -> frozenset[str]:
    return frozenset(_rooted(_WORD.findall(text.lower())))


def _rooted(words: Iterable[str]) -> Iterable[str]:
    return (word[:_ROOT] for word in words)


def _folded(text: str) -> str:
    return " ".join(text.translate(_QUOTES).lower().split())
