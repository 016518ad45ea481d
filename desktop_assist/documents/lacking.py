"""What of a question the best passage does not tell, though it speaks of the same.

A page about a badge names the badge and all that goes with it, but not what losing it costs: so
neither how alike both are nor how many words they share says that the answer is there. What says it
is the word that tells most among those that are lacking, and whether the thing itself of which is
asked how much or which is spoken of.
"""

from collections.abc import Collection
from dataclasses import dataclass

from desktop_assist.documents.asked_question import AskedQuestion, Term
from desktop_assist.documents.asked_thing import asked_thing
from desktop_assist.documents.nearness import telling_words
from desktop_assist.documents.stemmed_text import stems_in
from desktop_assist.documents.vectors.encoder import Said
from desktop_assist.documents.word_stem import stem

_USUAL_WEIGHT = 2.0
"""Of a word of the question that was translated."""
_LEAST_WEIGHT = 0.1


@dataclass(frozen=True, slots=True)
class Lacking:
    """How much is lacking.

    Attributes:
        most: The weight of the word that is lacking most: it is not there, and nothing near it is.
        thing: How far what is there is from the thing that is asked for; 0: near, or none is.
        small: How near the small words are, in the light of those around them: "how long" is near
            where a length of time is told.
    """

    most: float
    thing: float
    small: float


NOT_KNOWN = Lacking(0.0, 0.0, 0.0)


def lacking(asked: AskedQuestion, said: Said, text: str) -> Lacking:
    """What a passage does not tell of a question.

    Args:
        asked: The question.
        said: How nearly the passage says its words.
        text: What was read of the passage, and the headings above it.
    """
    telling = _telling(asked, said)
    small = [near for word, near in said.words.items() if word not in telling]
    thing = asked_thing(asked.text)
    return Lacking(
        most_lacking(asked, said, stems_in(text))[0],
        1 - said.words.get(thing, 1.0) if thing else 0.0,
        sum(small) / len(small) if small else 0.0,
    )


def most_lacking(asked: AskedQuestion, said: Said, stems: Collection[str]) -> tuple[float, float]:
    """How much the two words tell that are lacking most where these stems stand."""
    first, second, *_ = [*sorted(_lacks(asked, said, set(stems)), reverse=True), 0.0, 0.0]
    return first, second


def share_lacking(asked: AskedQuestion, said: Said, stems: Collection[str]) -> float:
    """How much of what the telling words tell is lacking where these stems stand."""
    terms = {term.word: term for term in asked.terms}
    whole = sum(_weight(terms.get(word)) for word in _telling(asked, said))
    return sum(_lacks(asked, said, stems)) / whole if whole else 0.0


def _telling(asked: AskedQuestion, said: Said) -> dict[str, float]:
    return {word: said.words[word] for word in telling_words(asked, said)}


def _lacks(asked: AskedQuestion, said: Said, stems: Collection[str]) -> list[float]:
    terms = {term.word: term for term in asked.terms}
    return [
        _weight(terms.get(word)) * (1 - _held(word, terms.get(word), stems)) * (1 - near)
        for word, near in _telling(asked, said).items()
    ]


def _weight(term: Term | None) -> float:
    return (term.weight if term else _USUAL_WEIGHT) + _LEAST_WEIGHT


def _held(word: str, term: Term | None, stems: Collection[str]) -> float:
    """What the best form of a word that stands there is worth."""
    if term is None:
        return float(stem(word) in stems)
    there = [one.worth for one in term.forms if one.stems and all(n in stems for n in one.stems)]
    return max(there, default=0.0)
