"""Finds the numbers by which states know people; a check digit or a birthday tells them apart."""

import re
from collections.abc import Callable, Iterator
from datetime import date

# Where any of them can begin: trying them all at every letter would be slow.
_START = re.compile(r"(?<![\w.,/+-])(?=[0-9][0-9 ]{1,2}[0-9]|[A-Z][A-Z][0-9A-Z ]|[XYZ][0-9]{2})")
_ENDS = r"(?![\w/+-]|[.,][0-9])"
_LETTERS_OF_DNI = "TRWAGMYFPDXBNJZSQVHLCKE"


def find_identity_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each number."""
    for start in _START.finditer(text):
        for pattern, is_right in _KINDS:
            match = pattern.match(text, start.start())
            if match and is_right(re.sub(r"[ +-]", "", match.group())):
                yield match.span()


def _any(_: str) -> bool:
    return True


def _is_german_tax_number(digits: str) -> bool:
    """One digit of the first ten comes twice or thrice; the last checks them (ISO 7064)."""
    repeats = sorted(digits[:10].count(one) for one in set(digits[:10]))
    product = 10
    for digit in digits[:10]:
        total = (int(digit) + product) % 10 or 10
        product = total * 2 % 11
    check = (11 - product) % 10
    return len(repeats) in {8, 9} and repeats[-2] == 1 and int(digits[10]) == check


def _is_german_pension_number(value: str) -> bool:
    return _is_birthday(value[2:4], value[4:6])


def _is_polish(digits: str) -> bool:
    weights = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1)
    total = sum(int(one) * weight for one, weight in zip(digits, weights, strict=True))
    return total % 10 == 0 and _is_birthday(digits[4:6], str(int(digits[2:4]) % 20))


def _is_swedish(digits: str) -> bool:
    doubled = (int(one) * (2 - place % 2) for place, one in enumerate(digits))
    total = sum(one // 10 + one % 10 for one in doubled)
    return total % 10 == 0 and _is_birthday(digits[4:6], digits[2:4])


def _is_spanish(value: str) -> bool:
    number = value[:-1].replace("X", "0").replace("Y", "1").replace("Z", "2")
    return _LETTERS_OF_DNI[int(number) % len(_LETTERS_OF_DNI)] == value[-1]


def _is_french(digits: str) -> bool:
    return int(digits[13:]) == 97 - int(digits[:13]) % 97


def _is_birthday(day: str, month: str) -> bool:
    try:
        date(2000, int(month), int(day))
    except ValueError:
        return False
    return True


_KINDS: tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...] = tuple(
    (re.compile(f"{pattern}{_ENDS}"), is_right)
    for pattern, is_right in (
        # United States, United Kingdom, Italy: the form is telling enough.
        (r"(?!000|666|9)[0-9]{3}-(?!00)[0-9]{2}-(?!0000)[0-9]{4}", _any),
        (
            r"(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?(?:[0-9]{2} ?){3}[A-D]",
            _any,
        ),
        (r"[A-Z]{6}[0-9]{2}[A-EHLMPRST][0-9]{2}[A-Z][0-9]{3}[A-Z]", _any),
        (r"[1-9][0-9](?: ?[0-9]{3}){3}", _is_german_tax_number),
        (r"[0-9]{2} ?[0-9]{6} ?[A-Z] ?[0-9]{3}", _is_german_pension_number),
        (r"[0-9]{11}", _is_polish),
        (r"[0-9]{6}[-+][0-9]{4}", _is_swedish),
        (r"(?:[0-9]{8}|[XYZ][0-9]{7})-?[A-Z]", _is_spanish),
        (r"[12] ?[0-9]{2} ?(?:0[1-9]|1[0-2]) ?[0-9]{2} ?[0-9]{3} ?[0-9]{3} ?[0-9]{2}", _is_french),
    )
)
