"""Cuts a sentence into words, numbers and signs, each with what it may stand for."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop_assist.calendars.phrases.lexicon import PHRASES, WORDS
from desktop_assist.calendars.phrases.terms import Term

_TOKEN = re.compile(
    r"""
      (?P<opaque>https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+\w|\#\S+)
    | (?P<iso>\d{4}-\d{2}-\d{2}|\d{4}/\d{2}/\d{2})(?:T(?=\d{2}:))?
    | (?P<clock>\d{1,2}:\d{2})(?::\d{2})?(?!\d)
    | (?P<slash>\d{1,2}/\d{1,2}(?:/\d{4}|/\d{2})?)(?![/\d])
    | (?P<dotted>\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?)(?!\d)
    | (?P<ordinal>\d{1,2}(?=(?:st|nd|rd|th)\b))(?:st|nd|rd|th)
    | (?P<decimal>\d+[.,]\d+)
    | (?P<number>\d+)
    | (?P<meridiem>(?<=\d)[ap]\b|[ap]\ ?\.\ ?m\ ?(?:\.|\b)|[ap]\ m\b)
    | (?P<phrase>\b(?:PHRASES)\b)
    | (?P<word>[^\W\d_]+(?:['\u2019][^\W\d_]+)?)
    | (?P<mark>[^\s\w]|[_½])
    """.replace(
        "PHRASES",
        "|".join(re.escape(p).replace("'", "['\u2019]?").replace("\\ ", r",?\s+") for p in PHRASES),
    ),
    re.VERBOSE | re.IGNORECASE,
)
_TENS = {"twenty", "thirty", "forty", "fourty", "fifty"}
_NUMBER_KINDS = (
    ("n0", range(1)),
    ("n12", range(13)),
    ("n24", range(25)),
    ("n31", range(32)),
    ("n59", range(60)),
    ("year", range(1900, 2101)),
    ("n4", range(10_000)),
)
_GERMAN_DAYS = {"montag", "dienstag", "mittwoch", "donnerstag", "freitag"}
_GERMAN_DAYS |= {"samstag", "sonnabend", "sonntag"}
_BEFORE_AM = {kind for kind, _ in _NUMBER_KINDS} | {"clock", "decimal", "dot", "oclock"}
_BEFORE_AM |= {"in", "the", "n_more"}
_MARKS = {",": "comma", "-": "dash", "\u2013": "dash", "\u2014": "dash", "/": "stroke", ".": "dot"}
_MARKS |= {"(": "open", ")": "close", "@": "at", "½": "half", "&": "and", "'": "quote", "+": "and"}


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the sentence.

    Attributes:
        kind: What it may stand for; "word" when it says nothing about time.
        text: As written, in lower case.
        start: Where it starts in the sentence.
        end: Where it ends.
        value: A number, or a number in the sense of its kind (weekday 0 to 6).
        unit: A word in the sense of its kind.
        term: Its meaning, once a rule has found one.
    """

    kind: str
    text: str
    start: int
    end: int
    value: float = 0
    unit: str = ""
    term: Term | None = None


def tokenize(sentence: str) -> list[Token]:
    """The sentence's pieces, left to right, spaces left out."""
    tokens = _with_whole_numbers([_token(found) for found in _TOKEN.finditer(sentence)])
    return [_in_german(place, tokens) for place in range(len(tokens))]


def _in_german(place: int, tokens: list[Token]) -> Token:
    """Tell "Montag morgen" (morning) from "morgen", and "am Montag" (on) from "9 am"."""
    token = tokens[place]
    before = tokens[place - 1].kind if place else ""
    after = tokens[place + 1].text if place + 1 < len(tokens) else ""
    if token.kind == "morgen" and before in {"offset", "weekday"}:
        return replace(token, kind="part", unit="morning")
    if token.kind == "am" and (after in _GERMAN_DAYS or before not in _BEFORE_AM):
        return replace(token, kind="on")
    return token


def number_kind(value: float) -> str:
    """The kind of a number: what hour, day, minute or year it could be decides."""
    if value != int(value):
        return "fraction"
    return next((kind for kind, values in _NUMBER_KINDS if int(value) in values), "n_more")


def _with_whole_numbers(tokens: list[Token]) -> list[Token]:
    """Join number words: "twenty nine", "thirty-first"."""
    result: list[Token] = []
    for token in tokens:
        tens = _tens_before(result) if 0 < token.value <= 9 and token.text.isalpha() else None
        if tens is None or token.kind not in {"n12", "ordinal", "second"}:
            result.append(token)
            continue
        while result[-1] is not tens:
            result.pop()
        value = tens.value + token.value
        kind = number_kind(value) if token.kind == "n12" else "ordinal"
        text = f"{tens.text} {token.text}"
        result[-1] = Token(kind, text, tens.start, token.end, value)
    return result


def _tens_before(tokens: list[Token]) -> Token | None:
    before = tokens[-1:] if not tokens or tokens[-1].kind != "dash" else tokens[-2:-1]
    return next((t for t in before if t.text in _TENS), None)


def _token(found: re.Match[str]) -> Token:
    name = found.lastgroup or "mark"
    text = found.group().lower().replace("\u2019", "'")
    make = _MAKERS.get(name)
    if make:
        return make(text, *found.span())
    return Token(name, text, *found.span())


def _ordinal(text: str, start: int, end: int) -> Token:
    return Token("ordinal", text, start, end, float(text[:-2]))


def _decimal(text: str, start: int, end: int) -> Token:
    return Token("decimal", text, start, end, float(text.replace(",", ".")))


def _meridiem(text: str, start: int, end: int) -> Token:
    return Token("meridiem", text, start, end, unit=text[0] + "m")


def _mark(text: str, start: int, end: int) -> Token:
    return Token(_MARKS.get(text, "mark"), text, start, end)


def _number(text: str, start: int, end: int) -> Token:
    is_clock = len(text) == 4 and text[0] == "0"
    if is_clock and int(text[2:]) < 60:
        return Token("clock", f"{text[:2]}:{text[2:]}", start, end)
    return Token(number_kind(int(text)), text, start, end, int(text))


def _word(text: str, start: int, end: int) -> Token:
    plain = " ".join(text.replace(",", " ").split())
    known = WORDS.get(plain.replace("'", "")) or WORDS.get(plain.removesuffix("'s"))
    if known is None:
        return Token("word", text, start, end)
    kind = number_kind(known.value) if known.kind == "number" else known.kind
    return Token(kind, text, start, end, known.value, known.unit)


_MAKERS: dict[str, Callable[[str, int, int], Token]] = {
    "number": _number,
    "ordinal": _ordinal,
    "decimal": _decimal,
    "meridiem": _meridiem,
    "phrase": _word,
    "word": _word,
    "mark": _mark,
}
