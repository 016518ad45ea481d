"""Says a German order for two days or two meetings as two: "sag das Standup am Di und Do ab"."""

import re
from collections.abc import Iterable

from desktop_assist.providers.embedded.usual_form.german_words import DATE, DAY, WEEKDAY
from desktop_assist.providers.embedded.words import APPOINTMENT, MEETING_NOUN

_PREFIX = r"(?:am |vom |von )"
_DAYS = rf"(?P<days>{DAY}(?:, {DAY})*,? (?:und|sowie) (?:auch )?{DAY})"
_JOINT = re.compile(r",? (?:und|sowie) (?:auch )?|, ", re.IGNORECASE)
_ASKED = (
    r"(?:(?:bitte |und |also )*(?:(?:kannst|könntest|würdest|magst) du|(?:können|könnten|würden)"
    r" (?:sie|wir)|ich (?:möchte|muss|will)|wir (?:müssen|möchten|wollen)) )?(?:bitte )?"
)
_OFF = re.compile(
    rf"^\W*(?:bitte )?sage? (?:bitte )?(?P<x>[^,;?!]*?) ?(?<!und ){_DAYS}(?P<y>[^,;?!]*?)"
    r" ?(?<![\w])ab\W*$"
    rf"|^\W*(?:bitte )?(?:streiche?|lösche?|cancel|storniere?|entferne?) (?:bitte )?"
    rf"(?P<x2>[^,;?!]*?) ?{_DAYS.replace('days', 'days2')}(?P<y2>[^,;?!]*?)\W*$"
    rf"|^\W*{_ASKED}(?P<x3>[^,;?!]*?) ?{_DAYS.replace('days', 'days3')}(?P<y3>[^,;?!]*?)"
    r" ?(?:bitte )?(?:absagen|streichen|löschen|stornieren|(?:fallen|fällt) (?:beide )?aus"
    r"|entfallen|entfällt|finde[nt] nicht statt)\W*$",
    re.IGNORECASE,
)
_MOVED = re.compile(
    rf"^\W*(?:bitte )?(?:ver)?(?:schieb|leg)e? (?:bitte )?(?P<x>[^,;?!]*?) ?{_DAYS} (?:bitte )?"
    r"(?P<to>(?:auf|um) [^,;?!]*\d[^,;?!]*?)\W*$"
    rf"|^\W*{_ASKED}(?P<x2>[^,;?!]*?) ?{_DAYS.replace('days', 'days2')} (?:bitte )?"
    r"(?P<to2>(?:auf|um) [^,;?!]*\d[^,;?!]*?) (?:ver)?(?:schieben|legen)\W*$",
    re.IGNORECASE,
)
_ONE = r"(?:(?:die|den|das|meine?n?|unsere?n?) )?(?:[^\W\d_]|\d:\d)[^,;?!]{1,40}?"
_TWO_OFF = re.compile(
    rf"^\W*(?:bitte )?sage? (?:bitte )?(?P<a>{_ONE}) und (?P<b>{_ONE})(?: beide)? ab\W*$"
    rf"|^\W*{_ASKED}(?P<a2>{_ONE}) und (?P<b2>{_ONE})(?: beide)? (?:bitte )?"
    r"(?:absagen|streichen|löschen|stornieren|(?:fallen|fällt)(?: beide)? aus|entfallen)\W*$"
    rf"|^\W*(?:bitte )?(?:streiche?|lösche?|cancel|storniere?) (?:bitte )?(?P<a3>{_ONE}) und"
    rf" (?P<b3>{_ONE})\W*$",
    re.IGNORECASE,
)
_TWO_MOVED = re.compile(
    rf"^\W*(?:bitte )?(?:ver)?(?:schieb|leg)e? (?:bitte )?(?P<a>{_ONE}) und (?P<b>{_ONE})"
    r"(?: beide)? (?P<to>(?:auf|um|eine?) [^,;?!]+?)\W*$"
    rf"|^\W*{_ASKED}(?P<a2>{_ONE}) und (?P<b2>{_ONE})(?: beide)? (?P<to2>(?:auf|um) [^,;?!]+?)"
    r" (?:ver)?(?:schieben|legen)\W*$",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(?:und|dann|,) (?:bitte )?(?:sag|verschieb|lösch|streich|verleg|leg|trag)", re.IGNORECASE
)
"""More than one order already."""
_FULL = {
    "mo": "Montag", "di": "Dienstag", "mi": "Mittwoch", "do": "Donnerstag", "fr": "Freitag",
}  # fmt: skip
_SHORT = re.compile(rf"\b(?:{'|'.join(_FULL)})\b", re.IGNORECASE)
_BESIDE = re.compile(r"\b(?:mit|über|zum|zur|wegen|für|zwischen|nach|vor)\b", re.IGNORECASE)
_LAST_DAY = re.compile(rf" (?P<day>{DAY})$", re.IGNORECASE)


def as_several(text: str) -> str:
    """Each of the orders by itself; other text as it is."""
    if _SEVERAL.search(text):
        return text
    return _on_each_day(text) or _of_each_meeting(text) or text


def _on_each_day(text: str) -> str:
    off, moved = _OFF.match(text), _MOVED.match(text)
    if off is not None:
        said = _said(off, "x", "days", "y")
        return _joined(f"sag {_words(said['x'], day, said['y'])} ab" for day in _days(said["days"]))
    if moved is not None:
        said = _said(moved, "x", "days", "to")
        days = _days(said["days"])
        return _joined(f"verschieb {_words(said['x'], day, said['to'])}" for day in days)
    return ""


def _of_each_meeting(text: str) -> str:
    two_off, two_moved = _TWO_OFF.match(text), _TWO_MOVED.match(text)
    if two_off is not None:
        names = _names(_said(two_off, "a", "b"))
        return _joined(f"sag {name} ab" for name in names)
    if two_moved is not None:
        said = _said(two_moved, "a", "b", "to")
        names = _names(said)
        return _joined(f"verschieb {name} {said['to']}" for name in names)
    return ""


def _said(found: re.Match[str], *names: str) -> dict[str, str]:
    """The parts, from whichever of the forms was matched."""
    groups = found.groupdict()
    ends = ("", "2", "3")
    return {
        name: next((groups[name + end] for end in ends if groups.get(name + end)), "")
        for name in names
    }


def _days(said: str) -> list[str]:
    """Each with the word before it, which is said but once: "am Dienstag und Donnerstag"."""
    days = [_SHORT.sub(_full_day, one) for one in _JOINT.split(said) if one]
    prefix = re.match(_PREFIX, days[0], re.IGNORECASE)
    if prefix is None:
        return days
    is_bare = re.compile(rf"(?:{WEEKDAY}|{DATE})(?!\w)", re.IGNORECASE)
    return [f"{prefix[0]}{one}" if is_bare.match(one) else one for one in days]


def _full_day(found: re.Match[str]) -> str:
    return _FULL[found[0].lower()]


def _names(said: dict[str, str]) -> tuple[str, ...]:
    """Both, where each is called a meeting; one day at the end is that of both."""
    first, second = said["a"], said["b"]
    is_named = all(
        MEETING_NOUN.search(one.lower()) or APPOINTMENT.search(one.lower())
        for one in (first, second)
    )
    if not is_named or _BESIDE.search(first):
        return ()
    day = _LAST_DAY.search(second)
    return (f"{first} {day['day']}" if day and not _LAST_DAY.search(first) else first, second)


def _words(*said: str) -> str:
    return " ".join(" ".join(said).split())


def _joined(orders: Iterable[str]) -> str:
    return " und ".join(orders)
