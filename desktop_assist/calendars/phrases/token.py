"""Cuts a sentence into words, numbers and signs, each with what it may stand for."""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from desktop_assist.calendars.phrases.lexicon import Word
from desktop_assist.calendars.phrases.spelling import corrected
from desktop_assist.calendars.phrases.terms import Term
from desktop_assist.calendars.phrases.word_groups import compound_parts, groups_from, meaning_of
from desktop_assist.calendars.phrases.zone_names import fixed_zone

_PIECES = r"""
      (?P<opaque>https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+\w|\#\S+
      |(?:first|second|third)-(?:aid|class|time|hand|party|year|level|line|rate|floor|degree)\w*)
    | (?P<quoted>["“„«][^"“”„«»\n]{1,80}["”“»])
    | (?P<iso>\d{4}-\d{1,2}-\d{1,2}|\d{4}/\d{1,2}/\d{1,2})(?!\d)(?:T(?=\d{2}:))?
    | (?P<clock>\d{1,2}:\d{2})(?::\d{2})?(?:\.\d+)?(?!\d)
    | (?P<ratio>\d+:\d(?!\d))
    | (?P<utc_offset>(?:(?<=T\d\d:\d\d)|(?<=:\d\d:\d\d)|(?<=:\d\d\.\d{3}))(?:Z|[+-]\d\d:?\d\d)\b)
    | (?P<slash>\d{1,2}/\d{1,2}(?:/\d{4}|/\d{2})?)(?![/\d])
    | (?P<dotted>\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?)(?!\d)
    | (?P<ordinal>\d{1,2}(?=(?:st|nd|rd|th)\b))(?:st|nd|rd|th)
    | (?P<decimal>\d+[.,]\d+)
    | (?P<number>\d+)
    | (?P<meridiem>(?<=\d)[ap]\b|[ap]\ ?\.\ ?m\ ?(?:\.|\b)|[ap]\ m\b)
    | (?P<word>[^\W\d_½]+(?:['\u2019][^\W\d_]+)?)
    | (?P<mark>[^\s\w]|[_½])
    """
_TENS = {"twenty", "thirty", "forty", "fourty", "fifty", "sixty", "seventy", "eighty", "ninety"}
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
_AFTER_GERMAN_AM = _GERMAN_DAYS | {"morgen", "vormittag", "mittag", "nachmittag", "abend"}
_WHICH = frozenset({"this", "next", "last", "after_next_one"})
_AFTER_GERMAN_ORDINAL = _GERMAN_DAYS | {
    "quartal",
    "werktag",
    "arbeitstag",
    "woche",
    "tag",
    "kw",
    "kalenderwoche",
}
_DAY_NUMBERS = frozenset({"n12", "n24", "n31", "n59"})
_BEFORE_AM = {kind for kind, _ in _NUMBER_KINDS} | {"clock", "decimal", "dot", "oclock"}
_BEFORE_AM |= {"in", "the", "n_more"}
_MARKS = {",": "comma", "-": "dash", "\u2013": "dash", "\u2014": "dash", "/": "stroke", ".": "dot"}
_MARKS |= {
    ":": "colon",
    "(": "open",
    ")": "close",
    "@": "at",
    "½": "half",
    "&": "and",
    "'": "quote",
    "+": "and",
}
_PARTICLES = frozenset({"in", "on", "at", "by", "up", "off", "out", "over"})
_IN_GROUPS = frozenset({"comma", "dash", "dot", "quote", "stroke"})


class Token(NamedTuple):
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
    finds = list(_pattern().finditer(sentence))
    if len(finds) == 1 and finds[0].lastgroup == "quoted":
        # All of it stands in quotation marks, so none of it is somebody's title.
        start, end = finds[0].start() + 1, finds[0].end() - 1
        finds = list(_pattern().finditer(sentence, start, end))
    tokens = [token for found in finds for token in _tokens(found)]
    tokens = _with_whole_numbers(_with_groups(tokens))
    tokens = [_in_german(place, tokens) for place in range(len(tokens))]
    tokens = [_plain(one) if _is_german_is(one, sentence) else one for one in tokens]
    tokens = [_plain(one) if _ends_name(n, tokens) else one for n, one in enumerate(tokens)]
    return [one for n, one in enumerate(tokens) if not _is_dot_of_ordinal(tokens, n)]


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(_PIECES, re.VERBOSE | re.IGNORECASE)


def _in_german(place: int, tokens: list[Token]) -> Token:
    """Tell "Montag morgen" (morning) from "morgen", and "am Montag" (on) from "9 am"."""
    token = tokens[place]
    before = tokens[place - 1].kind if place else ""
    after = tokens[place + 1].text if place + 1 < len(tokens) else ""
    is_name = place > 1 and tokens[place - 2].kind == "person_word"
    if token.kind == "morgen" and before in {"offset", "weekday", "every"} and not is_name:
        return token._replace(kind="part", unit="morning")
    if token.kind in _DAY_NUMBERS and after == "." and _names_place(tokens, place):
        return token._replace(kind="ordinal")
    if token.text == "do" and _is_clock_of_day(tokens, place):
        return token._replace(kind="weekday")
    if token.kind == "am" and _is_german_am(tokens, place, before, after):
        return token._replace(kind="on")
    return token


def _is_german_is(token: Token, sentence: str) -> bool:
    """In "16 Uhr ist ok" it is the verb; India's time is written "IST", or ends the sentence."""
    is_verb = token.kind == "zone_word" and sentence[token.start : token.end] == "ist"
    return is_verb and sentence[token.end :].strip(" .!?)") != ""


