"""Questions about one meeting: when it is and ends, where, how long, and who comes."""

import re
from datetime import date, datetime, timedelta

from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.found_things import Thing, meetings_in, pointed_at
from desktop_assist.providers.embedded.meeting_facts import Fact, MeetingFacts
from desktop_assist.providers.embedded.reply import Act, Find, PlannedCall, Reply, Say, Settled
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import Period, period_of
from desktop_assist.providers.embedded.slots.target import Target, read_target
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import one_of, whole_words
from desktop_assist.providers.embedded.words import (
    APPOINTMENT,
    EXPENSE_NOUN,
    MEETING_NOUN,
    OTHER_CHORE,
)

_A_YEAR = timedelta(days=365)
_OWNER = one_of(
    "the, my, our, \\w+(?:day|morrow)'s, der, die, das, dem, zum, zur, am, beim, mein\\w*"
)
_OFTEN = one_of(
    "lunch, dinner, breakfast, drinks, standup, stand-up, retro, yoga, training, practice",
    "mittagessen, abendessen, frühstück, standup, sport, training",
)
"""What people name without "the" or "my"."""
_WHICH = rf"(?P<which>{_OWNER} .+|{_OFTEN}(?: .+)?)"
_COMES = one_of("coming to, invited to, attending, joining, in, at, going to")
_NO_LIST = (
    r"(?!.*\b(?:meetings|appointments|events|termine?|due|deadline)\b)"
    r"(?! (?:\w+ )?(?:(?:next|first|last|upcoming) )?(?:meeting|appointment|event)\b)"
    r"(?!.*\b(?:next|first|last|upcoming) (?:\w+ )?(?:meeting|appointment|event)\b)"
)
"""One that has a name of its own; any other is for the list of the days."""
_HELD = (
    r"(?:'s|'re|is|are|will|do|does|was) (?:it|that|this|we|they|everyone|everybody|us)"
    r"(?: (?:be|being|having|holding|doing|meeting|meeting up|held|it|on|taking place|happening|at"
    r"|in)\b)*"
)
_END = r"(?:,? (?:again|this time|then|now|please|though|exactly))*\W*$"
_MORE_FORMS: dict[Fact, str] = {
    "place": rf"(?:where|which room|what room|in which room)(?: ?{_HELD})?",
    "people": one_of("who, who's, who is, who else is, who all is, who'll be")
    + " (?:in it|on it|coming|invited|there|attending|going|joining|in|with)(?: to it)?",
    "length": r"how long (?:is|are|does|do|will|'s) (?:it|they|that)(?: \w+){0,3}?",
    "end": "(?:when|what time) (?:does|will|do) (?:it|they) (?:end|finish|be over)",
    "time": rf"(?:when|what time|at what time)(?: ?{_HELD})?(?: start| begin)?",
}
_MORE = {
    fact: re.compile(rf",? (?:and|und) {asked}{_END}", re.IGNORECASE)
    for fact, asked in _MORE_FORMS.items()
}
"""What is asked of it besides."""
_FORMS: tuple[tuple[Fact, str], ...] = (
    ("place", one_of("where(?:'s| is), wo ist, wo findet, in welchem raum ist") + " {which}"),
    ("place", "(?:in )?(?:which|what) (?:room|place|building) is {which}"),
    ("length", "(?:how long (?:is|does|will|takes)|wie lange (?:dauert|geht|ist)) {which}"),
    (
        "people",
        one_of(
            f"who(?:'s| is| else is| will be| all is)? {_COMES}, who comes to",
            "wer ist(?: bei| in)?, wer (?:kommt|ist eingeladen|nimmt(?: teil)?)",
            "mit wem (?:ist|habe ich)",
        )
        + " {which}",
    ),
    ("people", "who(?:'s| is| am i having| do i have) {which} with"),
    (
        "end",
        one_of("when, (?:at )?what time") + " (?:does|will|is) {which} (?:going to )?"
        "(?:end|finish|be (?:over|finished|done)|over|finished)",
    ),
    ("end", "(?:(?:wann|um wie ?viel uhr) endet|bis wann (?:geht|dauert|läuft)) {which}"),
    ("end", "wann ist {which} (?:zu ende|vorbei|aus|fertig)"),
    (
        "time",
        one_of(
            "(?:at )?what time(?:'s| is| does| do), um wie ?viel uhr (?:ist|beginnt|fängt)",
            f"(?:when(?:'s| is| does| do), wann (?:ist|beginnt|fängt|geht)){_NO_LIST}",
        )
        + " {which}",
    ),
)
_CLAUSES: dict[Fact, str] = {
    "time": "what time|when|at what time",
    "place": "where|which room|what room",
}
_IS = "(?:is|starts|begins|takes place|are)(?P<day> .+)?"
_INDIRECT = {
    fact: re.compile(rf"\W*(?:{asked}) {_WHICH} {_IS}", re.IGNORECASE)
    for fact, asked in _CLAUSES.items()
}
"""Asked in a clause of its own: "what time the lease call is tomorrow"."""
_ASKED = tuple(
    (fact, re.compile(rf"\W*{form.replace('{which}', _WHICH)}", re.IGNORECASE))
    for fact, form in _FORMS
)
_OCCASION = whole_words(
    "visit, inspection, audit, exam, tour, fair, ceremony, party, course, class, lesson, rehearsal",
    "tasting, hearing, viewing, besichtigung, ortstermin, \\w*begehung, prüfung, \\w*kurs",
    "\\w*feier, messe, probe, visite, elternabend, fortbildung, supervision",
)
_TAIL = re.compile(
    r"\s+(?:in|scheduled|start(?:ing)?|begin|take place|going to (?:take|last)|take|last|held|statt"
    r"|an|teil"
    r"|eingeladen|dabei|mit dabei|taking place|planned)\s*$",
    re.IGNORECASE,
)
_APART = re.compile(
    r"^\W*(?:sorry|wait|hang on|oh|ah|and|so|again|remind me)\b\W*|(?<=\w),? (?:again|this time"
    r"|please)(?=\W*$"
    r"|,? and (?:where|when|what)\b)",
    re.IGNORECASE,
)
"""Says nothing of which meeting or of what is asked: "when's the board meeting again"."""
_BOTH = re.compile(r"^\W*(?:when and where|where and when)(?:'s| is| are)\b", re.IGNORECASE)
_BOTH_GERMAN = re.compile(
    r"^\W*(?:wann und wo|wo und wann)(?: (?:ist|sind|findet))?\b", re.IGNORECASE
)
_AGAIN_GERMAN = re.compile(
    r" (?:noch ?mal|noch einmal|eigentlich|denn|gleich wieder)"
    r"(?= (?:der|die|das|mein|unser|statt)|\W*$)",
    re.IGNORECASE,
)
_LET_ME_KNOW = re.compile(
    r"^\W*(?:please |can you |could you )*(?:let me know|tell me|remind me|check)(?= (?:when"
    r"|what|where|who"
    r"|how|which)\b)",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"^(?P<asked>\W*(?:when|where|what time)(?:'s| is| are)) (?!(?:{_OWNER})\b)", re.IGNORECASE
)
"""Of one thing that is asked two things of, its name is enough."""
_TOLD_TOO = re.compile(r",\s+(?:i|we|he|she|they|it|there|the)(?:'|\s).*$", re.IGNORECASE)
_NONE = Text(
    'No meeting that fits "{said}" was found from {first} to {last}.',
    'Vom {first} bis {last} wurde kein Termin gefunden, der zu "{said}" passt.',
)


