"""Finds international bank account numbers (IBAN), proven by their check digits."""

import re
from collections.abc import Iterator

# Letters and digits of each country's IBAN: ISO 13616 registry.
_LENGTHS_TEXT = """
AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28
EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27
JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18
NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28
TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30
"""
_LENGTHS = {entry[:2]: int(entry[2:]) for entry in _LENGTHS_TEXT.split()}
_START = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}[ ]?[0-9]{2}")
_GAPS = " \u00a0\u202f-."


def find_bank_accounts(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each account number."""
    for match in _START.finditer(text):
        end = _end_of_number(text, match.start())
        if end is not None and _is_valid(text[match.start() : end]):
            yield match.start(), end


def _end_of_number(text: str, start: int) -> int | None:
    wanted = _LENGTHS.get(text[start : start + 2].upper(), 0)
    taken = 0
    for position in range(start, min(len(text), start + 2 * wanted)):
        character = text[position]
        is_sign = character.isascii() and character.isalnum()
        taken += is_sign
        if taken == wanted:
            return position + 1
        if not is_sign and character not in _GAPS:
            return None
    return None


def _is_valid(number: str) -> bool:
    bare = "".join(one for one in number.upper() if one not in _GAPS)
    turned = bare[4:] + bare[:4]
    return turned.isalnum() and int("".join(str(int(one, 36)) for one in turned)) % 97 == 1
