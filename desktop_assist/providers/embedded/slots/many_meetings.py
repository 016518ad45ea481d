"""Requests about all the meetings of some days: "cancel everything I have on Thursday"."""

import re

from desktop_assist.providers.embedded.word_list import one_of

_NOUNS = one_of(
    "meetings, calls, appointments, events, sessions, entries, catch-?ups, engagements, bookings",
    "termine, besprechungen, meetings, anrufe, gespräche, sitzungen, treffen, telefonate, einträge",
)
_OWN = one_of("my, the, our, these, those, mein\\w+, die, unser\\w+, diese, dieser")
_MANY = re.compile(
    rf"\b(?:all|both|alle[rn]?|beide[rn]?|sämtliche[rn]?)\b(?: of)?(?: {_OWN})?(?: [\w-]+)?"
    rf" {_NOUNS}\b"
    rf"|\b(?:my|our|mein\w+|unser\w+|die(?= (?:termine|meetings|besprechungen)\b))"
    rf"(?: (?:two|three|four|zwei|drei|vier|beide[nr]?))? {_NOUNS}\b",
    re.IGNORECASE,
)
_DAY = r"on|for|in|at|after|before|from|between|tomorrow|today|this|next|\w+day"
_DAY_GERMAN = r"am|heute|morgen|übermorgen|im|in|nach|ab|vor|vom|von|zwischen|für"
_EVERYTHING = re.compile(
    r"\b(?:everything|all|alles)\b(?: else)?(?:"
    r",? (?:that |which |what )?(?:i|we)(?:'ve got| have got|'ve| have)(?: on| booked| planned"
    rf"| scheduled)??(?= (?:{_DAY})\b)"
    r"|,? was(?: ich| wir| bei mir)? (?P<when>[^,.?!]+?) (?:habe|haben|ansteht|steht|geplant ist"
    r"|ist)\b"
    r"| (?:in|from|off|on|aus|von) (?:my|the|our|meinem|dem|unserem)"
    rf" (?:calendar|diary|schedule|agenda|kalender)(?= (?:{_DAY}|{_DAY_GERMAN})\b)"
    rf"|(?= (?:{_DAY}|{_DAY_GERMAN})\b))",
    re.IGNORECASE,
)
_TOLD_AFTER = re.compile(
    r"\balles (?P<verb>ab|raus|weg)\b,? was (?:ich|wir|bei mir) (?P<when>[^,.?!]+?)"
    r" (?:habe|haben|ansteht|steht|geplant ist|ist)\b",
    re.IGNORECASE,
)
_BOTH = re.compile(r"\b(?:both|two|beide[nr]?|zwei)\b", re.IGNORECASE)


def with_meetings(text: str) -> str:
    """The same with "everything" of a calendar named: "all my meetings"."""
    text = _TOLD_AFTER.sub(r"alle Termine \g<when> \g<verb>", text)
    return _EVERYTHING.sub(_meetings, text, count=1)


def _meetings(everything: re.Match[str]) -> str:
    told = f" {everything['when']}" if everything["when"] else ""
    is_german = everything.group().lower().startswith("alles")
    return ("alle Termine" if is_german else "all my meetings") + told


def names_many(text: str) -> bool:
    """Whether each meeting of those that fit is meant, and not one of them."""
    return _MANY.search(text) is not None


def names_two(text: str) -> bool:
    """Whether there are to be two of them."""
    return names_many(text) and _BOTH.search(text) is not None
