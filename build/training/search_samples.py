"""Questions on documents with what a search gathers for each, and which passages are right."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_assist.documents.evidence import Evidence
from desktop_assist.documents.passage_search import Gathered, PassageSearch

Numbers = NDArray[np.float64]
_NOT_A_WORD = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Sample:
    """One question.

    Attributes:
        file: The document that answers it; empty where none does.
        gathered: What a search gathers.
        rows: What speaks for each passage, a row each.
        right: 1 for each passage that answers it, else 0.
    """

    file: str
    gathered: Gathered
    rows: Numbers
    right: Numbers

    def ordered(self, scores: Numbers) -> list[Evidence]:
        """The passages, those with the highest scores first."""
        return [self.gathered.evidence[place] for place in np.argsort(-scores)]

    def rank(self, scores: Numbers) -> int:
        """How high the first right passage stands, counted from 1; 0 where none was gathered."""
        order = np.argsort(-scores)
        ranks = np.flatnonzero(self.right[order])
        return int(ranks[0]) + 1 if len(ranks) else 0


def samples(questions: Path, search: PassageSearch) -> Iterator[Sample]:
    """Ask every question of a file."""
    for line in questions.read_text("utf-8").splitlines():
        one = json.loads(line)
        if one["kind"] == "table":
            continue
        evidence = [one["evidence"], *one.get("also", ())] if one["answerable"] else []
        gathered = search.gather(one["question"])
        rows = np.array([found.numbers for found in gathered.evidence])
        right = np.array([_holds(found, evidence) for found in gathered.evidence], dtype=float)
        yield Sample(one["file"] or "", gathered, rows, right)


def _holds(found: Evidence, evidence: Sequence[str]) -> bool:
    text = _folded(found.passage.text)
    return any(_folded(one) in text for one in evidence)


def _folded(text: str) -> str:
    return _NOT_A_WORD.sub("", text).lower()
