"""What a question asks for: its telling words, other words for them, names and numbers."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from math import log
from typing import TypeAlias

from desktop_assist.documents.answer_kind import AnswerKind, answer_kind
from desktop_assist.documents.library_size import share_of_large
from desktop_assist.documents.lookup.cell_reading import MONTH_NAMES
from desktop_assist.documents.question_words import (
    is_german,
    is_small_word,
    is_stop_word,
    words_of,
)
from desktop_assist.documents.word_stem import stem
from desktop_assist.documents.wording import Named, Stems, Wording, said_in_english

_ASKS_NUMBER = re.compile(
    r"\b(?:how (?:much|many|long|far|soon|often|quickly|early|fast|high|old|late|big)"
    r"|what (?:age|rate|size|price|amount|time|percentage|share)|when|until|which day"
    r"|limit|cap|maximum|max|minimum|deadline|budget|rate|allowance|bonus"
    r"|wie ?(?:viele?|lange|teuer|oft|hoch|weit|schnell|früh|spät|alt)|höchst\w*|frist|grenze|wann"
    r"|ab welche\w*|obergrenze|betrag)\b",
    re.IGNORECASE,
)
_ASKS_WHETHER = re.compile(
    r"^(?:can|may|am|is|are|do|does|will|must|should|darf|dürfen|kann|können|muss|müssen|gibt|wird"
    r"|werden|ist|sind|habe|hat)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_MONTH = re.compile(MONTH_NAMES, re.IGNORECASE)
_MOST_TERMS = 24
# What another word is worth, beside the one that was asked for. One of the same subject tells
# something among a few passages only: of thousands, too many hold one.
_TRANSLATED, _OTHER, _OTHER_TRANSLATED, _RELATED = 0.95, 0.75, 0.7, 0.4
# Where one passage in so many or more than so many hold this word, there are German documents.
_IN_GERMAN, _GERMAN_SHARE, _GERMAN_PASSAGES = "und", 500, 2

Counts: TypeAlias = Callable[[Sequence[str]], Mapping[str, int]]
"""Tells of phrases how many passages hold them."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which a document may put it: the stems of its words, and what it is worth."""

    stems: Stems
    worth: float


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that is asked for.

    Attributes:
        word: As it was asked, in small letters.
        forms: How documents may put it, the word itself first.
        weight: How much it tells; rare words weigh most.
        is_known: Whether any passage holds the word, or another is known for it.
    """

    word: str
    forms: tuple[Form, ...]
    weight: float
    is_known: bool


# A few pages say nothing of how rare a word is: the one they happen to lack would weigh the most.
# So the usual share of a word in handbooks counts as much as that in so many passages.
_USUAL_SIZE = 2_000
# Whether one passage holds a word or none does is mostly chance.
_CHANCE = 4


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question, ready to be looked for.

    Attributes:
        text: As it was asked; in English words as far as they are known, where it is German.
        terms: What is asked for.
        others: Phrases that may stand for its words.
        otherwise: Phrases that people may put for its words, in English.
        names: Of companies, programs, places.
        numbers: Years too.
        asks_number: Whether the answer is a number, a sum or a time.
        asks_whether: Whether the answer is yes or no.
        among: How many passages it is asked of.
        kind: What kind of answer it asks for; None where any sentence may answer.
    """

    text: str
    terms: tuple[Term, ...]
    others: tuple[str, ...]
    names: tuple[str, ...]
    numbers: tuple[str, ...]
    asks_number: bool
    asks_whether: bool
    among: int = 0
    kind: AnswerKind | None = None
    otherwise: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The telling words, in small letters."""
        return tuple(term.word for term in self.terms)

    @property
    def weight(self) -> float:
        """What all terms weigh together."""
        return sum(term.weight for term in self.terms)


def read_question(question: str, wording: Wording, counts: Counts, size: int) -> AskedQuestion:
    """What a question asks for.

    Args:
        question: As it was asked, in English or German.
        wording: Other words for the same.
        counts: Tells how rare a word is.
        size: How many passages there are.
    """
    words = words_of(question)
    is_translated = is_german(question)
    small = [word.lower() for word in words]
    named = list(wording.in_english(small) if is_translated else wording.others(small))
    telling = _telling(small, in_german=is_translated)
    held = counts([small[place] for place in telling])
    forms = _forms_of(wording, named, is_translated=is_translated)
    is_few = share_of_large(size) < 1
    related = _related(wording, named if is_translated else (), small) if is_few else {}
    english = said_in_english(small, named).split() if is_translated else small
    is_mixed = counts((_IN_GERMAN,))[_IN_GERMAN] > min(size / _GERMAN_SHARE, _GERMAN_PASSAGES)
    german = _german_words(wording, english, counts) if is_mixed else {}
    terms = []
    for word, others in ((small[place], forms.get(place, ())) for place in telling):
        same = () if is_translated else wording.german.get((stem(word),), ())
        count = max([held[word], *(german.get(one, 0) for one in same)])
        term = _term(word, others, count, _usual_share(word, others, wording), size)
        terms.append(_with_related(term, related.get(small.index(word), ()), size))
    alike = (one.others for one in wording.alike_to(english))
    return AskedQuestion(
        text=" ".join(english) if is_translated else question,
        terms=tuple(terms),
        others=_each_once((o for one in named for o in one.others), *related.values(), german),
        names=_names(words, named if is_translated else ()),
        numbers=tuple(_NUMBER.findall(question)),
        asks_number=_ASKS_NUMBER.search(question) is not None,
        asks_whether=_ASKS_WHETHER.search(question) is not None,
        among=size,
        kind=answer_kind(question),
        otherwise=_each_once(*alike),
    )


def _german_words(wording: Wording, english: Sequence[str], counts: Counts) -> dict[str, int]:
    """What German documents call what is asked for: those words that stand there, how often."""
    phrases = [one.others for one in wording.in_german(english)]
    words = [wording.german.get((stem(one),), ()) for one in english if not is_stop_word(one)]
    return _held(chain(*phrases, *words), counts)


def _held(words: Iterable[str], counts: Counts) -> dict[str, int]:
    telling = [one for one in dict.fromkeys(words) if not is_stop_word(one)]
    return {word: count for word, count in counts(telling).items() if count}


def _telling(words: Sequence[str], *, in_german: bool) -> list[int]:
    """The places of the words that tell something, each word once; of all where none does."""
    first: dict[str, int] = {}
    for place, word in enumerate(words):
        first.setdefault(word, place)
    telling = [place for w, place in first.items() if not is_small_word(w, in_german=in_german)]
    return (telling or list(first.values()))[:_MOST_TERMS]


def _forms_of(
    wording: Wording, named: Sequence[Named], *, is_translated: bool
) -> dict[int, tuple[Form, ...]]:
    """How else documents may put the words at these places."""
    forms: dict[int, tuple[Form, ...]] = {}
    for one in named:
        worth = _TRANSLATED if is_translated else _OTHER
        others = [_form(other, worth) for other in one.others]
        if is_translated:
            usual = wording.others(one.others[0].split())
            others += [_form(o, _OTHER_TRANSLATED) for more in usual for o in more.others]
        for place in range(one.start, one.end):
            forms[place] = tuple(others)
    return forms


def _related(
    wording: Wording, translated: Sequence[Named], words: Sequence[str]
) -> dict[int, tuple[str, ...]]:
    """Other phrases of the subjects of the words at these places, in English."""
    related = list(wording.related_to(words)) if not translated else []
    for one in translated:
        subjects = wording.related_to(one.others[0].split())
        found = tuple(chain.from_iterable(subject.others for subject in subjects))
        related.append(Named(one.start, one.end, found))
    return {place: one.others for one in related for place in range(one.start, one.end)}


def _with_related(term: Term, phrases: Iterable[str], size: int) -> Term:
    worth = _RELATED * (1 - share_of_large(size))
    return replace(term, forms=(*term.forms, *(_form(one, worth) for one in phrases)))


def _each_once(*phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(phrases)))


def _form(phrase: str, worth: float) -> Form:
    return Form(tuple(stem(word) for word in phrase.split()), worth)


def _term(word: str, forms: tuple[Form, ...], count: int, usual: float, size: int) -> Term:
    """What is asked for with one word.

    Args:
        word: In small letters.
        forms: How else documents may put it.
        count: How many passages hold the word.
        usual: The share of the passages of handbooks that hold it.
        size: How many passages there are.
    """
    likely = count + usual * _USUAL_SIZE
    weight = log((size + _USUAL_SIZE + _CHANCE) / (likely + _CHANCE))
    return Term(word, (_form(word, 1.0), *forms), weight, bool(count or forms))


def _usual_share(word: str, forms: Sequence[Form], wording: Wording) -> float:
    """How common a word is in handbooks, in English where it is German."""
    translated = [one.stems[0] for one in forms if one.worth == _TRANSLATED and len(one.stems) == 1]
    return max(wording.common.get(one, 0.0) for one in (stem(word), *translated))


def _names(words: Sequence[str], translated: Sequence[Named]) -> tuple[str, ...]:
    """Words with a capital letter inside the question, but for those that are known as words."""
    known = {place for one in translated for place in range(one.start, one.end)}
    return tuple(
        word
        for place, word in enumerate(words)
        if _looks_like_a_name(word, is_first=place == 0)
        and place not in known
        and not is_stop_word(word.lower())
        and _MONTH.fullmatch(word) is None
    )


def _looks_like_a_name(word: str, *, is_first: bool) -> bool:
    if is_first:
        return len(word) > 1 and word.isupper()
    return word[0].isupper()
