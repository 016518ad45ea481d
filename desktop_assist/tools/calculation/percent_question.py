"""Questions about percentages in words, turned into plain calculations."""

import re

_LONGEST = 200
_PERCENT = r"(?:percentage|percent|per cent|prozent|%)"
_ASKED = r"(?:what|how many|wie ?viele?|welche[rn]?)\s*" + _PERCENT
_IS = r"\s+(?:is|are|ist|sind)\s+"
_OF = r"\s+(?:out of|of|von)\s+"
_PART = r"(?P<part>[^?=]+?)"
_WHOLE = r"(?P<whole>[^?=]+?)"
_CHANGE = r"(?:change|increase|decrease)"
_SHARES = (
    _ASKED + _IS + _PART + _OF + _WHOLE,  # what percent is 51 of 340
    _ASKED + _OF + _WHOLE + _IS + _PART,  # what percentage of 340 is 51
    _PART + _IS + _ASKED + _OF + _WHOLE,  # 51 is what percent of 340
    _PART + _OF + _WHOLE + r"\s+(?:in|as)\s+(?:a\s+)?" + _PERCENT,  # 51 of 340 in percent
    _PART + r"\s+as\s+(?:a\s+)?" + _PERCENT + _OF + _WHOLE,  # 51 as a percentage of 340
)
# percent change from 80 to 100; the increase in percent from 80 to 100
_CHANGES = rf"(?:what is\s+)?(?:the\s+)?(?:{_PERCENT}\s+{_CHANGE}|{_CHANGE}\s+in\s+{_PERCENT})"
_CHANGES += rf"\s+from\s+{_WHOLE}\s+to\s+{_PART}"


def as_calculation(text: str) -> str:
    """The calculation that a question asks for; any other text as it is."""
    if len(text) > _LONGEST:
        return text
    if match := _first_match(_SHARES, text):
        return f"{_single(match['part'])} / {_single(match['whole'])} in %"
    if match := _first_match((_CHANGES,), text):
        part, whole = _single(match["part"]), _single(match["whole"])
        return f"({part} - {whole}) / {whole} in %"
    return text


def _first_match(patterns: tuple[str, ...], text: str) -> re.Match[str] | None:
    plain = text.strip().rstrip("?.= ")
    found = (re.fullmatch(pattern, plain, re.IGNORECASE) for pattern in patterns)
    return next(filter(None, found), None)


def _single(text: str) -> str:
    """One value as it is, a calculation in brackets."""
    return text if re.fullmatch(r"[\w.,' €$£]+", text) else f"({text})"
