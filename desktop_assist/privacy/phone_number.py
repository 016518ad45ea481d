"""Finds phone numbers, and leaves dates, times and amounts alone."""

import re
from collections.abc import Iterator

_GAP = r"[ \u00a0\u202f./()-]{0,3}"
_INTERNATIONAL = rf"(?<![\w+])(?:\+|00(?=[1-9])){_GAP}(?:[0-9]{_GAP}){{7,14}}[0-9](?![0-9])"
_NATIONAL = (
    r"(?<![\w.:/+-])(?<![0-9],)\(?0[1-9][0-9]{1,4}\)?[ \u00a0/-]{1,3}"
    r"[0-9](?:[ \u00a0/-]?[0-9]){4,9}(?![\w:])"
)
_PAIRS = r"(?<![\w.])0[1-9](?:[. \u00a0][0-9]{2}){4}(?![\w.]?[0-9])"
_RUN_OF_DIGITS = r"(?<![\w.:/+-])(?<![0-9],)0[1-9][0-9]{8,10}(?!\w|[.,:-][0-9])"
_NORTH_AMERICAN = (
    r"(?<![\w.:/+-])(?<![0-9],)(?:1[-. ])?(?:\([2-9][0-9]{2}\) ?|[2-9][0-9]{2}[-.])"
    r"[0-9]{3}[-. ][0-9]{4}(?![\w:]|[-.,][0-9])"
)
_AFTER_A_WORD = (
    r"(?i:\b(?:phone|telephone|telefon|tel|tél|téléphone|mobile|mobil|handy|fax|cell|cellphone|whatsapp|dial"
    r"|(?:answering|call(?: me| us)?|reach(?: me| us)?|text(?: me)?) (?:at|on|under)"
    r"|messages? to|registered(?: number)?|rufen? sie .{0,12}an unter|erreichbar unter)\b)"
    rf"[^0-9+\n(]{{0,16}}(?P<number>\(?[0-9](?:{_GAP}[0-9]){{5,14}}(?:[ ]?x[0-9]{{1,5}})?)"
    r"(?![\w:])"
)
_BEFORE_A_WORD = (
    rf"(?<![\w.:/+-])(?<![0-9],)(?P<number>\(?[0-9](?:{_GAP}[0-9]){{6,14}})"
    r"[ -]{1,2}(?i:office|fax|mobile|cell|büro|mobil)\b"
)
_NUMBERS = re.compile(f"{_INTERNATIONAL}|{_NATIONAL}|{_PAIRS}|{_RUN_OF_DIGITS}|{_NORTH_AMERICAN}")
_NUMBERS_BY_A_WORD = (re.compile(_AFTER_A_WORD), re.compile(_BEFORE_A_WORD))
_DAY_OR_MONTH = r"(?:[0-2]?[0-9]|3[01])"
_DATE = re.compile(
    rf"\(?(?:{_DAY_OR_MONTH}[./-]{_DAY_OR_MONTH}[./-](?:[0-9]{{4}}|[0-9]{{2}})"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9])"
)
_MOST_DIGITS = 15


def find_phone_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each phone number."""
    for match in _NUMBERS.finditer(text):
        if _is_number(match.group()):
            yield match.span()
    for pattern in _NUMBERS_BY_A_WORD:
        for match in pattern.finditer(text):
            if _is_number(match.group("number")):
                yield match.span("number")


def _is_number(candidate: str) -> bool:
    digits = sum(one.isdigit() for one in candidate)
    return digits <= _MOST_DIGITS and _DATE.match(candidate) is None
