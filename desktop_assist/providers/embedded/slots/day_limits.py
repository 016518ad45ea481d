"""Between which hours somebody has time: "I finish at five", "erst ab zehn"."""

import re
from dataclasses import dataclass
from datetime import datetime, time

from desktop_assist.calendars.phrases import Policy, understand
from desktop_assist.providers.embedded.slots.remainder import CUT

_AT = r"(?:at |by |around |um |gegen |spätestens )*"
_CLOCK = (
    r"(?P<clock>(?:half |quarter (?:past |to )|halb |viertel (?:nach |vor )?)?"
    r"(?:\d{1,2}(?:[:.]\d\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon"
    r"|midday|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)"
    r"(?: ?[ap]\.?m\b| uhr\b)?)"
)
_WHO = (
    r"(?:i|we)(?:'ve|'ll|'m|'re| have| has| need| must| will| am| are| can| usually| always| only)*"
)
_WER = r"(?:ich|wir)"
_LAST = re.compile(
    rf"(?:\b(?:and|but|as|because|und|aber|da|weil)\s+)?\b(?:{_WHO}(?: got)?(?: to)?"
    r" (?:finish(?: up| work)?|stop(?: work)?|leave|knock off|clock off|log off|be (?:off|away|gone"
    r"|out(?: of here)?|done)|off|head (?:off|home|out)|go home|home)"
    rf"|{_WER} (?:muss|müssen|bin|sind|gehe?n?|mache?n?|habe?n?)(?: (?:schon|dann|bereits|nur))*"
    rf"(?= (?:um |bis |gegen )?{_CLOCK.replace('?P<clock>', '?:')}"
    r" (?:weg|los|heim|nach hause|schluss|feierabend|fertig|raus|da|zeit))"
    r"|feierabend (?:ist|habe? ich|mache? ich)|(?:not|no|nothing) (?:later than|after)"
    r"|nicht (?:nach|später als)|bis spätestens|spätestens bis"
    rf"|(?:must|has to) (?:be over|end|finish)(?: by)?)\s+{_AT}{_CLOCK}"
    r"(?: (?:weg|los|heim|nach hause|schluss|feierabend|fertig|raus|da|zeit)\b)?",
    re.IGNORECASE,
)
_FIRST = re.compile(
    rf"(?:\b(?:and|but|as|because|und|aber|da|weil)\s+)?\b(?:{_WHO}(?: (?:not|don't))*"
    r" (?:start(?: work)?|begin|arrive|get in|come in|(?:be )?(?:in|free|here|back)"
    r"(?= (?:at|from|by|after)))"
    rf"|{_WER} (?:fange?n?|beginne?n?|komme?n?|bin|sind|kann|können)"
    r"(?: (?:erst|wieder|frühestens))+|(?:not|no|nothing) (?:earlier than|before)"
    rf"|nicht vor|frühestens(?: ab)?|erst ab)\s+(?:ab |from |after )?{_AT}{_CLOCK}"
    r"(?: (?:an|da|los|on|onwards)\b)?",
    re.IGNORECASE,
)
_AFTER_CLOCK = _CLOCK.replace("?P<clock>", "?P<after>")
_ONWARDS = re.compile(
    rf"\b(?:(?:from|starting(?: at| from)?|ab)\s+{_AT}{_CLOCK}"
    r"\s+(?:on(?:wards?)?|or later|and later|an|aufwärts)\b"
    r"(?! (?:the|my|mon|tue|wed|thu|fri|sat|sun|\d))"
    r"|(?:(?:any ?time )?after|irgendwann nach|ab(?= \d{1,2}(?:[:.]\d\d)? ?uhr))\s+"
    rf"{_AT}{_AFTER_CLOCK}(?! ?(?:hours?|hrs?|min\w*|days?|weeks?|stunden?|tage?n?|wochen?)\b))",
    re.IGNORECASE,
)
"""From an hour to the end of the day: "from noon on", "after 2 pm"."""
_DAY_BEGINS, _DAY_ENDS = time(9), time(18)
_NOON, _HALF_DAY, _FIRST_HOUR = 12, 12, 7


@dataclass(frozen=True, slots=True)
class DayLimits:
    """From when and until when, as far as it is said, and the text without those words."""

    first: time | None
    last: time | None
    rest: str

    def hours(self, first: time | None = None, last: time | None = None) -> str:
        """The hours, within those of a part of the day; empty when nothing is said."""
        if self.first is None and self.last is None:
            return ""
        begin = max(self.first or _DAY_BEGINS, first or time(0))
        end = min(self.last or _DAY_ENDS, last or time(23, 59))
        return f"{begin:%H:%M}-{end:%H:%M}" if begin < end else ""


def find_limits(text: str, now: datetime, policy: Policy) -> DayLimits:
    """Read what is said about the ends of the day."""
    last = _LAST.search(text)
    ends = _clock(last, now, policy, is_end=True) if last else None
    if last and ends:
        text = f"{text[: last.start()]}{CUT}{text[last.end() :]}"
    first = _FIRST.search(text) or _ONWARDS.search(text)
    begins = _clock(first, now, policy, is_end=False) if first else None
    if first and begins:
        text = f"{text[: first.start()]}{CUT}{text[first.end() :]}"
    return DayLimits(begins, ends, text)


def _clock(found: re.Match[str], now: datetime, policy: Policy, *, is_end: bool) -> time | None:
    said_as = found.groupdict()
    clock = said_as["clock"] or said_as["after"]
    when = understand(f"at {clock}", now, policy)
    if when is None or not isinstance(when.start, datetime):
        return None
    said = when.start.time()
    is_open = re.search(r"[ap]\.?m|uhr|[:.]\d\d", clock, re.IGNORECASE) is None
    if is_end and is_open and said.hour < _FIRST_HOUR:
        return said.replace(hour=said.hour + _HALF_DAY)
    if is_end and is_open and _FIRST_HOUR <= said.hour < _NOON:
        return said
    if not is_end and is_open and said.hour > _NOON + _FIRST_HOUR - 1:
        return said.replace(hour=said.hour - _HALF_DAY)
    return said