def _ends_name(place: int, tokens: list[Token]) -> bool:
    """Whether it is the end of "drop-in": what follows it is not "in an hour"."""
    if place < 2 or tokens[place].text not in _PARTICLES:
        return False
    before, dash, particle = tokens[place - 2 : place + 1]
    is_joined = dash.start == before.end and particle.start == dash.end
    return dash.text == "-" and is_joined and before.kind == "word"


def _plain(token: Token) -> Token:
    return Token("word", token.text, token.start, token.end)


def _is_clock_of_day(tokens: list[Token], place: int) -> bool:
    """Read "Do 9 Uhr", "Do 9-10 Uhr", "Do um 9": nobody does nine o'clock in German."""
    texts = [token.text for token in tokens[place + 1 : place + 5]]
    if texts[:1] == ["um"] and len(texts) > 1:
        return True
    return bool(texts) and texts[0][0].isdigit() and "uhr" in (*texts[1:2], *texts[3:4])


def _is_german_am(tokens: list[Token], place: int, before: str, after: str) -> bool:
    """In "10 am Montag", "9 Uhr am 3.12." and "um 10 am 3.12." it is "on"."""
    if after in _AFTER_GERMAN_AM or before not in _BEFORE_AM or tokens[place - 1].text == "uhr":
        return True
    follows = tokens[place + 1].kind if place + 1 < len(tokens) else ""
    if follows in _WHICH and after.endswith("en"):
        return True
    return follows == "dotted" and place > 1 and tokens[place - 2].text == "um"


def _names_place(tokens: list[Token], place: int) -> bool:
    """German writes ordinals with a dot: "2. Dienstag", "1. Quartal"."""
    after = tokens[place + 2] if place + 2 < len(tokens) else None
    is_joined = tokens[place + 1].start == tokens[place].end
    return after is not None and is_joined and after.text in _AFTER_GERMAN_ORDINAL


def _is_dot_of_ordinal(tokens: list[Token], place: int) -> bool:
    if not place or tokens[place].kind != "dot":
        return False
    before = tokens[place - 1]
    return before.kind == "ordinal" and before.text.isdigit() and _names_place(tokens, place - 1)


def number_kind(value: float) -> str:
    """The kind of a number: what hour, day, minute or year it could be decides."""
    if value != int(value):
        return "fraction"
    return next((kind for kind, values in _NUMBER_KINDS if int(value) in values), "n_more")


def _with_groups(tokens: list[Token]) -> list[Token]:
    """Join words with one meaning: "day after tomorrow", "New Year's Eve"."""
    result: list[Token] = []
    place = 0
    while place < len(tokens):
        joined, size = _group_at(tokens, place)
        result.append(joined)
        place += size
    return result


def _group_at(tokens: list[Token], place: int) -> tuple[Token, int]:
    first = tokens[place]
    for words, meaning in groups_from(first.text.replace("'", "")):
        end = place
        for word in words:
            # A comma may stand within ("no, wait"), a dash or a dot between ("mid-day", "w/c").
            if end > place and end < len(tokens) and tokens[end].kind in _IN_GROUPS:
                end += 1
            if end >= len(tokens) or tokens[end].text.replace("'", "") != word:
                break
            end += 1
        else:
            return _meaning_token(meaning, tokens[place:end]), end - place
    return first, 1


def _meaning_token(meaning: Word, used: list[Token]) -> Token:
    text = " ".join(token.text for token in used)
    kind = number_kind(meaning.value) if meaning.kind == "number" else meaning.kind
    return Token(kind, text, used[0].start, used[-1].end, meaning.value, meaning.unit)


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


def _tokens(found: re.Match[str]) -> tuple[Token, ...]:
    name = found.lastgroup or "mark"
    start, end = found.span()
    # A day's "T" and a clock's seconds say nothing more.
    written = found.group(name) if name in {"iso", "clock"} else found.group()
    text = written.lower().replace("\u2019", "'")
    if name == "word":
        return _words(text, start, end)
    make = _MAKERS.get(name)
    return (make(text, start, end) if make else Token(name, text, start, end),)


def _words(text: str, start: int, end: int) -> tuple[Token, ...]:
    parts = compound_parts(text)
    if parts is None:
        return (_word(text, start, end),)
    middle = start + len(parts[0])
    return _word(parts[0], start, middle), _word(parts[1], middle, end)


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
    known = meaning_of(text) or meaning_of(corrected(text))
    if known is None:
        return Token("word", text, start, end)
    kind = number_kind(known.value) if known.kind == "number" else known.kind
    return Token(kind, text, start, end, known.value, known.unit)


def _opaque(text: str, start: int, end: int) -> Token:
    """A quoted title, or a ratio: a clock shows two figures after the colon, "1:1" does not."""
    return Token("opaque", text, start, end)


def _utc_offset(text: str, start: int, end: int) -> Token:
    key = fixed_zone(text)
    return Token("zone_word" if key else "opaque", text, start, end, unit=key or "")


_MAKERS: dict[str, Callable[[str, int, int], Token]] = {
    "number": _number,
    "ordinal": _ordinal,
    "decimal": _decimal,
    "meridiem": _meridiem,
    "mark": _mark,
    "utc_offset": _utc_offset,
    "ratio": _opaque,
    "quoted": _opaque,
}
