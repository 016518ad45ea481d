"""Tell whether the documents answer a question at all, or only come near it.

Several signs together say so: how much of what is asked the best passages name, how alike they are
in meaning, whether the names and numbers of the question stand anywhere near, and whether the
passages shown say anything like each of its words: a handbook that tells when the office opens
still does not tell what its parking costs; and whether the sentence that fits best holds a sum or a
time where one is asked for. How much each counts was learned from questions that the documents
answer and questions that they do not, in libraries of one document up to hundreds: among few
passages even the best one comes less near to a question, while one that comes near by chance is
rarer.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log
from pathlib import Path
from typing import Any

from desktop_assist.documents.asked_question import AskedQuestion
from desktop_assist.documents.evidence import NAMES as EVIDENCE_NAMES
from desktop_assist.documents.evidence import Evidence
from desktop_assist.documents.lacking import NOT_KNOWN, lacking
from desktop_assist.documents.library_size import share_of_large
from desktop_assist.documents.nearness import nearness, telling_words
from desktop_assist.documents.second_look import LOOKED_AT
from desktop_assist.documents.vectors.encoder import Said

WEIGHTS = "sureness.json"
_NOTHING_SAID = (0.0,) * 7
_SIGNS = (
    "likeness", "sentence", "two_sentences", "named_in_sentence", "named_near_sentence",
    "named_in_passage", "named_above", "missing", "mentioned", "mentioned_beside", "together",
)  # fmt: skip
_FITS_BEST = EVIDENCE_NAMES.index("best_holds_kind")
_PLACES = tuple(EVIDENCE_NAMES.index(name) for name in _SIGNS)


@dataclass(frozen=True, slots=True)
class Weighing:
    """What was learned from libraries of one size.

    Attributes:
        means, spreads: Of each sign, among the questions that were learned from.
        weights: How much each sign counts.
        bias: What speaks for an answer beforehand.
        enough: From which probability on it is an answer.
    """

    means: tuple[float, ...]
    spreads: tuple[float, ...]
    weights: tuple[float, ...]
    bias: float
    enough: float

    def probability(self, signs: Sequence[float]) -> float:
        """How likely it is that the documents answer."""
        total = self.bias + sum(
            weight * (sign - mean) / spread
            for sign, mean, spread, weight in zip(
                signs, self.means, self.spreads, self.weights, strict=True
            )
        )
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


@dataclass(frozen=True, slots=True)
class Sureness:
    """What was learned.

    Attributes:
        few: In libraries of a few documents.
        many: In a library of hundreds.
    """

    few: Weighing
    many: Weighing

    def is_enough(self, signs: Sequence[float], among: int) -> bool:
        """Whether to call it an answer, found among so many passages."""
        large = share_of_large(among)
        beyond = (
            share * (one.probability(signs) - one.enough)
            for share, one in ((1 - large, self.few), (large, self.many))
        )
        return sum(beyond) >= 0


def signs_of(
    asked: AskedQuestion, best: Sequence[Evidence], said: Sequence[Said], text: str = ""
) -> tuple[float, ...]:
    """What tells whether a question is answered.

    Args:
        asked: The question.
        best: What speaks for the passages, the best one first; at least one.
        said: How nearly the first `LOOKED_AT` of them say its words; none where that is not known.
        text: What was read of the first of them.
    """
    shown = best[:LOOKED_AT]
    first = [best[0].numbers[place] for place in _PLACES]
    highest = [max(one.numbers[place] for one in shown) for place in _PLACES]
    unknown = sum(term.weight for term in asked.terms if not term.is_known)
    not_told = lacking(asked, said[0], text) if said else NOT_KNOWN
    return (
        *first,
        *highest,
        unknown / asked.weight if asked.weight else 0.0,
        float(bool(asked.names)),
        float(bool(asked.numbers)) * (1 - best[0].numbers[EVIDENCE_NAMES.index("numbers")]),
        min(len(asked.terms), 8) / 8,
        log(1 + asked.among) / 9,
        *_nearness(asked, said),
        not_told.most,
        not_told.thing,
        not_told.small,
        float(asked.kind is not None) * (1 - best[0].numbers[_FITS_BEST]),
    )


def _nearness(asked: AskedQuestion, said: Sequence[Said]) -> tuple[float, ...]:
    """How near the passages come to each telling word of the question."""
    near = nearness(asked, said)
    if not near:
        return _NOTHING_SAID
    nearest = max(near, key=lambda one: one.mean)
    anywhere = min(max(one.words[word] for one in said) for word in telling_words(said[0]))
    return (
        near[0].least,
        near[0].mean,
        nearest.least,
        nearest.mean,
        anywhere,
        said[0].mean,
        max(one.mean for one in said),
    )


@cache
def load_sureness(folder: Path) -> dict[bool, Sureness]:
    """What was learned with the likeness in meaning at hand (True), and without it (False)."""
    kept = json.loads((folder / WEIGHTS).read_text("utf-8"))
    return {True: _sureness(kept["by_meaning"]), False: _sureness(kept["by_words"])}


def _sureness(kept: Mapping[str, Any]) -> Sureness:
    return Sureness(_weighing(kept["few"]), _weighing(kept["many"]))


def _weighing(kept: Mapping[str, Any]) -> Weighing:
    return Weighing(
        tuple(kept["means"]),
        tuple(kept["spreads"]),
        tuple(kept["weights"]),
        kept["bias"],
        kept["enough"],
    )
