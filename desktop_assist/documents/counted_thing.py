"""Tell whether a text says how many there are of a thing that is asked for.

A passage about a committee has numbers in it, and may still not tell how many members it has: that
stands near the word for them.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from desktop_assist.documents.asked_question import AskedQuestion
from desktop_assist.documents.question_words import is_stop_word
from desktop_assist.documents.word_stem import stem

_HOW_MANY = re.compile(r"\bhow many (?P<thing>\w+(?:[ -]\w+){0,2})")
_WORD = re.compile(r"[$€£]?\w[\w.,%'-]*")
_DIGIT = re.compile(r"[$€£]?\d")
_NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty"
    " fifty hundred half dozen couple single once twice no both several unlimited"
    " zwei drei vier fünf sechs sieben acht neun zehn zwölf"
)
_NUMBERS = frozenset(_NUMBER_WORDS.split())
_NEAR = 4
# Less is another thing of the same subject.
_LEAST_WORTH = 0.7


def counts_thing(asked: AskedQuestion, text: str) -> bool | None:
    """Whether a number stands near the thing of which is asked how many; None where none is.

    Args:
        asked: The question.
        text: What a passage says, a line for each sentence.
    """
    things = _things(asked)
    if not things:
        return None
    return any(_is_counted(line, things) for line in text.splitlines())


def _things(asked: AskedQuestion) -> set[str]:
    """The stems of the thing and of what may stand for it: of "paid days" in "how many paid"."""
    found = _HOW_MANY.search(asked.text.lower())
    words = list(_until_stop_word(re.split(r"[ -]", found["thing"]))) if found else []
    others = {
        form.stems[0]
        for term in asked.terms
        if term.word in words
        for form in term.forms
        if len(form.stems) == 1 and form.worth >= _LEAST_WORTH
    }
    return others.union(map(stem, words))


def _until_stop_word(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        if is_stop_word(word):
            return
        yield word


def _is_counted(line: str, things: Collection[str]) -> bool:
    words = [word.lower() for word in _WORD.findall(line)]
    here = [place for place, word in enumerate(words) if stem(word.rstrip(".,")) in things]
    return any(
        abs(place - other) <= _NEAR
        for other, word in enumerate(words)
        if _is_number(word, is_first=not other)
        for place in here
    )


def _is_number(word: str, *, is_first: bool) -> bool:
    """A number with a point at the beginning of a line counts the lines."""
    if word.rstrip(".,") in _NUMBERS:
        return True
    return _DIGIT.match(word) is not None and not (is_first and word.endswith("."))