def read(request: UserRequest) -> Reply | None:
    """A look for the meeting, whose answer is read from it; None for any other request."""
    plain = _BOTH.sub("where is", _APART.sub("", _LET_ME_KNOW.sub("", request.text.strip(" ?.!"))))
    plain = _BOTH_GERMAN.sub("wo ist", _AGAIN_GERMAN.sub("", plain))
    more = next(
        ((fact, one.search(plain)) for fact, one in _MORE.items() if one.search(plain)), None
    )
    if more and more[1]:
        plain = _BARE.sub(r"\g<asked> the ", plain[: more[1].start()])
    for what, pattern in _ASKED:
        found = pattern.fullmatch(plain)
        if found:
            facts = (what, more[0]) if more else (what,)
            return _look(facts, _TAIL.sub("", found["which"]), request)
    for what, pattern in _INDIRECT.items():
        found = pattern.fullmatch(_TOLD_TOO.sub("", plain))
        if found:
            return _look((what,), f"{found['which']}{found['day'] or ''}", request)
    return None


def _look(facts: tuple[Fact, ...], which: str, request: UserRequest) -> Find | None:
    target, text, what = read_target(which, request), request.lower, facts[0]
    if not (target.words or target.kinds) or EXPENSE_NOUN.search(text) or OTHER_CHORE.search(text):
        return None
    is_of_any = what in {"place", "people", "time"}
    nouns = [MEETING_NOUN, APPOINTMENT, *((_OCCASION,) if is_of_any else ())]
    is_named = any(one.search(text) for one in nouns) or len(facts) > 1
    if what == "people" and not is_named and text.startswith("wer ist d"):
        return None
    if not is_named and (what in {"place", "length"} or text.startswith(("when", "wann"))):
        return None
    days = _days(target, request)
    zone = request.now.tzinfo
    return Find(
        PlannedCall("list_meetings", days.arguments()),
        lambda output: _answer(
            facts, target, request, pointed_at(meetings_in(output, zone), target)
        ),
    )


def _days(target: Target, request: UserRequest) -> Period:
    today = request.now.date()
    return period_of(target.when) or Period(today, today + _A_YEAR)


def _answer(
    facts: tuple[Fact, ...], target: Target, request: UserRequest, found: tuple[Thing, ...]
) -> Settled:
    language = request.language
    if not found and request.knows(request.text):
        return Act((PlannedCall("search_policies", {"query": request.text.strip(" ?.!")}),))
    if not found:
        days = _days(target, request)
        first, last = (day_words(day, language) for day in (days.first, days.last))
        return Say(_NONE.in_language(language, said=target.said, first=first, last=last))
    meeting = min(found, key=lambda one: str(one.start))
    return Say(_facts_of(meeting).told(*facts, language=language))


def _facts_of(meeting: Thing) -> MeetingFacts:
    row = meeting.row
    return MeetingFacts(
        title=meeting.title,
        start=meeting.start,
        end=_end_of(meeting),
        place=str(row.get("location") or ""),
        people=tuple(map(str, row.get("attendees") or ())),
    )


def _end_of(meeting: Thing) -> date | datetime:
    end, start = str(meeting.row["end"]), meeting.start
    if not isinstance(start, datetime):
        return date.fromisoformat(end)
    return datetime.fromisoformat(end).astimezone(start.tzinfo)
