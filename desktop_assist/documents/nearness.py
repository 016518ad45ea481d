"""How near a passage comes to what each telling word of a question says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_assist.documents.asked_question import AskedQuestion
from desktop_assist.documents.question_words import is_small_word, is_stop_word
from desktop_assist.documents.vectors.encoder import Said

_USUAL_WEIGHT = 2.0
"""Of a word of the question that was translated."""
_LEAST_WEIGHT = 0.1


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near one passage comes.

    Attributes:
        least: To the word to which it comes least near: a detail that is asked for, and not there.
        mean: To all of them, each as much as it tells.
    """

    least: float
    mean: float


def telling_words(asked: AskedQuestion, said: Said) -> list[str]:
    """The words of a question, in English as far as they are known, that tell something."""
    return [word for word in said.words if _tells(asked, word)]


def _tells(asked: AskedQuestion, word: str) -> bool:
    if not is_stop_word(word):
        return True
    return word in asked.words and not is_small_word(word, in_german=False)


def nearness(asked: AskedQuestion, said: Sequence[Said]) -> list[Nearness]:
    """How near passages come to the telling words; nothing where there are none.

    Args:
        asked: The question.
        said: How nearly each passage says its words.
    """
    words = telling_words(asked, said[0]) if said else []
    weights = {term.word: term.weight for term in asked.terms}
    return [_near(words, weights, one) for one in said] if words else []


def _near(words: Sequence[str], weights: Mapping[str, float], said: Said) -> Nearness:
    counts = [weights.get(word, _USUAL_WEIGHT) + _LEAST_WEIGHT for word in words]
    likely = [said.words[word] for word in words]
    mean = sum(count * one for count, one in zip(counts, likely, strict=True)) / sum(counts)
    return Nearness(min(likely), mean)
