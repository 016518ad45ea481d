"""Finds numbers of payment cards, proven by their check digit."""

import re
from collections.abc import Iterator

_CANDIDATE = re.compile(r"(?<![0-9])[1-6](?:[ \u00a0\u202f.-]?[0-9]){11,18}(?![0-9])")
# First digits and lengths that card companies give out.
_ISSUED = re.compile(
    r"(?:1800|2131)\d{11}|4(?:\d{12}|\d{15}|\d{18})"
    r"|5[1-5]\d{14}|2[2-7]\d{14}"
    r"|3[47]\d{13}|3[0689]\d{12,17}|35\d{14,17}"
    r"|6\d{11,18}|5[06-9]\d{10,17}"
)


def find_payment_cards(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each card number."""
    for match in _CANDIDATE.finditer(text):
        digits = "".join(one for one in match.group() if one.isdigit())
        if _ISSUED.fullmatch(digits) and _is_checked(digits):
            yield match.start(), match.end()


def _is_checked(digits: str) -> bool:
    """Luhn's check: every second digit from the right counts double."""
    doubled = (int(one) * 2 for one in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(sum(divmod(one, 10)) for one in doubled)) % 10 == 0
