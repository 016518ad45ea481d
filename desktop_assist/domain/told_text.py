"""Says a finished English sentence of the core in the person's language.

The core speaks English: its words go into logs, into files and to models, too. Where they are shown
they are recognised by the texts of the catalogue; what was filled in is taken over, days of the
calendar and amounts as the language writes them. What is not recognised stays as it is.
"""

import re
from functools import lru_cache
from string import Formatter
from typing import NamedTuple

from desktop_assist.domain.translation import ENGLISH, Catalogue, marked, spoken, tr

_AMOUNT = marked("1,234.56")
_DAY = marked("{day} {month} {year}")
_DAY_OF_YEAR = marked("{day} {month}")
_SPAN = marked("{first} to {last}")
_LONG_SPAN = marked("from {first} to {last}")
_ON_PAGE = marked("page {page}")
_IN_ROW = marked("row {row}")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_NUMBER = re.compile(
    r"(?<![\w.,])\d{1,3}(?:,\d{3})*\.\d\d(?![\d.])|(?<![\w.,])\d{1,3}(?:,\d{3})+\b"
    r"|(?<![\w.,])0\.\d{3,}(?![\d.])"  # what a request costs, in dollars
    r"|(?<= = )\d+\.\d+(?= [A-Z]{3}\b)"  # what money is worth in other money
)
_DATE = re.compile(rf"\b(\d{{1,2}}) ({_MONTHS})(?: (\d{{4}}))?\b")
_DAY_SPAN = re.compile(
    rf"\b(from )?(\d{{1,2}}(?: (?:{_MONTHS}))?(?: \d{{4}})?)"
    rf" to ((?:(?:{_DAYS}), )?\d{{1,2}} (?:{_MONTHS})(?: \d{{4}})?)\b"
)
_NAME = re.compile(rf"\b(?:{_DAYS}|{_MONTHS})\b")
_AFTER_A_WORD = re.compile(r"(?<!\s)(?=[ ,(:;])")
_BETWEEN_SENTENCES = re.compile(r"(?<=[^\W\d_][.!?]) (?=[^\W\d_a-z])")
_FILE = re.compile(r"\.[A-Za-z]\w{1,4}\b")
_PAGE = re.compile(r", page (\d+)(?=,|$)")
_ROW = re.compile(r", row (\d+)$")
_LETTER = re.compile(r"[^\W\d_]")
_FEWEST_LETTERS = 5
_FEWEST_OF_LABEL = 4


class _Template(NamedTuple):
    pieces: tuple[str, ...]
    names: tuple[str, ...]
    said: str
    letters: int

    @property
    def is_closed(self) -> bool:
        """Whether it begins or ends with words of its own: so it is not found by chance."""
        return any(_LETTER.search(piece) for piece in (self.pieces[0], self.pieces[-1]))

    @property
    def is_part(self) -> bool:
        """Whether it stands behind something else in a sentence."""
        return self.pieces[0].startswith((" ", ","))

    @property
    def is_label(self) -> bool:
        """Whether it is a word before what it names, such as "Open {name}", and no sentence."""
        first, *others = self.pieces
        return others == [""] and first.endswith(" ") and first.replace(" ", "").isalpha()


class _Said(NamedTuple):
    """What the language says, and how many letters of the English it knew."""

    words: str
    known: int


_UNKNOWN = _Said("", 0)


def tr_told(sentence: str) -> str:
    """What is told already, line by line, as far as the language has words for it."""
    if spoken() is ENGLISH or not sentence:
        return sentence
    return "\n".join(map(_line, sentence.split("\n")))


def _line(sentence: str) -> str:
    return _recognised(sentence, spoken()).words or _value(sentence)


@lru_cache(maxsize=2048)
def _recognised(sentence: str, catalogue: Catalogue) -> _Said:
    """What the language says for it, by the text that knows most of it; else `_UNKNOWN`."""
    if said := _known(catalogue).get(sentence):
        return _Said(said, _count_letters(sentence))
    ways = (_by_template(sentence, catalogue), _by_sentences(sentence), _by_parts(sentence))
    return max(ways, key=lambda way: way.known)


def _by_template(sentence: str, catalogue: Catalogue) -> _Said:
    best = _UNKNOWN
    for template in _templates(catalogue):
        values = _filled_in(sentence, template.pieces)
        if values is None or (template.is_label and values[0].endswith(".")):
            continue
        found = _told_with(template, values)
        is_sure = template.is_closed or values[0].isdigit()
        is_sure = is_sure or 2 * found.known >= _count_letters(sentence)
        if is_sure and found.known > best.known:
            best = found
    return best


def _by_sentences(text: str) -> _Said:
    """Each sentence of several by itself."""
    sentences = _BETWEEN_SENTENCES.split(text)
    if len(sentences) == 1:
        return _UNKNOWN
    found = [_recognised(one, spoken()) for one in sentences]
    told = [one.words or _value(said) for one, said in zip(found, sentences, strict=True)]
    return _Said(" ".join(told), sum(one.known for one in found))


