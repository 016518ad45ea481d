"""How much of a repeating meeting is meant: one time, that one and all later ones, or all."""

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from desktop_assist.providers.embedded.word_list import one_of

Scope: TypeAlias = Literal["", "this", "following", "all"]

_LATER = one_of("following, later, future, subsequent, coming, upcoming, next, remaining")
_ONES = one_of("ones?, times?, meetings?, occurrences?, dates?, events?, instances?")
_LATER_GERMAN = one_of(
    "folgenden?, weiteren?, spätere[nr]?, künftigen?, zukünftigen?, nachfolgenden?, kommenden"
)
_ONES_GERMAN = one_of("termine?n?, male?, treffen, ereignisse")
# "and the following call" speaks of another meeting.
_OTHER = rf"(?:all (?:the |of the )?{_LATER}(?: {_ONES})?|(?:the )?{_LATER}(?: {_ONES}|(?=\W*$)))"
_OF = one_of("of, vom, des, von")
_FOLLOWING = one_of(
    rf"(?:(?:for |just |only )?(?:this|that|it)(?: one)? )?(?:and|\+|&) (?:then )?{_OTHER}",
    rf"(?:for )?all (?:of )?(?:the )?{_LATER}(?: {_ONES})?",
    "(?:this one |that one )?and (?:all|everything|every one) (?:that comes )?(?:after|following)"
    "(?: (?:it|that|this))?",
    "from (?:then|now|this one|that one|there|here) (?:on(?:wards?)?|forward)",
    "going forward, henceforth, onwards",
    "(?:(?:für )?(?:nur )?(?:diese[nmr]?|den|die|das)(?: termin)? )?(?:und|\\+|&) (?:auch )?"
    rf"(?:alle |die )?{_LATER_GERMAN}(?: {_ONES_GERMAN})?",
    rf"(?:für )?alle {_LATER_GERMAN}(?: {_ONES_GERMAN})?",
    "und alle(?:s)? danach, ab (?:dann|jetzt|da|sofort|diesem(?: termin)?|dort)",
    "von (?:da|dann|jetzt|nun) an, künftig, in zukunft",
)
_ONE_WEEK = "(?:this|next) week"
_TURN = one_of("week, day, time, once, morning, afternoon, session, \\w+day")
_THIS = one_of(
    f"(?:just|only) (?:for )?{_ONE_WEEK}(?!'s), (?:for )?this week only",
    f"(?:just |only )?for (?:this|that|the) (?:one|single) {_TURN}",
    f"(?:just|only) (?:for )?(?:this|that|the) (?:one|single) {_TURN}",
    rf"(?:just|only) (?:for )?(?:this|that|the) (?:one|{_ONES})",
    "(?:just|only) (?:this once|this|that|once|the once), (?:this|that) one only, this once",
    rf"nur (?:für )?(?:diese[nmrs]?|dieses|den|das) (?:eine[nmrs]? )?{_ONES_GERMAN}",
    "nur (?:(?:für )?dieses (?:eine )?mal|diesmal|diese[nsm]?|einmal|ein mal|den einen)",
    "(?:just|only) (?:for )?this (?:one )?time, as a one-?off, ausnahmsweise",
    "(?:but |and )?(?:please )?(?:leave|keep)(?: all)? the (?:others?|rest|other ones)"
    "(?: in| alone| as (?:they are|is|before))?",
    "a one-?off, this one time, (?:just |only )?(?:the )?one time only",
    "(?:but |and )?(?:all )?(?:the )?(?:other (?:weeks|times|days|ones)|rest|others?)(?: all)?"
    "(?: (?:is|are|stays?|remains?|carry on|keeps? to))?(?: the)? (?:same(?: as (?:usual|always"
    "|ever|normal|before))?|as (?:usual|always|ever|normal|before|is|it is|they are|it was)"
    "|untouched|alone|put)",
)
_ALL = one_of(
    "(?:for )?(?:the )?(?:whole|entire|complete|full) (?:series|thing|lot)",
    rf"(?:for )?(?:all|each|every one) of (?:them|the {_ONES}), all occurrences, the series",
    r"(?:für )?die (?:ganze|gesamte|komplette)\w* (?:serie|reihe), die (?:serie|reihe)",
    # Of a day they are no series: "alle Termine am Mittwoch".
    rf"(?:für )?alle {_ONES_GERMAN}(?! (?:am|vom|im|heute|morgen|übermorgen|nach|vor|zwischen"
    r"|diese[nr]?|nächste[nr]?|in|von)\b)",
)
_WORDS: tuple[tuple[Scope, str], ...] = (("following", _FOLLOWING), ("this", _THIS), ("all", _ALL))
_SCOPES = tuple(
    (scope, re.compile(rf",?\s*(?<!\w){words}(?!\w)(?:\s+{_OF}(?=\s+\w))?", re.IGNORECASE))
    for scope, words in _WORDS
)
_WEEK = re.compile(_ONE_WEEK, re.IGNORECASE)
"""The next one is named for the new time, too."""
_BARE: tuple[tuple[Scope, re.Pattern[str]], ...] = (
    ("this", re.compile(r"\W*(?:this|that)(?: one)?\W*|\W*diese[nrs]?\W*", re.IGNORECASE)),
    ("all", re.compile(r"\W*(?:all|everything|always|alle|alles|immer)\W*", re.IGNORECASE)),
    ("following", re.compile(r"\W*(?:from then on|the rest|von da an|der rest)\W*", re.IGNORECASE)),
)
"""Enough as an answer to the question which is meant."""
_ONLY = re.compile(r"^\W*(?:only|just|nur)\s+(?=\S)", re.IGNORECASE)

