"""Reads a change of a meeting that is only told: "The sync should be at 10". It is asked first."""

import re
from dataclasses import replace

from desktop_assist.providers.embedded.attendance import attendance_order, is_ordered
from desktop_assist.providers.embedded.change_reading import LAST, ORDERS
from desktop_assist.providers.embedded.order import Order, find_order, is_refused
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of
from desktop_assist.providers.embedded.words import MEETING_NOUN, QUESTION

_PLACE_KIND = one_of(
    "room, hall, office, boardroom, auditorium, library, canteen, cafe, café, lounge, kitchen",
    "studio",
    "teams, zoom, meet, building, floor, lobby, reception, warehouse, theatre, restaurant",
    "pub, online",
)
_SHOULD_BE = re.compile(
    r"\W*(?:can|could|shall|should) (?P<moved>(?:the|my|our|today's|tomorrow's|\w+day's) [^,;?]+?)"
    r" (?:be|start|begin|happen|take place|move|go) (?:at |to |on |for )?(?P<to>[^,;]+?)[ ?]*"
    r"|\W*(?:kann|könnte|können) (?P<verlegt>(?:der|die|das|mein\w*|unser\w*) .+?) (?:auf|um|am"
    r"|erst|schon) (?P<auf>.+?)"
    r"(?: (?:sein|stattfinden|beginnen|anfangen|verlegt werden|verschoben werden)|(?=\W*\?))[ ?]*"
    r"|\W*mach\w* aus (?P<aus>(?:dem|der|meine[mr]|unsere[mr]) [^,;?]+?) (?P<wird>\d[^,;?]*"
    r"|ein\w* [^,;?]+)"
    r"|\W*(?P<which>(?!i\b|we\b|ich\b|wir\b)[^,;?]+?) (?:(?:should|must|needs to|has to|ought to"
    r"|(?:(?:will|is going to|would) (?:have|need)|'ll (?:have|need)|is going|had better) to"
    r"|will(?= (?:now )?(?:be|start|begin|take place) (?:at|on|from) \D*\d))"
    r"(?: (?:only|just|really|now|actually|rather|better))*"
    r" (?:be|happen|take place|take|last|start|begin|move|go)|(?:is|was) (?:meant|supposed) to be"
    r"|(?:is|starts|begins|happens|takes place) now|now (?:is|starts|begins|happens|takes place)"
    r"|(?:moves|is moving|(?:is|was|got|gets|has been) (?:now )?(?:moved|shifted|rescheduled"
    r"|postponed|pushed(?: back)?|put back|brought forward|changed))(?= to\b)"
    r"|verschiebt sich|rutscht|(?:wird|wurde|ist)(?= auf .*\b(?:verschoben|verlegt)\W*$)"
    r"|(?:ist|beginnt|startet|findet) (?:jetzt|nun)|(?:is|starts|begins)(?= .*\bnow\W*$)"
    r"|(?:soll(?:te)?|muss)(?= .*\b(?:sein|stattfinden|liegen)\W*$)"
    r"|(?:soll(?:te)?|muss|müsste|kommt|geht|wandert)(?: (?:leider|nun|jetzt|doch|aber|mal|bitte))*"
    r"(?= auf\b))"
    r" (?:(?:at|on|to|in|for|um|am(?! \d)|auf) )?(?P<when>.+?)"
    r"(?: sein| stattfinden| liegen| statt| verlegt| verschoben)?"
    r"(?: (?:instead|stattdessen|now))?(?:, (?:please )?(?:change|fix|update|correct|move) (?:it"
    r"|that))?[ .!]*",
    re.IGNORECASE,
)
_BARE_SHIFT = re.compile(
    r"\W*(?:(?:please|bitte)\W+)?(?P<which>(?:the|my|our|today's|tomorrow's|\w+day's|der|die|das"
    r"|den|mein\w*|unser\w*)\b[^,;.?]+?)[, ]+(?P<by>(?:please |bitte )?(?:is (?:now )?|will be "
    r"|now )?(?:um |by )?(?:\d+|an?"
    r"|half an?|one|two|three|eine?|eine halbe|zwei|drei)\b[^,;.?]{0,20}? (?:later|earlier|sooner"
    r"|später|früher|eher|nach hinten|nach vorne|nach vorn))\W*(?:please|bitte)?\W*",
    re.IGNORECASE,
)
"""No verb but the new time: "The sync half an hour later, please"."""
_NAMED_SHIFT = re.compile(
    r"\W*(?P<which>[^,;.:?]{3,60}?)[, ]+(?P<by>(?:um |by )(?:\d+|an?|half an?|one|two"
    r"|eine?|eine halbe|zwei|drei)\b[^,;.?]{0,20}? (?:later|earlier|sooner|später|früher|eher"
    r"|nach hinten|nach vorne?))\W*(?:please|bitte)?\W*",
    re.IGNORECASE,
)
_ONTO = re.compile(
    r"\W*(?P<which>[^,;.:?]{3,60}?) auf (?P<when>(?:(?:über)?morgen|heute"
    r"|(?:(?:nächste|kommende)\w* )?(?:mon|diens|mitt|donners|frei|sams|sonn)\w+|\d)[^,;?]*?)"
    r"\W*(?:bitte)?\W*",
    re.IGNORECASE,
)
"""In German "auf" says what becomes of it: "Budget review auf Donnerstag"."""
_LASTS = re.compile(
    r"\W*(?P<which>[^,;:?]{3,60}?) (?:dauert|geht|lasts|takes|needs|(?:will|is going to|'ll"
    r"|should|must)(?: (?:only|just|now|probably|really))*(?: (?:take|last|need|be(?= \S+ (?:min"
    r"|hour)))))"
    r"(?: jetzt| nun| now)?"
    r" (?P<when>(?:\d|an?\b|half|one|two|eine?\b|anderthalb|zwei|drei)[^,;?]*)",
    re.IGNORECASE,
)
_ARROW = re.compile(r"\W*(?P<which>[^,;:>?]{3,60}?) ?(?:-+>|=+>|\u2192) ?(?P<when>[^,;>?]+?)\W*")
"""In a hurry: "dentist -> Wednesday 9:30"."""
_RATHER = re.compile(
    r"\W*(?:let's|let us|lass uns|wir machen)(?: (?:do|have|hold|make|move|start))?"
    r" (?P<which>(?:the|my|our|den|die|das)\b[^,;?]+?)"
    r" (?:on|at|to|for|am|um|auf) (?P<when>[^,;?]+?) (?:instead|rather|stattdessen)\W*",
    re.IGNORECASE,
)
_MOVED_BY = re.compile(
    r"\W*(?:[^\W\d_][\w'-]*|they|he|she)(?: (?:has|have|had)|'s|'ve)? (?:just )?(?:moved|pushed"
    r"|shifted"
    r"|changed|rescheduled|postponed|brought|put)(?: (?:back|forward|off))? "
    r"(?P<which>(?:the|my|our|\w+day's|tomorrow's|today's)\b[^,;.?]{2,50}?)(?: (?:back|forward"
    r"|up|out))? (?:to|until|till) "
    r"(?P<when>(?!the\b)[^,;?]+?)\W*",
    re.IGNORECASE,
)
"""Somebody else has moved it: "Ana has moved the huddle to 9"."""
_BETTER = re.compile(
    r"\W*(?P<which>[^,;.?]{3,60}?)(?:'s| is|'d be| would be| might be| works| suits (?:me|us|him"
    r"|her|them))"
    r" (?:much |a bit |a lot )?better(?: for (?:me|us|him|her|them))? (?:at|on|from|to)"
    r" (?P<when>[^,;?]+?)\W*",
    re.IGNORECASE,
)
_PROPOSED = re.compile(
    r"\W*(?:can|could|shall|should|may|might) (?:we|i) (?:do|have|hold|start|make|begin|run)"
    r" (?P<which>(?:the|my|our|tomorrow's|today's|\w+day's)\b[^,;?]{2,50}?)"
    r" (?:at|on|to|for|from) (?P<when>[^,;?]*?\d[^,;?]*?)(?: (?:instead|rather)(?: (?:of|than)"
    r" [^,;?]+)?)?\W*",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"\W*(?P<which>(?:the|my|our|tomorrow's|today's|\w+day's)\b[^,;.?]{2,50}?)"
    r"(?:(?:'s| is)(?: now| moving| going to be)?|'ll be| will(?: now)? be| has (?:been )?moved|"
    r" (?:has|needs|will have) to be| moves| moved| needs to move)(?: now)? (?:in|at|on|to|into"
    r"|over to) "
    rf"(?P<place>(?:the )?(?:[\w'.&-]+ ){{0,4}}?{_PLACE_KIND}"
    r"(?: (?!(?:now|instead|please|then|jetzt|nun|bitte|dann)\b)[\w.]{1,8})?)"
    r"(?: (?:now|instead|then|this time|please))*\W*",
    re.IGNORECASE,
)
"""Where it is now: "the board meeting will be in the Wicker room"."""
_REPORTED = re.compile(
    r"^\W*(?:(?:[^\W\d_][\w'-]*|he|she|they) ?(?:(?:'s|has|have|just) )*(?:rang|called|emailed"
    r"|mailed|wrote"
    r"|messaged|texted|pinged)?(?: (?:me|us))?(?: ?(?:to )?(?:ask(?:ed|s|ing)?|reckons?|thinks?"
    r"|says?|said|saying"
    r"|suggest(?:ed|s)?|wonder(?:ed|s)?|wants? to know|propose[ds]?|told me|would prefer|prefers))"
    r"(?: (?:me|us))?(?: (?:whether|if|that))?)"
    r"(?: (?:we|i|you)(?:'d| had)?(?: (?:can|could|might|should|better|may|must|need to|have"
    r" to))*)? "
    r"(?P<what>\S.+)$",
    re.IGNORECASE,
)
"""What somebody else says of it: "Ana asked whether we could start the review at 3"."""
_ASKS_BACK = re.compile(
    r",\s*(?:isn't|wasn't|aren't|weren't|didn't|doesn't|won't|hasn't|right|no|correct)(?: (?:it"
    r"|they|we|that))?\?\s*$",
    re.IGNORECASE,
)
"""Makes a question of what is told: "the review was moved, wasn't it?"."""
_TOLD = (_ARROW, _RATHER, _MOVED_BY, _BETTER, _PROPOSED, _SHOULD_BE)
_NEEDS_REMINDER = re.compile(
    r"\W*(?P<which>[^,;?]+?) (?:needs|should have|should get|gets) (?:an? )?(?:reminder|alert"
    r"|alarm)"
    r" (?P<long>[^,;?]+?) (?:before(?:hand)?|earlier|ahead|in advance)\W*",
    re.IGNORECASE,
)
_SAID_AS = (("which", "moved", "verlegt", "aus"), ("when", "to", "auf", "wird"))
"""The groups that hold what is to change, and to what."""
_AS_FIELD = re.compile(
    r"\W*(?:please |bitte )?(?:put|set|use|enter|take|have|give|trag\w*|setz\w*|nimm|nutze?)"
    r" (?P<new>[^,;?]+?) (?:as|als) (?:(?:the|its|a|an|new|neuen?) )*"
    r"(?:(?P<field>location|place|venue|room|title|name)|(?P<feld>ort|raum|titel|name))"
    r" (?:for|of|in|on|to|für|vo[nm]|bei|beim) (?P<which>.+?)(?: ein)?[ .!]*",
    re.IGNORECASE,
)
DEFINITE = re.compile(
    r"(?:the|my|our|this|der|die|das|den|dem|mein\w*|unser\w*)\b|[\w-]+'s\b", re.IGNORECASE
)


