"""Puts the passages that stand first in order once more, by how nearly they say what is asked.

What speaks for a passage is weighed for dozens of them, and so in a hurry. The first few are read
with the question, to tell whether they answer it: which of them comes nearest to each of its words
tells which is the right one, too; so does how much of what is asked stands nowhere in it. Of 334
questions to hundreds of documents that were not learned from, it stands first for .69, for .63
without the look, for .67 where what is lacking does not count; with eight looks no more do.
The weights are made by `build/training/train_search.py`.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from desktop_assist.documents.asked_question import AskedQuestion
from desktop_assist.documents.evidence import Evidence, stems_told
from desktop_assist.documents.lacking import share_lacking
from desktop_assist.documents.nearness import nearness
from desktop_assist.documents.vectors.encoder import Said
from desktop_assist.documents.vectors.vector_store import PassageText

WEIGHTS = "look.json"
LOOKED_AT = 5
"""So many passages are looked at: a right one that stands fourth or fifth comes forward so."""
LOOKS = ("all_words", "telling_words", "least_word", "lacking")


@dataclass(frozen=True, slots=True)
class Look:
    """One passage that was read with the question.

    Attributes:
        evidence: What speaks for it.
        score: How much that is.
        part: What was read of it.
        said: How nearly it says the words of the question.
    """

    evidence: Evidence
    score: float
    part: PassageText
    said: Said


def looks_of(asked: AskedQuestion, looks: Sequence[Look]) -> list[tuple[float, ...]]:
    """What the look tells of each passage, in the order of `LOOKS`."""
    said = [one.said for one in looks]
    near = nearness(asked, said)
    means = [(n.mean, n.least) for n in near] or [(one.mean, one.mean) for one in said]
    # One look reads a part of a long passage: what is not near any word there may stand elsewhere.
    lacks = [share_lacking(asked, one.said, stems_told(one.evidence.passage)) for one in looks]
    return [(s.mean, *m, lack) for s, m, lack in zip(said, means, lacks, strict=True)]


def in_order(asked: AskedQuestion, looks: Sequence[Look], weights: Sequence[float]) -> list[Look]:
    """The passages, the best one first by its score and what the look adds to it."""
    told = looks_of(asked, looks)
    worth = [one.score + _added(numbers, weights) for one, numbers in zip(looks, told, strict=True)]
    return [looks[place] for place in sorted(range(len(looks)), key=lambda n: -worth[n])]


def _added(numbers: Sequence[float], weights: Sequence[float]) -> float:
    return sum(weight * number for weight, number in zip(weights, numbers, strict=True))


@cache
def load_look(folder: Path) -> tuple[float, ...]:
    """What each number of `LOOKS` adds to a score."""
    kept = json.loads((folder / WEIGHTS).read_text("utf-8"))
    return tuple(kept[name] for name in LOOKS)
