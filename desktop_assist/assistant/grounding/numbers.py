"""The numbers of a text, whatever way they are written."""

import re

_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f']\d+)*")
_THOUSANDS = re.compile(r"[.,\u00a0\u202f'](?=\d{3}(?:\D|$))")
_WORD = re.compile(r"[^\W\d_]+")
_WORDS = {
    word: str(number)
    for number, words in {
        2: "two zwei twice", 3: "three drei", 4: "four vier", 5: "five fünf", 6: "six sechs",
        7: "seven sieben", 8: "eight acht", 9: "nine neun", 10: "ten zehn", 11: "eleven elf",
        12: "twelve zwölf", 14: "fourteen vierzehn", 15: "fifteen fünfzehn", 16: "sixteen",
        18: "eighteen achtzehn", 20: "twenty zwanzig", 30: "thirty dreißig", 40: "forty vierzig",
        50: "fifty fünfzig", 60: "sixty sechzig", 90: "ninety neunzig", 100: "hundred hundert",
    }.items()
    for word in words.split()
}  # fmt: skip


def numbers_in(text: str) -> frozenset[str]:
    """Each number in one form: 1,000.00 and 1.000 are 1000, thirty is 30."""
    digits = {_plain(found) for found in _NUMBER.findall(text)}
    words = {_WORDS[word] for word in _WORD.findall(text.lower()) if word in _WORDS}
    return frozenset(digits | words)


def _plain(written: str) -> str:
    whole = _THOUSANDS.sub("", written).replace(",", ".")
    number, point, rest = whole.partition(".")
    rest = rest.rstrip("0")
    return f"{number.lstrip('0') or '0'}{point if rest else ''}{rest}"