def told_change(request: UserRequest) -> Order | None:
    """A change that is only told, as in "The sync should be at 10": it is asked first."""
    text = _REPORTED.sub(r"\g<what>", request.text)
    if QUESTION.search(text.lower()) or is_refused(text) or _ASKS_BACK.search(text):
        return None
    order = find_order(text, ORDERS, LAST) if text != request.text else None
    if order is not None:
        return replace(order, is_sure=False)
    request = request.saying(text)
    attending = attendance_order(request.text)
    if attending:
        return Order("add", attending.removeprefix("add "), is_sure=is_ordered(request.text))
    reminded = _NEEDS_REMINDER.fullmatch(request.text)
    if reminded is not None:
        the = "" if DEFINITE.match(reminded["which"]) else "the "
        rest = f"{reminded['long']} before {the}{reminded['which']}"
        return Order("remind me", rest, is_sure=False)
    named = _AS_FIELD.fullmatch(request.text)
    return _named_field(named) if named else _told_time(request.text)


def _told_time(text: str) -> Order | None:
    shifted = _BARE_SHIFT.fullmatch(text) or _NAMED_SHIFT.fullmatch(text)
    if shifted is not None and _names_one(shifted["which"]):
        return Order("move", f"{shifted['which']} {shifted['by']}", is_sure=False)
    placed = _PLACED.fullmatch(text)
    if placed is not None:
        return Order(
            "set", f"the location of {placed['which']} to {placed['place']}", is_sure=False
        )
    found = next(filter(None, (one.fullmatch(text) for one in _TOLD)), None)
    if found is None:
        found = next(filter(None, (one.fullmatch(text) for one in (_ONTO, _LASTS))), None)
        found = found if found and _names_one(found["which"]) else None
    if found is None:
        return None
    said = found.groupdict()
    which, when = (next(said[name] for name in names if said.get(name)) for names in _SAID_AS)
    the = "" if DEFINITE.match(which) else "the "
    return Order("set", f"{the}{which} to {when}", is_sure=False)


def _names_one(which: str) -> bool:
    """Whether it names a meeting, and is no order."""
    is_named = DEFINITE.match(which) or MEETING_NOUN.search(which.lower())
    return bool(is_named) and not re.match(rf"\W*{ORDERS}\b", which, re.IGNORECASE)


def _named_field(found: re.Match[str]) -> Order:
    """Room 7 becomes the location in "put Room 7 as the location for the review"."""
    new, field, which = found["new"], found["field"] or found["feld"], found["which"]
    the = "" if DEFINITE.match(which) else "the "
    return Order("set", f"the {field} of {the}{which} to {new}", is_sure=True)
