"""Tell whether the documents answer a question at all, or only come near it.

Several signs together say so: how much of what is asked the best passages name, how alike they are
in meaning, whether the names and numbers of the question stand anywhere near, and whether the
passages shown say anything like each of its words and, read together with it, answer it: a handbook
that tells when the office opens still does not tell what its parking costs; and whether the
sentence that fits best holds a sum or a time where one is asked for, and near the word for what is
counted; and how far it is ahead of the others. How much each counts was learned from questions that
the documents answer and questions that they do not, in libraries of one document up to hundreds:
among few passages even the best one comes less near to a question, while one that comes near by
chance is rarer.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log
from pathlib import Path
from typing import Any

from desktop_assist.documents.asked_question import AskedQuestion
from desktop_assist.documents.counted_thing import counts_thing
from desktop_assist.documents.evidence import NAMES as EVIDENCE_NAMES
from desktop_assist.documents.evidence import Scored, stems_told
from desktop_assist.documents.lacking import NOT_KNOWN, Lacking, lacking, most_lacking
from desktop_assist.documents.library_size import share_of_large
from desktop_assist.documents.nearness import nearness, telling_words
from desktop_assist.documents.second_look import Look
from desktop_assist.documents.stemmed_text import stems_in
from desktop_assist.documents.vectors.encoder import Said

WEIGHTS = "sureness.json"
_NOTHING_SAID, _NOTHING_READ = (0.0,) * 7, (0.0,) * 5
SHOWN = 3
"""No more passages are shown."""
# The last sign: what speaks for the passage that answers best. Below this none of them does,
# however much they share with it: of 504 questions that are answered among the passages shown one
# in forty is lost at most, and of 265 that are not two in five are refused.
_ANSWERS, _PLAINLY_NOT = -1, -5.0
_SIGNS = (
    "likeness", "sentence", "two_sentences", "named_in_sentence", "named_near_sentence",
    "named_in_passage", "named_above", "missing", "mentioned", "mentioned_beside", "together",
)  # fmt: skip
_FITS_BEST = EVIDENCE_NAMES.index("best_holds_kind")
_MENTIONED = EVIDENCE_NAMES.index("mentioned")
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
        if signs[_ANSWERS] < _PLAINLY_NOT:
            return False
        large = share_of_large(among)
        beyond = (
            share * (one.probability(signs) - one.enough)
            for share, one in ((1 - large, self.few), (large, self.many))
        )
        return sum(beyond) >= 0


def signs_of(
    asked: AskedQuestion,
    scored: Sequence[Scored],
    looks: Sequence[Look],
    answers: Sequence[float],
) -> tuple[float, ...]:
    """What tells whether a question is answered.

    Args:
        asked: The question.
        scored: The passages with how much speaks for each, the best one first; at least one.
        looks: The first of them, and how nearly they say it; none where that is not known.
        answers: How much speaks for the first of these that they answer, read with the question.
    """
    best = [one for _, one in scored]
    shown, looks = best[:SHOWN], looks[:SHOWN]
    first = [best[0].numbers[place] for place in _PLACES]
    highest = [max(one.numbers[place] for one in shown) for place in _PLACES]
    unknown = sum(term.weight for term in asked.terms if not term.is_known)
    not_told = _lacking(asked, looks)
    return (
        *first,
        *highest,
        unknown / asked.weight if asked.weight else 0.0,
        float(bool(asked.names)),
        float(bool(asked.numbers)) * (1 - best[0].numbers[EVIDENCE_NAMES.index("numbers")]),
        min(len(asked.terms), 8) / 8,
        log(1 + asked.among) / 9,
        *_nearness(asked, [one.said for one in looks]),
        not_told.most,
        not_told.thing,
        not_told.small,
        float(asked.kind is not None) * (1 - best[0].numbers[_FITS_BEST]),
        float(bool(asked.names)) * (1 - best[0].numbers[_MENTIONED]),
        _share_of_best(scored),
        *_not_told(asked, looks),
        answers[0] if answers else 0.0,
        max(answers, default=0.0),
    )


def _lacking(asked: AskedQuestion, looks: Sequence[Look]) -> Lacking:
    return lacking(asked, looks[0].said, _text(looks[0])) if looks else NOT_KNOWN


def _text(look: Look) -> str:
    """What was read of a passage, and the headings above it."""
    return f"{look.part.section}\n{look.part.text}"


def _share_of_best(scored: Sequence[Scored]) -> float:
    """How likely it is the best one, were one of them sure to be right: how far it is ahead."""
    highest = max(score for score, _ in scored)
    return 1 / sum(exp(max(score - highest, -30.0)) for score, _ in scored)


def _not_told(asked: AskedQuestion, looks: Sequence[Look]) -> tuple[float, ...]:
    """What is lacking in all of the best passage, in any that was read, and whether a number is."""
    if not looks:
        return _NOTHING_READ
    best = looks[0]
    return (
        *most_lacking(asked, best.said, stems_told(best.evidence.passage)),
        min(most_lacking(asked, one.said, stems_in(_text(one)))[0] for one in looks),
        float(counts_thing(asked, best.part.text) is False),
        float(asked.kind is not None and not any(asked.kind.is_in(one.part.text) for one in looks)),
    )


def _nearness(asked: AskedQuestion, said: Sequence[Said]) -> tuple[float, ...]:
    """How near the passages come to each telling word of the question."""
    near = nearness(asked, said)
    if not near:
        return _NOTHING_SAID
    nearest = max(near, key=lambda one: one.mean)
    anywhere = min(max(one.words[word] for one in said) for word in telling_words(asked, said[0]))
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
