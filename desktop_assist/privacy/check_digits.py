"""The sums by which numbers are told from mere digits; each takes digits without gaps."""

from collections.abc import Sequence

_VERHOEFF_SHIFT = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)


def luhn(digits: str) -> bool:
    """Every second digit from the right counts double, and its own digits are added."""
    doubled = (int(one) * 2 for one in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(sum(divmod(one, 10)) for one in doubled)) % 10 == 0


def weighted(digits: str, weights: Sequence[int]) -> int:
    """The sum of the digits, each as often as its weight says."""
    return sum(int(one) * weight for one, weight in zip(digits, weights, strict=False))


def iso_7064(digits: str) -> bool:
    """The sum of German and Croatian tax numbers, carried from digit to digit."""
    product = 10
    for digit in digits[:-1]:
        product = ((int(digit) + product) % 10 or 10) * 2 % 11
    return (11 - product) % 10 == int(digits[-1])


def ean(digits: str) -> bool:
    """As on goods: every second digit from the right counts three times."""
    return weighted(digits[::-1], (1, 3) * len(digits)) % 10 == 0


def verhoeff(digits: str) -> bool:
    """A sum that follows the symmetries of a pentagon; it notices swapped digits, too."""
    check = 0
    for place, digit in enumerate(reversed(digits)):
        check = _joined(check, _shifted(int(digit), place % 8))
    return check == 0


def _shifted(digit: int, times: int) -> int:
    for _ in range(times):
        digit = _VERHOEFF_SHIFT[digit]
    return digit


def _joined(one: int, other: int) -> int:
    """Two symmetries after one another: 0 to 4 turn, 5 to 9 turn a mirrored one."""
    turn = other % 5
    if one < 5:
        return (one + turn) % 5 + (5 if other >= 5 else 0)
    turned = (one - turn) % 5
    return turned if other >= 5 else turned + 5
