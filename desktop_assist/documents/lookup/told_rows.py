"""Which of several rows a question tells by more words: "for an evening", "the big room"."""

from collections.abc import Collection, Iterable

from desktop_assist.documents.lookup.place_names import folded
from desktop_assist.documents.question_words import is_telling
from desktop_assist.documents.word_stem import stem

_LEAST_LETTERS = 3


def best_told(question: str, rows: Iterable[Collection[str]]) -> list[int]:
    """Which rows share most words with a question; all of them where none shares more.

    Args:
        question: As it was asked.
        rows: The cells that name each of them.
    """
    asked = _stems(question)
    told = [len(asked & _stems(" ".join(cells))) for cells in rows]
    most = max(told, default=0)
    return [place for place, count in enumerate(told) if count == most]


def _stems(text: str) -> frozenset[str]:
    return frozenset(
        stem(one) for one in folded(text).split() if len(one) >= _LEAST_LETTERS and is_telling(one)
    )
