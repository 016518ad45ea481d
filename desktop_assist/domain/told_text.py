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
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_NUMBER = re.compile(
    r"(?<![\w.,])\d{1,3}(?:,\d{3})*\.\d\d(?![\d.])|(?<![\w.,])\d{1,3}(?:,\d{3})+\b"
    r"|(?<![\w.,])0\.\d{3,}(?![\d.])"  # what a request costs, in dollars
)
_DATE = re.compile(rf"\b(\d{{1,2}}) ({_MONTHS})(?: (\d{{4}}))?\b")
_DAY_SPAN = re.compile(
    rf"\b(from )?(\d{{1,2}}(?: (?:{_MONTHS}))?(?: \d{{4}})?)"
    rf" to (\d{{1,2}} (?:{_MONTHS})(?: \d{{4}})?)\b"
)
_NAME = re.compile(rf"\b(?:{_DAYS}|{_MONTHS})\b")
_AFTER_A_WORD = re.compile(r"(?<=\w)(?=[ ,(:;])")
_FEWEST_LETTERS = 5
_FEWEST_OF_LABEL = 4


class _Template(NamedTuple):
    pieces: tuple[str, ...]
    names: tuple[str, ...]
    said: str

    @property
    def is_label(self) -> bool:
        """Whether it is a word before what it names, such as "Open {name}", and no sentence."""
        first, *others = self.pieces
        return others == [""] and first.endswith(" ") and first.replace(" ", "").isalpha()


def tr_told(sentence: str) -> str:
    """A sentence that is finished already, as far as the language has words for it."""
    catalogue = spoken()
    if catalogue is ENGLISH or not sentence:
        return sentence
    return _recognised(sentence, catalogue) or _value(sentence)


def _recognised(sentence: str, catalogue: Catalogue) -> str:
    """What the language says for it; empty when it is no sentence of the catalogue."""
    if said := _known(catalogue).get(sentence):
        return said
    for template in _templates(catalogue):
        values = _filled_in(sentence, template.pieces)
        if values is not None and not (template.is_label and values[0].endswith(".")):
            tell = _value if template.is_label else tr_told  # a name may hold words of a sentence
            told = {name: tell(one) for name, one in zip(template.names, values, strict=True)}
            return template.said.format(**told)
    return ""


def tr_days(text: str) -> str:
    """A text of the person's own, with the days in it as the language writes them."""
    return text if spoken() is ENGLISH else _DATE.sub(_as_date, text)


def _value(text: str) -> str:
    """What is filled in: a text of its own, or with days and amounts in it."""
    said = _known(spoken()).get(text)
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
    return _parted([*values, sentence[at:end]], pieces) if end >= at else None


def _parted(values: list[str], pieces: tuple[str, ...]) -> list[str]:
    """The values, where nothing stands between two of them: the later is one that is known."""
    for number, between in enumerate(pieces[1:-1]):
        if not between:
            both = values[number] + values[number + 1]
            known = (at for at in _ends_of_words(both) if _recognised(both[at:], spoken()))
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
    """Labels, then other texts with blanks, those that say most first: their blanks take least."""
    # Days are told by `_value`, which knows of "1 to 3 March" what the 1 is.
    told = {text: said for text, said in _known(catalogue).items() if "{" in text}
    found = [_template(*one) for one in told.items() if one[0] not in (_SPAN, _LONG_SPAN)]
    telling = [
        one
        for one in found
        if _letters(one) >= (_FEWEST_OF_LABEL if one.is_label else _FEWEST_LETTERS)
    ]
    return tuple(sorted(telling, key=lambda one: (one.is_label, _letters(one)), reverse=True))


def _letters(template: _Template) -> int:
    return sum(map(str.isalpha, "".join(template.pieces)))


def _template(text: str, said: str) -> _Template:
    pieces, names = [""], []
    for literal, name, _, _ in Formatter().parse(text):
        pieces[-1] += literal
        if name is not None:
            names.append(name)
            pieces.append("")
    return _Template(tuple(pieces), tuple(names), said)
