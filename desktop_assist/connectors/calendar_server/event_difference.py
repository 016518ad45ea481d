"""What two versions of an event differ in, in words for people."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from desktop_assist.connectors.calendar_server.event_text import moment_words, unescaped
from desktop_assist.domain.hidden_signs import in_plain_sight

_FOLD = re.compile(r"\r?\n[ \t]")
_EVENT = re.compile(r"(?ims)^BEGIN:VEVENT\s*$(.*?)^END:VEVENT\s*$")
_INNER = re.compile(r"(?ims)^BEGIN:VALARM\s*$(.*?)^END:VALARM\s*$")
_LINE = re.compile(r"(?im)^([A-Z0-9-]+)((?:;[^:\r\n\"]*(?:\"[^\"\r\n]*\")?)*):([^\r\n]*)")
_ZONE = re.compile(r"(?i);TZID=\"?([^;:\"]+)")
_LABELS = {
    "SUMMARY": "Title",
    "DTSTART": "Begins",
    "DTEND": "Ends",
    "DURATION": "Takes",
    "LOCATION": "Place",
    "DESCRIPTION": "Notes",
    "RRULE": "Repeats",
    "EXDATE": "Not on",
    "RECURRENCE-ID": "In place of",
    "STATUS": "Status",
    "ATTENDEE": "Invited",
    "ORGANIZER": "Invited by",
    "URL": "Address",
    "CATEGORIES": "Categories",
    "VALARM": "Reminder",
}
_UNSEEN = "Something not shown here"
_AS_HERE, _AS_THERE = "as it is here", "as it is there"
_MOMENTS = {"DTSTART", "DTEND", "EXDATE", "RECURRENCE-ID"}
# What every program writes anew whenever it writes anything.
_PASSING = {"DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "CREATED", "UID"}
_MOST_ROWS, _LONGEST = 12, 160


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is said twice.

    Attributes:
        what: What it is, for people.
        mine: As it is here; empty when nothing is said.
        theirs: As it is at the server.
    """

    what: str
    mine: str
    theirs: str


def differences(mine: str, theirs: str) -> tuple[Difference, ...]:
    """All that differs, what matters most first; never empty for versions that are two."""
    here, there = _said(mine), _said(theirs)
    names = [*_LABELS, *sorted((here.keys() | there.keys()) - _LABELS.keys() - _PASSING)]
    found = [
        Difference(_LABELS.get(name, name.capitalize()), _words(here, name), _words(there, name))
        for name in names
        if sorted(here.get(name, ())) != sorted(there.get(name, ()))
    ]
    return tuple(found[:_MOST_ROWS]) or (Difference(_UNSEEN, _AS_HERE, _AS_THERE),)


def _said(text: str) -> Mapping[str, list[str]]:
    """What is said of the events of a file, by the names of the standard."""
    said: defaultdict[str, list[str]] = defaultdict(list)
    for event in _EVENT.findall(_FOLD.sub("", text.replace("\r\n", "\n"))):
        for alarm in _INNER.findall(event):
            said["VALARM"] += [one[2] for one in _LINE.findall(alarm) if one[0] == "TRIGGER"]
        for name, given, value in _LINE.findall(_INNER.sub("", event)):
            said[name.upper()].append(_value(name.upper(), given, value.strip()))
    return said


def _value(name: str, given: str, value: str) -> str:
    if name in _MOMENTS:
        zone = _ZONE.search(given)
        place = "UTC" if value.endswith("Z") else zone[1] if zone else ""
        return in_plain_sight(f"{moment_words(value) or value} {place}").strip()
    return in_plain_sight(unescaped(value)).removeprefix("mailto:").strip()


def _words(said: Mapping[str, list[str]], name: str) -> str:
    words = ", ".join(said.get(name, ()))
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