def _by_parts(text: str) -> _Said:
    """Each of two parts that stand behind something else in a sentence."""
    for at in _ends_of_words(text)[1:] if text.startswith(" ") else ():
        first, other = _recognised(text[:at], spoken()), _recognised(text[at:], spoken())
        if first.known and other.known:
            return _Said(first.words + other.words, first.known + other.known)
    return _UNKNOWN


def _told_with(template: "_Template", values: list[str]) -> _Said:
    """A template with its blanks filled, each in the language where that knows it."""
    told, known = {}, template.letters
    for name, value in zip(template.names, values, strict=True):
        # What a label names may hold words of a sentence, and is none.
        found = _UNKNOWN if template.is_label else _recognised(value, spoken())
        told[name] = found.words or _value(value)
        known += found.known or sum(len(name[0]) for name in _NAME.finditer(value))
    return _Said(template.said.format(**told), known)


def tr_days(text: str) -> str:
    """A text of the person's own, with the days in it as the language writes them."""
    return text if spoken() is ENGLISH else _DATE.sub(_as_date, text)


def _value(text: str) -> str:
    """What is filled in: a text of its own, or with days, amounts and pages in it."""
    said = _known(spoken()).get(text)
    if not said and _FILE.search(text):  # it may have a day in its name
        return _ROW.sub(_as_row, _PAGE.sub(_as_page, text))
    days = _DATE.sub(_as_date, _DAY_SPAN.sub(_as_span, _NUMBER.sub(_as_number, text)))
    return said or _NAME.sub(_as_name, days)


def _as_number(found: re.Match[str]) -> str:
    shape = tr(_AMOUNT)
    return found[0].translate(str.maketrans(",.", shape[1] + shape[5]))


def _as_span(found: re.Match[str]) -> str:
    first = tr(_DAY_OF_YEAR, day=found[2], month="").strip() if found[2].isdigit() else found[2]
    return tr(_LONG_SPAN if found[1] else _SPAN, first=first, last=found[3])


def _as_date(found: re.Match[str]) -> str:
    if found[3]:
        return tr(_DAY, day=found[1], month=tr(found[2]), year=found[3])
    return tr(_DAY_OF_YEAR, day=found[1], month=tr(found[2]))


def _as_page(found: re.Match[str]) -> str:
    return ", " + tr(_ON_PAGE, page=found[1])


def _as_row(found: re.Match[str]) -> str:
    return ", " + tr(_IN_ROW, row=found[1])


def _as_name(found: re.Match[str]) -> str:
    return tr(found[0])


def _filled_in(sentence: str, pieces: tuple[str, ...]) -> list[str] | None:
    """What stands between the pieces of a template; None when it is another sentence."""
    if not (sentence.startswith(pieces[0]) and sentence.endswith(pieces[-1])):
        return None
    values, at = [], len(pieces[0])
    for piece in pieces[1:-1]:
        following = sentence.find(piece, at)
        if following < 0:
            return None
        values.append(sentence[at:following])
        at = following + len(piece)
    end = len(sentence) - len(pieces[-1])
    if end < at:
        return None
    values.append(sentence[at:end])
    return None if _is_inside_a_word(values, pieces) else _parted(values, pieces)


def _is_inside_a_word(values: list[str], pieces: tuple[str, ...]) -> bool:
    """Whether a piece was found as a part of a longer word: "expense" in "expenses"."""
    joints = [
        *zip(pieces, values, strict=False),
        *zip(values, pieces[1:], strict=True),
    ]
    return any(one[-1:].isalpha() and other[:1].isalpha() for one, other in joints)


def _parted(values: list[str], pieces: tuple[str, ...]) -> list[str]:
    """The values, where nothing stands between two of them: the later is one that is known."""
    for number in reversed(range(len(values) - 1)):
        if not pieces[number + 1]:
            both = values[number] + values[number + 1]
            known = (at for at in _ends_of_words(both) if _recognised(both[at:], spoken()).known)
            at = next(known, len(both))
            values[number : number + 2] = both[:at], both[at:]
    return values


def _ends_of_words(text: str) -> list[int]:
    return [found.start() for found in _AFTER_A_WORD.finditer(text)]


@lru_cache(maxsize=1)
def _known(catalogue: Catalogue) -> dict[str, str]:
    return {**catalogue.texts, **catalogue.told()}


@lru_cache(maxsize=1)
def _templates(catalogue: Catalogue) -> tuple[_Template, ...]:
    """All texts with blanks that say enough to be told from others."""
    # Days are told by `_value`, which knows of "1 to 3 March" what the 1 is.
    told = {text: said for text, said in _known(catalogue).items() if "{" in text}
    found = [_template(*one) for one in told.items() if one[0] not in (_SPAN, _LONG_SPAN)]
    return tuple(one for one in found if one.letters >= _fewest(one))


def _fewest(template: _Template) -> int:
    return _FEWEST_OF_LABEL if template.is_label or template.is_part else _FEWEST_LETTERS


def _count_letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _template(text: str, said: str) -> _Template:
    pieces, names = [""], []
    for literal, name, _, _ in Formatter().parse(text):
        pieces[-1] += literal
        if name is not None:
            names.append(name)
            pieces.append("")
    return _Template(tuple(pieces), tuple(names), said, _count_letters("".join(pieces)))