_DAY_ONLY = re.compile(
    r"(?:(?<=day)|(?<= mon)|(?<=thurs)|(?<= tues)|(?<= wed)|(?<= weds)|(?<= fri)|(?<=tomorrow)"
    r"|(?<=\d)|(?<=\d(?:st|nd|rd|th)))\s+only(?=\W*$|,| (?:move|shift|push|to|make|at)\b)",
    re.IGNORECASE,
)
"""Behind the day of the one time: "add Ana to the sync tomorrow only"."""
_ONLY_THE = re.compile(
    r"^(?P<verb>\W*(?:please |bitte )?(?!i\b|ich\b|we\b|wir\b)\w+ )(?:only|just|nur) "
    r"(?=(?:the|my|our|den|die|das|mein\w*|unser\w*)\b)",
    re.IGNORECASE,
)
"""Before the meeting itself: "move only the sync on 8 December to 4 pm"."""
_DAYS = one_of("montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag")
_OTHER_DAYS = one_of("übermorgen, morgen, nächste[rmn]? \\w+, kommende[rmn]? \\w+")
_FROM_A_DAY = tuple(
    (re.compile(pattern, re.IGNORECASE), day)
    for pattern, day in (
        (r"\bfrom ((?:next |this )?\w+(?: \d{1,2})?) on(?=\W*$| to\b)", r"on \1"),
        (r"\b(?:from|as of) (next (?:week|month))(?: on(?:wards?)?)?(?=\W*$| to\b| at\b)", r"\1"),
        (rf"\bab ({_DAYS})\b", r"am \1"),
        (r"\bab (?:dem )?(\d{1,2}\.)", r"am \1"),
        (rf"\bab ({_OTHER_DAYS})\b", r"\1"),
    )
)
"""The day then says which one is the first."""


@dataclass(frozen=True, slots=True)
class SeriesScope:
    """What a text says of it, empty for nothing, and the text without those words.

    Attributes:
        scope: How much is meant.
        rest: The other words.
        week: Which week the one time is in, "this week" or "next week"; empty when not said.
    """

    scope: Scope
    rest: str
    week: str = ""


def find_scope(text: str) -> SeriesScope:
    """Read the words; where several fit, the one that takes in more of a sentence comes first."""
    for scope, pattern in _SCOPES:
        found = pattern.search(text)
        if found is not None:
            week = _WEEK.search(found[0]) if scope == "this" else None
            kept = week[0] if week and week[0].lower() == "next week" else ""
            # Said twice it is the same: "ausnahmsweise ..., nur dieses eine Mal".
            after = (
                pattern.sub(" ", text[found.end() :]) if scope == "this" else text[found.end() :]
            )
            rest = f"{text[: found.start()]} {kept} {after}"
            return SeriesScope(scope, " ".join(rest.split()), week[0] if week else "")
    only_day = _DAY_ONLY.search(text)
    if only_day is not None:
        return SeriesScope("this", text[: only_day.start()] + text[only_day.end() :])
    only = _ONLY_THE.match(text)
    if only is not None:
        return SeriesScope("this", only["verb"] + text[only.end() :])
    for pattern, day in _FROM_A_DAY:
        rest = pattern.sub(day, text, count=1)
        if rest != text:
            return SeriesScope("following", rest)
    return SeriesScope("", text)


def scope_answered(text: str) -> SeriesScope:
    """The same of an answer to the question, where a word is enough."""
    for scope, pattern in _BARE:
        if pattern.fullmatch(text):
            return SeriesScope(scope, "")
    found = find_scope(text)
    if not found.scope and _ONLY.match(text):
        return SeriesScope("this", _ONLY.sub("", text))
    return found
