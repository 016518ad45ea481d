"""Questions about one meeting: when it is, where, how long, and who comes."""

import re
from datetime import datetime, timedelta

from desktop_assist.providers.embedded.day_words import day_words, point_words
from desktop_assist.providers.embedded.found_things import Thing, meetings_in, pointed_at
from desktop_assist.providers.embedded.language import Language
from desktop_assist.providers.embedded.reply import Find, PlannedCall, Reply, Say, Settled
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
_WHICH = rf"(?P<which>{_OWNER} .+)"
_COMES = one_of("coming to, invited to, attending, joining, in, at, going to")
_NO_LIST = r"(?!.*\b(?:meetings?|appointments?|events?|termine?|due|deadline)\b)"
"""One that has a name of its own; any other is for the list of the days."""
_FORMS = {
    "place": one_of(
        "where(?:'s| is), (?:in )?(?:which|what) (?:room|place|building) is, wo ist, wo findet",
        "in welchem raum ist",
    ),
    "length": one_of("how long (?:is|does|will|takes), wie lange (?:dauert|geht|ist)"),
    "people": one_of(
        f"who(?:'s| is| else is| will be| all is)? {_COMES}, who comes to, wer ist(?: bei| in)?",
        "wer (?:kommt|ist eingeladen|nimmt(?: teil)?)",
    ),
    "time": one_of(
        "(?:at )?what time(?:'s| is| does| do), um wie ?viel uhr (?:ist|beginnt|fängt)",
        f"(?:when(?:'s| is| does| do), wann (?:ist|beginnt|fängt|geht)){_NO_LIST}",
    ),
}
_ASKED = {what: re.compile(rf"\W*{form} {_WHICH}", re.IGNORECASE) for what, form in _FORMS.items()}
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
_PLACE = Text("“{title}” takes place here: {place}.", "„{title}“ findet hier statt: {place}.")
_NO_PLACE = Text("No place is given for “{title}”.", "Für „{title}“ ist kein Ort angegeben.")
_LENGTH = Text("“{title}” lasts {minutes} minutes.", "„{title}“ dauert {minutes} Minuten.")
_PEOPLE = Text("Invited to “{title}”: {people}.", "Eingeladen zu „{title}“: {people}.")
_NO_PEOPLE = Text("Nobody is invited to “{title}”.", "Zu „{title}“ ist niemand eingeladen.")
_TIME = Text("“{title}” starts at {time}.", "„{title}“ beginnt um {time} Uhr.")
_ALL_DAY = Text("“{title}” lasts the whole day.", "„{title}“ dauert den ganzen Tag.")
_WHEN = Text("It is on {when}.", "Der Termin ist am {when}.")
_NONE = Text(
    'No meeting that fits "{said}" was found from {first} to {last}.',
    'Vom {first} bis {last} wurde kein Termin gefunden, der zu "{said}" passt.',
)


def read(request: UserRequest) -> Reply | None:
    """A look for the meeting, whose answer is read from it; None for any other request."""
    plain = request.text.strip(" ?.!")
    for what, pattern in _ASKED.items():
        found = pattern.fullmatch(plain)
        if found:
            return _look(what, _TAIL.sub("", found["which"]), request)
    return None


def _look(what: str, which: str, request: UserRequest) -> Find | None:
    target, text = read_target(which, request), request.lower
    if not (target.words or target.kinds) or EXPENSE_NOUN.search(text) or OTHER_CHORE.search(text):
        return None
    nouns = [MEETING_NOUN, APPOINTMENT, *((_OCCASION,) if what in {"place", "people"} else ())]
    is_named = any(one.search(text) for one in nouns)
    if what == "people" and not is_named and text.startswith("wer ist d"):
        return None
    if not is_named and (what in {"place", "length"} or text.startswith(("when", "wann"))):
        return None
    days = _days(target, request)
    zone = request.now.tzinfo
    return Find(
        PlannedCall("list_meetings", days.arguments()),
        lambda output: _answer(
            what, target, request, pointed_at(meetings_in(output, zone), target)
        ),
    )


def _days(target: Target, request: UserRequest) -> Period:
    today = request.now.date()
    return period_of(target.when) or Period(today, today + _A_YEAR)


def _answer(what: str, target: Target, request: UserRequest, found: tuple[Thing, ...]) -> Settled:
    language = request.language
    if not found:
        days = _days(target, request)
        first, last = (day_words(day, language) for day in (days.first, days.last))
        return Say(_NONE.in_language(language, said=target.said, first=first, last=last))
    meeting = min(found, key=lambda one: str(one.start))
    when = _WHEN.in_language(language, when=point_words(meeting.start, language))
    return Say(f"{_fact(what, meeting, language)} {when}")


def _fact(what: str, meeting: Thing, language: Language) -> str:
    title, row = meeting.title, meeting.row
    match what:
        case "place":
            place = str(row.get("location") or "")
            text = _PLACE if place else _NO_PLACE
            return text.in_language(language, title=title, place=place)
        case "people":
            people = ", ".join(map(str, row.get("attendees") or ()))
            text = _PEOPLE if people else _NO_PEOPLE
            return text.in_language(language, title=title, people=people)
        case _ if not isinstance(meeting.start, datetime):
            return _ALL_DAY.in_language(language, title=title)
        case "length":
            lasts = datetime.fromisoformat(str(row["end"])) - meeting.start
            minutes = str(int(lasts / timedelta(minutes=1)))
            return _LENGTH.in_language(language, title=title, minutes=minutes)
        case _:
            return _TIME.in_language(language, title=title, time=f"{meeting.start:%H:%M}")
