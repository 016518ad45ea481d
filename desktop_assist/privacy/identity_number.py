"""Finds the numbers by which states know people: by check digits, birthdays and words nearby."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop_assist.privacy import national_checks as checks

# Where any of them can begin: trying them all at every letter would be slow.
_START = re.compile(
    r"(?<![\w.,/+-])(?=[0-9]{2}[0-9. ]|[0-9] [0-9]{2}|[A-Z]{2}[0-9A-Z ]|[A-Z]-?[0-9]{3})"
)
_ENDS = r"(?![\w/+-]|[.,][0-9])"
_GAPS = re.compile(r"[ .+/()-]")
# How far from the number the word may stand that says what it is.
_BEFORE, _AFTER = 45, 25


@dataclass(frozen=True, slots=True)
class _Kind:
    """A number of one country.

    Attributes:
        pattern: What it looks like.
        is_right: Whether the number without its gaps can be one.
        word: What must stand nearby, where digits alone tell too little.
    """

    pattern: re.Pattern[str]
    is_right: Callable[[str], bool]
    word: re.Pattern[str] | None


def find_identity_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each number."""
    for start in _START.finditer(text):
        for kind in _KINDS:
            match = kind.pattern.match(text, start.start())
            if match and kind.is_right(_GAPS.sub("", match.group())) and _is_told(kind, match):
                yield match.span()
                break


def _is_told(kind: _Kind, match: re.Match[str]) -> bool:
    if kind.word is None:
        return True
    start, end = match.span()
    near = match.string[max(0, start - _BEFORE) : start], match.string[end : end + _AFTER]
    return any(kind.word.search(one) for one in near)


def _any(_: str) -> bool:
    return True


def _kind(pattern: str, is_right: Callable[[str], bool] = _any, word: str = "") -> _Kind:
    return _Kind(
        re.compile(pattern + _ENDS),
        is_right,
        re.compile(rf"(?<!\w)(?:{word})(?!\w)") if word else None,
    )


_NINE = r"[0-9]{3}[ .-]?[0-9]{3}[ .-]?[0-9]{3}"
_KINDS = (
    # North America
    _kind(r"(?!000|666)[0-9]{3}-(?!00)[0-9]{2}-(?!0000)[0-9]{4}", checks.united_states),
    _kind(_NINE, checks.canada, r"(?i:social insurance|assurance sociale)|SIN|NAS"),
    _kind(r"[A-Z]{4}[0-9]{6}[HM][A-Z]{5}[0-9A-Z][0-9]"),  # Mexico
    # British Isles
    _kind(
        # QQ stands in examples, which people copy their own form from.
        r"(?:QQ|(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]) ?"
        r"(?:[0-9]{2} ?){3}[A-D]",
    ),
    _kind(r"[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}", checks.health_service, r"(?i:nhs)"),
    _kind(r"[0-9]{7}[A-W][A-IW]?", checks.ireland),
    # German-speaking countries
    _kind(r"[1-9][0-9](?: ?[0-9]{3}){3}", checks.german_tax),
    _kind(r"[0-9]{2} ?[0-9]{6} ?[A-Z] ?[0-9]{3}", checks.german_pension),
    _kind(r"[A-Z][0-9]{9}", checks.german_health),
    _kind(r"[0-9]{4} [0-9]{6}", checks.austria),
    _kind(r"[0-9]{10}", checks.austria, r"(?i:sv|svnr|\w*versicherung\w*)(?:-?(?i:nr|nummer))?"),
    _kind(r"756[. ]?[0-9]{4}[. ]?[0-9]{4}[. ]?[0-9]{2}", checks.switzerland),
    # Low Countries and France
    _kind(_NINE, checks.netherlands, r"(?i:bsn|burgerservice\w*|sofi\w*)"),
    _kind(r"[0-9]{2}\.?[0-9]{2}\.?[0-9]{2}[- ]?[0-9]{3}[. ]?[0-9]{2}", checks.belgium),
    _kind(
        r"[12] ?[0-9]{2} ?(?:0[1-9]|1[0-2]) ?(?:[0-9]{2}|2[AB]) ?[0-9]{3} ?[0-9]{3} ?[0-9]{2}",
        checks.france,
    ),
    # In such groups nothing else is written: a slip of the pen is somebody's number still.
    _kind(r"[12] [0-9]{2} (?:0[1-9]|1[0-2]) (?:[0-9]{2}|2[AB]) [0-9]{3} [0-9]{3} [0-9]{2}"),
    # Southern Europe
    _kind(r"[A-Z]{6}[0-9]{2}[A-EHLMPRST][0-9]{2}[A-Z][0-9]{3}[A-Z]"),  # Italy
    _kind(r"(?:[0-9]{8}|[0-9]{2}\.[0-9]{3}\.[0-9]{3}|[XYZ]-?[0-9]{7})-?[A-Z]", checks.spain),
    _kind(_NINE, checks.portugal, r"(?i:nif|contribuinte)"),
    _kind(r"[0-9]{11}", checks.greece),
    _kind(r"[0-9]{11}", checks.croatia, r"(?i:oib)"),
    # Northern Europe
    _kind(r"(?:19|20)?[0-9]{6}[-+][0-9]{4}", checks.sweden),
    _kind(r"(?:19|20)[0-9]{10}", checks.sweden),
    _kind(r"[0-9]{6}-[0-9]{4}", checks.denmark),
    _kind(r"[0-9]{10}", checks.denmark, r"(?i:cpr(?:-\w+)?)"),
    _kind(r"[0-9]{6} ?[0-9]{5}", checks.norway),
    _kind(r"[0-9]{6}[-+A-FU-Y][0-9]{3}[0-9A-FHJ-NPR-Y]", checks.finland),
    # Eastern Europe
    _kind(r"[0-9]{11}", checks.poland),
    _kind(r"[0-9]{6}/[0-9]{3,4}", checks.czechia),
    _kind(r"[1-9][0-9]{12}", checks.romania),
    _kind(r"[0-9]{10}", checks.bulgaria, r"(?i:egn|егн)"),
    _kind(r"[1-6][0-9]{10}", checks.baltic),
    _kind(r"[0-9]{6}-[0-9]{5}", checks.latvia),
    _kind(r"[1-9][0-9]{10}", checks.turkey),
    # Further away
    _kind(r"[2-9][0-9]{3} ?[0-9]{4} ?[0-9]{4}", checks.india, r"(?i:aadhaar\w*|uidai|uid)"),
    _kind(r"[A-Z]{3}[PCHABGJLFT][A-Z][0-9]{4}[A-Z]"),  # India, tax
    _kind(r"[0-9]{3}\.[0-9]{3}\.[0-9]{3}-[0-9]{2}", checks.brazil),
    _kind(r"[1-9][0-9]{16}[0-9X]", checks.china),
    _kind(r"[0-9]{6}-[1-8][0-9]{6}", checks.korea),
    _kind(r"[STFGM][0-9]{7}[A-Z]", checks.singapore),
    _kind(r"[0-9]{13}", checks.south_africa),
    _kind(_NINE, checks.australia, r"(?i:tax file\w*(?: number)?)|TFN"),
)
