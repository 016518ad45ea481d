"""Reads a name out of an event, and gives a copy of it an identifier of its own."""

import re

_FOLD = re.compile(r"\r?\n[ \t]")
_EVENT = re.compile(r"(?is)^BEGIN:VEVENT\s*$(.*?)^END:VEVENT", re.MULTILINE)
_INNER = re.compile(r"(?is)^BEGIN:VALARM\s*$.*?^END:VALARM\s*$", re.MULTILINE)
_TITLE = re.compile(r"(?im)^SUMMARY(?:;[^:\r\n]*)?:([^\r\n]*)")
_UID = re.compile(r"(?im)^UID(?:;[^:\r\n]*)?:([^\r\n]*)")
_START = re.compile(r"(?im)^DTSTART(?:;[^:\r\n]*)?:([^\r\n]*)")
_ALARM_OR_UID = re.compile(
    r"(?ims)^BEGIN:VALARM\s*$.*?^END:VALARM\s*$|^UID[^:\r\n]*:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*"
)
_ESCAPED = re.compile(r"\\(.)")
_DAY_AND_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d))?")


def event_title(text: str) -> str:
    """What the first event of a calendar file is called; empty when nothing is said."""
    found = _TITLE.search(_first_event(text))
    return unescaped(found[1]).strip() if found else ""


def event_uid(text: str) -> str:
    """What the first event of a file is called between programs; empty when it does not say."""
    found = _UID.search(_first_event(text))
    return found[1].strip() if found else ""


def event_start(text: str) -> str:
    """When the first event of a file begins, as the file says it; empty when it does not."""
    found = _START.search(_first_event(text))
    return moment_words(found[1].strip()) if found else ""


def moment_words(value: str) -> str:
    """A day, or a day and a time, as the standard writes it; empty when it is neither."""
    moment = _DAY_AND_TIME.match(value)
    if moment is None:
        return ""
    year, month, day, hour, minute = moment.groups()
    return f"{year}-{month}-{day} {hour}:{minute}" if hour else f"{year}-{month}-{day}"


def with_uid(text: str, uid: str) -> str:
    """The same events under another identifier; those of their alarms stay."""
    return _ALARM_OR_UID.sub(lambda one: f"UID:{uid}" if _is_uid(one[0]) else one[0], text)


def unescaped(words: str) -> str:
    """A text without the signs that the standard puts before some others."""
    return _ESCAPED.sub(lambda one: " " if one[1] in "nN" else one[1], words)


def _first_event(text: str) -> str:
    event = _EVENT.search(_FOLD.sub("", text))
    return _INNER.sub("", event[1]) if event else ""


def _is_uid(words: str) -> bool:
    return words[:3].upper() == "UID"
