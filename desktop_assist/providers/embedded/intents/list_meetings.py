"""Questions about what is in the calendar."""

import re
from datetime import timedelta

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import Period, coming_period, past_period
from desktop_assist.providers.embedded.slots.remainder import without
from desktop_assist.providers.embedded.word_list import one_of, starting_with, whole_words
from desktop_assist.providers.embedded.words import CHANGE, HOW_TO

TOOL = "list_meetings"
_DAYS_AHEAD = 7
_THINGS = one_of(
    "meetings?, appointments?, calend[ae]r, schedule, agenda, diary, events?, my (?:day|week)",
    "(?:scheduling )?(?:conflicts?|clash(?:es)?|overlaps?), double[- ]bookings?",
    "überschneidung(?:en)?",
    "terminkonflikte?",
    "termine?, kalender, besprechungen, meine[nr]? (?:tag|woche)",
)
_POLITE = r"^\W*(?:(?:please|can you|could you|bitte) )*"
_ASKING = one_of(
    "open, print, show, list",
    "pull up, bring up, get up, how(?:'s| is| does), wie sieht",
    "what(?:'?s)?, which, tell, read, give, check, display, see, go over, when",
    "do i have, have i, is there, are there, any, how many, who am i, zeig\\w*, was, welche",
    "wann, habe? ich, hab ich, liste, gibt es",
)
_ASKS = re.compile(rf"{_POLITE}{_ASKING}\b.*\b{_THINGS}\b")
_BUT_LITTLE = one_of(
    "else, all, everything, already, there, currently, still, i, we, noch, alles, denn"
)
_ON_MY = re.compile(
    rf"^\W*what(?:'s|s| is| have| do)?(?: (?:{_BUT_LITTLE}|is|have|got|do))*"
    r" (?:planned|scheduled|going on|happening|coming up|up|on|in store|in the books|lined up|ahead"
    r"|left|the plan"
    r"|the program|(?:on|in) (?:my|our|the)|waiting for)\b"
    r"|^\W*what (?:i|we)(?:'ve| have| am| are|'m)(?: got| doing| attending)?\b(?! (?:spent|paid"
    r"|bought|to\b))"
    rf"|^\W*what (?:do|have|did|else do) (?:i|we)(?: {_BUT_LITTLE})* (?:have|got|need to attend)\b"
    rf"|^\W*what(?: have| had|'ve) (?:i|we)(?: got| {_BUT_LITTLE})* on\b"
    rf"|^\W*was (?:steht|liegt|habe? ich|hab ich|haben wir|ist|geht|kommt)(?: \w+)*?"
    r" (?:an|vor|los|geplant|auf mich zu|auf dem programm|im kalender)\W*$"
    r"|^\W*was (?:steht|liegt|habe? ich|haben wir)\b(?!.*(?:spesen|ausgegeben|bezahlt))",
)
_DAY = one_of(
    "day, week, month, morning, afternoon, evening, today, tomorrow, monday, tuesday, wednesday",
    "thursday, friday, saturday, sunday, tag, woche, monat, morgen, montag, dienstag, mittwoch",
    "donnerstag, freitag, samstag, sonntag, vormittag, nachmittag, heute, übermorgen",
)
_UP_TO = re.compile(r"^(?P<what>\W*what (?:am i|are we)) up to\b", re.IGNORECASE)
"""No end of a time: "what are we up to on Friday"."""
_DOING = re.compile(
    r"^\W*what (?:am|are|was|were) (?:i|we) (?:\w+ )?(?:doing|attending|busy with)\b"
    rf".*\b{_DAY}\b"
    rf"|^\W*what (?:do|did) (?:i|we) do\b.*\b{_DAY}\b"
    rf"|^\W*was (?:mache?|machen|tue?|tun|unternehmen) (?:ich|wir)\b.*\b{_DAY}\b"
)
_LOOKS = re.compile(
    rf"\b{_DAY}(?:'s)? (?:look\w*|going to be|schedule)\b|\blooks? (?:my |the )?{_DAY}\b"
    rf"|\bwie (?:sieht|voll|busy)\b.*\b{_DAY}\b|\b(?:run|walk|talk|take) me through\b.*\b{_DAY}\b"
    rf"|\b(?:brief|update) me on\b.*\b{_DAY}\b|\bhow (?:full|busy|packed|booked|tight"
    rf"|bad)\b.*\b{_DAY}\b"
    rf"|\b(?:overview|rundown|summary|look) (?:of|at|over|for) (?:my |the |our )?(?:next |coming"
    rf" )?{_DAY}\b"
    r"|\b(?:rundown|overview) (?:of|for|on)\b|\b(?:überblick|übersicht) (?:über|für)\b"
)
_PLANNED_FOR = re.compile(
    r"\b(?:am i|are we|bin ich|sind wir) (?:\w+ ){0,4}?(?:free|busy|booked|double[- ]booked"
    r"|available"
    r"|tied up|in meetings|seeing anyone|meeting anyone|verplant|ausgebucht|unterwegs|frei"
    r"|belegt)\b"
    r"|\bob (?:ich|wir)\b.*\b(?:frei|verplant|zeit|etwas|was|termine?)\b"
    r"|\b(?:do|have) (?:i|we) (?:have |got )?(?:anything|something|sth|stuff|things|plans|any plans"
    r"|to be (?:any|some)where|to go (?:any|some)where"
    r"|appointments|commitments)\b|\b(?:hab|habe|haben) (?:ich|wir)\b.*\b(?:irgend\w+|etwas|was"
    r"|vor)\b"
    r"|\b(?:who|whom) (?:am|are|do) (?:i|we) (?:\w+ )?(?:meet|see|talk|speak)\w*\b"
    r"|\b(?:do|will|am|are) (?:i|we) (?:\w+ )?(?:meet|meeting|see|seeing|talk(?:ing)? (?:to"
    r"|with)) (?!you\b|it\b|that\b)\w+"
    r"|\b(?:treffe|sehe|spreche|treffen|sehen|sprechen) (?:ich|wir) \w+"
    r"|\bwhere (?:do|am) i (?:need|have|supposed|meant|expected) to be\b"
    r"|\b(?:wen|mit wem) (?:treffe|sehe|spreche) ich\b|\b(?:steht|liegt) (?:\w+ )*(?:etwas|was)"
    r" an\b"
)
_SORTS = one_of(
    "calls, interviews, workshops, syncs, stand-?ups?, trainings, 1:1s, one-on-ones, presentations",
    "(?:any|an?|another|my next|my first|my last) (?:call|interview|workshop|review|sync|training)",
    "reviews, lunches, dinners, anrufe, gespräche, telefonate",
)
_OF_A_SORT = re.compile(rf"{_POLITE}{_ASKING}\b.*\b{_SORTS}\b")
_AND_HOW = re.compile(
    r"\b(?:spen[dt]\w*|expens\w*|receipts?|cost\w*|paid|spesen|ausgaben?|belege?)\b"
)
_SHOWN = re.compile(
    rf"{_POLITE}(?:show|give|tell|zeig\w*)(?: (?:me|us|mir|uns|bitte|mal))*"
    r" (?:my |meinen )?(?P<day>.+)",
    re.IGNORECASE,
)
_FREE = whole_words(
    "(?:am i|are we) (?:free|busy|available), how busy am i, do i have (?:any )?time",
    "bin ich (?:[\\w.:]+ )*frei, habe? ich (?:[\\w.:]+ )*(?:zeit|frei)",
)
_WAS = starting_with(
    "what did, did, what (?:was|were|had), was (?:hatte|war|hab) \\w+ (?:am|im) .*gehabt"
)
"""About days that were."""
_WHOSE = "(?:my |meine |(?:today|tomorrow|this week|next week)'?s )"
_DAYS_ONLY = re.compile(
    r"\W*(?:(?:my|our|the|mein\w*|unser\w*) )?(?P<days>(?:next |this |coming |nächste\w* |diese\w* "
    r"|kommende\w* )?(?:day|week|weekend|tag|woche|wochenende)|today|tomorrow|heute|morgen)"
    r"(?:(?<=my week)|(?<=my day)|,? (?:please|pls|bitte|at a glance|ahead|im überblick"
    r"|auf einen blick))+\W*"
)
"""Nothing but days, asked for: "my week", "next week at a glance"."""
_SHORT = starting_with(
    f"{_WHOSE}?(?:meetings|appointments|calend[ae]r|agenda|events|termine|kalender)"
)
_NEXT_UP = re.compile(
    r"\W*(?:what(?:'s|\u2019s| is| comes| do i have)|was (?:ist|kommt|steht|habe ich))"
    r" (?:up )?(?:(?:the )?next(?: thing| one)?(?: (?:i have|up|for me|today|on))?"
    r"|(?:bei mir |für mich )?als n(?:ä|ae)chstes(?: an| dran)?)\W*"
    r"|\W*(?:wann ist|was ist) (?:mein|unser) nächster termin\W*"
    r"|\W*(?:how long|how much time)(?: do i have| is it| have i got)? (?:till|until|before)"
    r" (?:my|the) next (?:meeting|appointment|call|thing|one)\W*"
    r"|\W*wie lange (?:habe ich )?(?:noch )?(?:bis|vor)(?: zum| dem)? nächsten termin\W*"
    r"|\W*(?:(?:my|our) )?next (?:appointment|meeting|one|thing|event)\W*"
    r"|\W*(?:(?:mein|unser) )?nächste[rs]? (?:termin|treffen|besprechung|meeting)\W*"
)
_FIRST_OR_LAST = re.compile(
    r"\W*(?:what|when|which|was|wann|welche\w*)(?:'s| is| are| ist| sind| beginnt)? (?:the |my "
    r"|our |der |das |die |mein\w* )?"
    r"(?:very )?(?:first|last|next|erste\w*|letzte\w*|nächste\w*) (?:thing|meeting|appointment"
    r"|one|call|event|termin|meeting"
    r"|besprechung)\b"
)
_STILL_OPEN = re.compile(
    r"\W*(?:is|ist) (?:my |mein |der )?(?P<day>.+?) (?:still |noch |already |schon )?"
    r"(?:open|free|available|taken|booked|busy|frei|belegt|verplant|ok(?:ay)?)\W*"
    r"|\W*(?:does|would|passt|geht|ginge|klappt|passt mir) (?P<tag>.+?)"
    r"(?: (?:work|suit|fit|still work)(?: for me)?| noch| mir)?\W*\?\W*"
)
"""Whether a time is free: nothing but the time stands in it."""
_ANYTHING = re.compile(
    r"^\W*(?:(?:is|are|will|do|have|got|there|i|we|be|ist|hab\w*|gibt|steht|da|ich|wir|es) )*"
    r"(?:anything|something|irgend\w*|etwas)\b"
)
_OTHER = whole_words(
    "rooms?, holidays?, bank, pay ?day, pto, vacation, flight, reminders?, list of, payment, bill",
    "weather, apr, rate, car, maintenance, due, credit, card, rain\\w*, snow\\w*, traffic, sale",
    "ideas?, tips?, advice, suggestions?, price, cost, tv, game, movie, airing, news, wetter",
    "regnet, film, spiel",
)


