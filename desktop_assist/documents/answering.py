"""Answer a question with the sentences of the documents that speak of what is asked.

No model is needed: a passage is worth showing when the rare words of the question stand in it, or
in the headings above it. How rare a word is, the documents themselves tell.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from desktop_assist.documents.answer import Answer, Quotation
from desktop_assist.documents.cutting import sentences_of
from desktop_assist.documents.document import FoundPassage
from desktop_assist.documents.word_stem import stem

MOST_QUOTATIONS = 3
MOST_PASSAGES = 12
_WORD = re.compile(r"\w+")
_ASKS_NUMBER = re.compile(
    r"\b(?:how (?:much|many|long|far|soon|often|quickly|old)|what (?:age|rate|size|price|amount)"
    r"|limit|cap|maximum|max|deadline|wie ?(?:viele?|lange|oft|hoch|weit)|höchst\w*|frist"
    r"|grenze)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|half|double|unlimited"
    r"|ein|eine|zwei|drei|vier|fünf|sechs|zehn|dreißig|unbegrenzt)\b",
    re.IGNORECASE,
)
# In shares of the weight of the question's words.
_LATER = 0.01
_ENOUGH, _ENOUGH_WITH_LIKENESS = 0.5, 0.93
_HEADING_SHARE, _NUMBER_BONUS, _PASSAGE_SHARE = 0.6, 0.12, 0.5


@dataclass(frozen=True, slots=True)
class WordWeights:
    """How much each word of a question tells.

    Attributes:
        by_stem: From the stem to the weight; rare words weigh most.
    """

    by_stem: Mapping[str, float]

    @property
    def whole(self) -> float:
        """The weight of all words together."""
        return sum(self.by_stem.values())


def weights_of(counts: Mapping[str, int], passages: int) -> WordWeights:
    """Weigh words by how many passages hold them; one that none holds weighs most.

    Args:
        counts: From each word of the question to how many passages hold it.
        passages: How many there are.
    """
    by_stem: dict[str, float] = {}
    for word, count in counts.items():
        weight = math.log(1 + (passages - count + 0.5) / (count + 0.5))
        by_stem[stem(word)] = max(weight, by_stem.get(stem(word), 0.0))
    return WordWeights(by_stem)


def answer_from(
    question: str,
    found: Sequence[FoundPassage],
    weights: WordWeights,
    likeness: Mapping[int, float] = MappingProxyType({}),
) -> Answer:
    """The sentences that answer a question best, at most one of each passage.

    Args:
        question: As it was asked.
        found: Passages that may answer it, the best first.
        weights: How much its words tell.
        likeness: How alike passages are to it by what they mean, by their numbers; empty where
            that is not known.
    """
    asks_number = _ASKS_NUMBER.search(question) is not None
    rated = [
        (rating + likeness.get(passage.id, 0.0) - _LATER * rank, quotation)
        for rank, passage in enumerate(found)
        for rating, quotation in (_best_sentence(passage, weights, asks_number=asks_number),)
    ]
    rated.sort(key=lambda one: -one[0])
    best = rated[0][0] if rated else 0.0
    quotations = tuple(quotation for _, quotation in rated[:MOST_QUOTATIONS])
    is_found = best >= (_ENOUGH_WITH_LIKENESS if likeness else _ENOUGH)
    return Answer(question, quotations, is_found)


def _best_sentence(
    passage: FoundPassage, weights: WordWeights, *, asks_number: bool
) -> tuple[float, Quotation]:
    heading = _stems(f"{passage.section} {passage.source} {passage.title}")
    whole = _stems(passage.text)
    best, chosen = -1.0, passage.text
    for line in passage.text.split("\n"):
        for sentence in sentences_of(line):
            here = _stems(sentence)
            score = _share(weights, here, heading, whole)
            if asks_number and _NUMBER.search(sentence):
                score += _NUMBER_BONUS
            if score > best:
                best, chosen = score, sentence
    return best, _quotation(passage, chosen)


def _share(
    weights: WordWeights, here: frozenset[str], heading: frozenset[str], whole: frozenset[str]
) -> float:
    """How much of what is asked is named: in the sentence, above it, or near it."""
    found = 0.0
    for word, weight in weights.by_stem.items():
        if word in here:
            found += weight
        elif word in heading:
            found += weight * _HEADING_SHARE
        elif word in whole:
            found += weight * _PASSAGE_SHARE
    return found / weights.whole if weights.whole else 0.0


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _WORD.findall(text.lower()))


def _quotation(passage: FoundPassage, text: str) -> Quotation:
    return Quotation(
        text, passage.text, passage.path, passage.source, passage.section, passage.page
    )
