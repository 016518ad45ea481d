"""Tells whether a question is about the rules and things of one's company, which documents tell."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import exp

from desktop_assist.providers.embedded.company_words import AT_WORK, NORM, PERMISSION, RULES
from desktop_assist.providers.embedded.proposals.plain_words import in_plain_words
from desktop_assist.system.resources import resource_path

WEIGHTS = "questions/company.json"
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)?")
_SIGNS = {"*work": AT_WORK, "*norm": NORM, "*allowed": PERMISSION, "*rules": RULES}
"""Lists of words of company life, each of which counts as one word."""


def signs_of(text: str) -> frozenset[str]:
    """What a text is judged by: its words, each two that stand together, and lists of words."""
    plain = in_plain_words(text)
    words = ["^", *("#" if word[0].isdigit() else word for word in _words(plain)), "$"]
    pairs = (f"{one} {other}" for one, other in pairwise(words))
    named = (name for name, listed in _SIGNS.items() if listed.search(plain.lower()))
    return frozenset((*words, *pairs, *named))


@dataclass(frozen=True, slots=True)
class Weighing:
    """What was learned.

    Attributes:
        bias: What speaks for it beforehand.
        weights: What each sign adds.
        enough: From which probability on it is believed.
    """

    bias: float
    weights: Mapping[str, float]
    enough: float

    def probability(self, text: str) -> float:
        """How likely a text asks about one's company."""
        total = self.bias + sum(self.weights.get(sign, 0.0) for sign in signs_of(text))
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def likely_of_company(text: str) -> float:
    """How likely a question is about one's company, however it is worded."""
    return _weighing().probability(text)


def asks_of_company(text: str) -> bool:
    """Whether that is likely enough to look into its documents."""
    return likely_of_company(text) >= _weighing().enough


@lru_cache(maxsize=1)
def _weighing() -> Weighing:
    learned = json.loads(resource_path(WEIGHTS).read_text(encoding="utf-8"))
    return Weighing(learned["bias"], learned["weights"], learned["enough"])


def _words(text: str) -> list[str]:
    return [found.group().lower().replace("\u2019", "'") for found in _WORD.finditer(text)]