def read(request: UserRequest) -> Reply | None:
    """The meetings of the days named, else of the coming week."""
    request = request.saying(_UP_TO.sub(r"\g<what> doing", request.text))
    text = request.lower
    if any(one.search(text) for one in (CHANGE, HOW_TO, _OTHER, _AND_HOW)):
        return None
    days_only = _DAYS_ONLY.fullmatch(text)
    if not (days_only or _asks(text) or _names_only_time(request)):
        return None
    period = past_period(request) if _WAS.search(text) else coming_period(request)
    if period is None and not (days_only or _asks_for_meetings(text)):
        return None
    today = request.now.date()
    period = period or Period(today, today + timedelta(days=_DAYS_AHEAD - 1))
    return Act((PlannedCall(TOOL, period.arguments()),))


def _asks(text: str) -> bool:
    """Whether it asks for meetings, or for anything on a day that must then be named."""
    about_a_day = (_ON_MY, _DOING, _ANYTHING, _LOOKS, _PLANNED_FOR, _OF_A_SORT, _FIRST_OR_LAST)
    return _asks_for_meetings(text) or any(one.search(text) for one in about_a_day)


def _names_only_time(request: UserRequest) -> bool:
    """Whether it is about nothing but a time: "show me Wednesday", "is Friday at 3 still free"."""
    found = _SHOWN.fullmatch(request.text) or _STILL_OPEN.fullmatch(request.lower)
    named = next(filter(None, found.groupdict().values())) if found else ""
    when = understand(named, request.now, request.policy) if named else None
    if when is None or when.start is None:
        return False
    return not re.search(r"\w", without(named, when.spans))


def _asks_for_meetings(text: str) -> bool:
    if _ASKS.search(text) or _FREE.search(text) or _NEXT_UP.fullmatch(text):
        return True
    return bool(_SHORT.search(text)) and _names_no_time(text)


def _names_no_time(text: str) -> bool:
    """Whether "meetings tomorrow" asks, where "meetings tomorrow at 3" would be added."""
    return not re.search(r"\d", text)
