"""Numbers in words, as they are dictated: "thirty five euros", "fünfunddreißig Euro"."""

import re

_ONES = (
    ("one", "ein"), ("two", "zwei"), ("three", "drei"), ("four", "vier"), ("five", "fünf"),
    ("six", "sechs"), ("seven", "sieben"), ("eight", "acht"), ("nine", "neun"), ("ten", "zehn"),
    ("eleven", "elf"), ("twelve", "zwölf"), ("thirteen", "dreizehn"), ("fourteen", "vierzehn"),
    ("fifteen", "fünfzehn"), ("sixteen", "sechzehn"), ("seventeen", "siebzehn"),
    ("eighteen", "achtzehn"), ("nineteen", "neunzehn"),
)  # fmt: skip
_TENS = (
    ("twenty", "zwanzig"), ("thirty", "dreißig"), ("forty", "vierzig"), ("fifty", "fünfzig"),
    ("sixty", "sechzig"), ("seventy", "siebzig"), ("eighty", "achtzig"), ("ninety", "neunzig"),
)  # fmt: skip
_ENGLISH = {english: value for value, (english, _) in enumerate(_ONES, start=1)}
_ENGLISH |= {english: value * 10 for value, (english, _) in enumerate(_TENS, start=2)}
_GERMAN = {german: value for value, (_, german) in enumerate(_ONES, start=1)}
_GERMAN |= {german: value * 10 for value, (_, german) in enumerate(_TENS, start=2)}
_GERMAN |= {"eins": 1, "eine": 1, "einen": 1, "dreissig": 30, "fuffzig": 50, "fuchzig": 50}
_FACTORS = {"hundred": 100, "thousand": 1000}
_WORD = "|".join(sorted((*_ENGLISH, *_FACTORS, "and", "an?"), key=len, reverse=True))
_PHRASE = rf"(?:(?:{_WORD})[ -])*(?:{_WORD})|[a-zäöüß]{{3,}}"
_WHOLE = 100
"""So many cents are one."""
_TEN = "|".join(english for english, _ in _TENS)
_ONE = "|".join(english for english, _ in _ONES)
_ENGLISH_NUMBER = re.compile(
    rf"(?:(?:(?:an?|{_ONE}) )?hundred(?: and)?(?: |$))?"
    rf"(?:(?:{_TEN})(?:[ -](?:{_ONE}))?|(?:{_ONE}))?"
)
_LEAST_CENTS = 10
_HUNDREDS = re.compile(r"(?P<count>[a-zäöüß]*?)hundert(?:und)?(?P<rest>[a-zäöüß]*)")
_JOINED = re.compile(r"(?P<ones>[a-zäöüß]+?)und(?P<tens>[a-zäöüß]+)")


def in_figures(text: str, following: str) -> str:
    """The text with numbers in words in figures, where such a pattern follows them."""
    pattern = rf"(?<![\w-])(?P<number>{_PHRASE})(?= (?:{following})(?!\w))"
    return re.sub(pattern, _figures, text, flags=re.IGNORECASE)


def cents_in_figures(text: str, currency: str) -> str:
    """The text with cents in words in figures, behind a sum: "14 dollars twenty"."""
    pattern = (
        rf"(?P<sum>\b\d+ ?(?:{currency}))(?: and| und)? (?P<number>{_PHRASE})(?![\w-])"
        r"(?: ?(?:pence|cents?|rappen|p|ct)\b)?"
    )
    return re.sub(pattern, _cents, text, flags=re.IGNORECASE)


def spoken_sum(text: str) -> str:
    """The figures of a sum in words, "12.50" for "twelve fifty"; empty where it is none."""
    words = text.lower().replace(",", "").split()
    if value := _number(words):
        return str(value)
    for place in range(len(words) - 1, 0, -1):
        whole, cents = _number(words[:place]), _number(words[place:])
        if whole and _LEAST_CENTS <= cents < _WHOLE:
            return f"{whole}.{cents:02}"
    return ""


def _number(words: list[str]) -> int:
    """What words come to that are one number; 0 for others."""
    text = " ".join(words)
    if re.fullmatch(r"\d+", text):
        return int(text)
    return _german(text) or (_english(text) if _ENGLISH_NUMBER.fullmatch(text) else 0)


def _cents(found: re.Match[str]) -> str:
    number = found["number"].lower()
    value = _german(number) or _english(number)
    return f"{found['sum']} {value:02}" if 0 < value < _WHOLE else found.group()


def _figures(found: re.Match[str]) -> str:
    number = found["number"].lower()
    value = _german(number) or _english(number)
    return str(value) if value else found["number"]


def _english(phrase: str) -> int:
    """What the words come to; 0 when they are no number."""
    total = current = 0
    for word in re.split(r"[ -]", phrase):
        if word in _ENGLISH:
            current += _ENGLISH[word]
        elif word == "hundred":
            current = (current or 1) * _FACTORS[word]
        elif word == "thousand":
            total, current = total + (current or 1) * _FACTORS[word], 0
        elif word not in {"a", "an", "and"}:
            return 0
    return total + current


def _german(word: str) -> int:
    """What a compound comes to; 0 when it is no number."""
    if word in _GERMAN:
        return _GERMAN[word]
    if found := _HUNDREDS.fullmatch(word):
        count = _GERMAN.get(found["count"] or "ein", 0)
        rest = _german(found["rest"]) if found["rest"] else 0
        return count * 100 + rest if count and (rest or not found["rest"]) else 0
    found = _JOINED.fullmatch(word)
    ones, tens = (_GERMAN.get(found[name], 0) for name in ("ones", "tens")) if found else (0, 0)
    return ones + tens if 0 < ones < 10 <= tens else 0
