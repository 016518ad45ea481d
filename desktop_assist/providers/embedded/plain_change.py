"""Says a change of a meeting in its usual form, however it was put."""

import re

_COLON = re.compile(
    r"\W*(?P<which>[^:,;?]{3,60}): (?P<what>(?:please |bitte )?(?:add|invite|include) [^:,;?]+)",
    re.IGNORECASE,
)
_COLON_PLACE = re.compile(
    r"\W*(?:the |my |our )?(?P<which>[^:,;?]{3,60}): (?:we(?:'re| are) )?(?:now"
    r" )?(?:meet(?:ing)?|meet up|it's|is"
    r"|location(?: is)?|venue(?: is)?)(?: now)? (?:at|in|on) (?P<place>[^:,;?]+?)"
    r",? (?:and )?(?:not|instead of|rather than) [^:,;?]+",
    re.IGNORECASE,
)
"""Where it is instead: "site walk: meet at Gate 3 not Gate 2"."""
_NOT_AS_BEFORE = re.compile(
    r",? (?:and )?(?:not|instead of|rather than|und nicht|nicht|statt) (?:at |um )?\d[^,;?]*$",
    re.IGNORECASE,
)
_STAYS = re.compile(
    r"\s*[,.;(]\s*(?:(?:and|but|with|please|just)\s+)*(?:keep(?:ing)?\s+)?(?:it\s+)?(?:at\s+)?(?:the\s+)?"
    r"(?:same (?:length|duration|place|room|location|people|guests|attendees|invitees|crowd|crew"
    r"|agenda|link|zoom|dial[- ]in|everything|set[- ]?up|otherwise)(?: and (?:\w+ )?\w+)?"
    r"(?: (?:as (?:before|now|usual|planned|it is)|though|please))?|length (?:stays )?(?:as is"
    r"|the same)"
    r"|(?:everything|all) else (?:(?:stays|can stay|remains|is|as) )?(?:the same|as is|as it is"
    r"|unchanged|as planned)?|rest (?:stays |can stay |remains |is )?(?:the same|as is|as it is"
    r"|unchanged))\)?(?=\W*$|[,.;])",
    re.IGNORECASE,
)
"""Says what is to stay as it is."""
_PUT_OFF = re.compile(
    r"\bput (?P<which>\S.{2,60}?) (?:off|back)"
    r" (?P<how>until|till|to|by|(?=(?:an?|half|\d+|one|two|three)\b))",
    re.IGNORECASE,
)
_LONG = (
    r"(?:an?|one|two|three|half an?|a couple of|\d+)[ -]?(?:minutes?|mins?|hours?|hrs?|h|days?"
    r"|weeks?)"
)
_SO_THAT_IT = re.compile(
    r"\s+so (?:that )?it (?:starts|begins|is|runs|happens|takes place) (?:at|on|from) ",
    re.IGNORECASE,
)
"""Says the new time in a clause: "move the call so that it starts at one"."""
_MADE = re.compile(
    r"\bmake (?P<which>(?:the|my|our|[\w-]+'s) [^,;.]{2,50}?)"
    r" (?P<when>\d{1,2}[.:]\d\d|\d{1,2} ?[ap]\.?m\b\.?|noon|midday)(?= (?:instead|today"
    r"|tomorrow)|\W*$)",
    re.IGNORECASE,
)
"""Says the new time without a word before it: "make the handover 2.30"."""
_MORE_OF_IT = re.compile(
    rf"\bgive (?P<which>(?:the|my|our|[\w-]+'s) [^,;.]{{2,50}}?) (?:another|an extra|an additional"
    rf"|(?=(?:half an|\d+) \w+ (?:more|extra)))\s*(?P<long>(?:{_LONG}|half an hour|hour|\d+"
    rf" min\w*))"
    r"(?: (?:more|extra|longer))?(?=\W*$)",
    re.IGNORECASE,
)
"""More time: "give the workshop another hour"."""
_BARE_BY = re.compile(
    rf"(?P<move>\b(?:push|move|shift|delay|postpone|bump|nudge|bring) (?:the|my|our|[\w-]+'s)"
    rf" [^,;.]{{2,50}}?"
    rf"(?: (?:back|out|forward|along))?)(?<! by)(?<! half) (?P<long>{_LONG})(?: (?:or so"
    rf"|please))?(?=\W*$)",
    re.IGNORECASE,
)
"""By how much, without a word for it: "push the dentist a week"."""


def in_usual_form(text: str) -> str:
    """The same in its usual form."""
    text = _NOT_AS_BEFORE.sub("", _STAYS.sub("", text))
    named, placed = _COLON.fullmatch(text), _COLON_PLACE.fullmatch(text)
    if named:
        text = f"{named['what']} to the {named['which'].strip()}"
    elif placed:
        text = f"set the location of the {placed['which'].strip()} to {placed['place'].strip()}"
    text = _MADE.sub(r"move \g<which> to \g<when>", _SO_THAT_IT.sub(" to ", text))
    text = _MORE_OF_IT.sub(_extended, text)
    return _PUT_OFF.sub(_postponed, _BARE_BY.sub(r"\g<move> by \g<long>", text))


def _extended(found: re.Match[str]) -> str:
    long = found["long"]
    number = "" if re.match(r"\d|an?\b|one|two|three|half", long, re.IGNORECASE) else "an "
    return f"extend {found['which']} by {number}{long}"


def _postponed(found: re.Match[str]) -> str:
    """To a time, or by a length."""
    if found["how"].lower() in {"until", "till", "to"}:
        return f"postpone {found['which']} to"
    return f"postpone {found['which']} by{'' if found['how'] else ' '}"
