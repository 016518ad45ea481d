"""The words of a passage that are quoted as the answer: a sentence, or two that belong together.

The one that fits the question best by its words and its meaning often only asks the same, as the
heading of a list of questions does, or names the subject without the number that is asked for. That
may stand in the sentence beside it: one that fits nearly as well is quoted with it.
"""

from collections.abc import Sequence

from desktop_assist.documents.answer_kind import answer_kind
from desktop_assist.documents.stemmed_text import sentences_or_all

# Beside how well a sentence fits, which lies between 0 and 1.6.
_HOLDS_KIND, _ASKS, _IS_SHORT = 0.15, -0.4, -0.2
_FEW_WORDS = 3
# How far behind a sentence beside the best one may be, and how long both may be together.
_BEHIND, _MOST_LETTERS = 0.15, 400


def decisive_sentence(question: str, text: str, fits: Sequence[float]) -> str:
    """What to quote, word for word as it stands in the text.

    Args:
        question: As it was asked.
        text: What the passage says.
        fits: How well each of its sentences fits the question.
    """
    kind = answer_kind(question)

    def worth(sentence: str) -> float:
        return (
            _HOLDS_KIND * (kind is not None and kind.is_in(sentence))
            + _ASKS * sentence.rstrip().endswith("?")
            + _IS_SHORT * (len(sentence.split()) <= _FEW_WORDS)
        )

    sentences = sentences_or_all(text)
    worths = [fit + worth(one) for one, fit in zip(sentences, fits, strict=True)]
    best = worths.index(max(worths))
    for first, second in ((best, best + 1), (best - 1, best)):
        if first < 0 or second == len(sentences):
            continue
        both = f"{sentences[first]} {sentences[second]}"
        is_near = min(worths[first], worths[second]) >= worths[best] - _BEHIND
        if is_near and len(both) <= _MOST_LETTERS and both in text:
            return both
    return sentences[best]
