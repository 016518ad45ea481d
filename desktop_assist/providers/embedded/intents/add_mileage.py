"""Requests to note a way driven in one's own car."""

import re
from dataclasses import replace
from datetime import date, datetime

from desktop_assist.calendars.phrases import Understanding, understand
from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.reply import REQUEST, Act, Ask, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.remainder import cut, without
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import starting_with, whole_words
from desktop_assist.providers.embedded.words import REFUSAL

TOOL = "add_mileage"
_HOW_FAR = Text("How far was it, in km or miles?", "Wie weit war es, in km oder Meilen?")
_SURE = Text(
    "Add a drive of {way} to {place} on {day} to the expenses?",
    "Eine Fahrt von {way} nach {place} am {day} zu den Ausgaben hinzufügen?",
)
_YES = Text("Yes", "Ja")
_DISTANCE = re.compile(
    r"(?<![\w.,])(?P<number>\d{1,5}(?:[.,]\d{1,2})?)\s*"
    r"(?:gefahrene |driven )?(?P<unit>km|kilomet(?:er|re)s?n?|mi|miles?|meilen?)\b"
    r"(?!\s*(?:/|per |pro |an hour))",
    re.IGNORECASE,
)
_DRIVING = whole_words(
    "drove, driven, driving, drive, by car, (?:own|private|personal|my) car, mileage, gefahren",
    "(?:dienst|auto|hin|rück)?fahrt, privat-?(?:wagen|auto)",
    "(?:mit|im) (?:dem |meinem )?(?:eigenen |privaten )?(?:auto|wagen|pkw)",
    "musste?n? .*fahren, (?:had|needed) to drive, privat-?pkw, kilometergeld",
    "kilometerpauschale, gefahrene, fahrtkosten",
)
_TELLS = whole_words(
    "add, log, claim, expense, note, record, enter, book, track, put, drove, driven, took, taken",
    "used, mileage, zurückgelegt, (?:had|needed) to, musste?n?",
    "trag\\w*, erfass\\w*, notier\\w*, buch\\w*, verbuch\\w*, eintragen, gefahren, genommen",
    "kilometergeld, kilometerpauschale, hinzu",
)
_ORDERS_ONE = starting_with(
    "(?:please |bitte )?(?:add|log|claim|note|record|enter|book) (?:my |the |some )?mileage",
    "(?:bitte )?(?:trag\\w*|erfass\\w*|notier\\w*|buch\\w*) (?:mein\\w* |das )?kilometer\\w+",
)
_NOTES = starting_with(
    "(?:please |bitte )?(?:log|record|claim|expense|note|enter|notiere?|erfasse?|verbuche?)"
)
_STATES = whole_words("is, are, was, takes, away, far, ist, sind, war, beträgt, entfernt, dauert")
"""Speaks of how far it is to somewhere; nothing was driven."""
_OTHERWISE = whole_words(
    "ran, run, walked, cycled, bike, bicycle, jog\\w*, marathon, flew, flight, frequent flyer",
    "gelaufen, geradelt, fahrrad, rad, geflogen, rental, mietwagen, taxi, train, bahn, zug, uber",
    "how many, how much, how far, wie ?viele?, wie weit, convert, rechne, limit, rate",
)
_MAYBE = whole_words("maybe, perhaps, might, would, could, will, vielleicht, könnte, würde, werde")
_NO_ORDER = (re.compile(r"\?"), _OTHERWISE, _MAYBE, REFUSAL)
_NAME = r"[^\W\d_][\w'\u2019.-]*"
_STOP = (
    r"(?=\s*(?:¦|[,.;:!]|$)|\s+(?:and back|by|with|for|hin|mit|gefahren|fahren|am|um|ein"
    r"|zurückgelegt"
    r"|und zurück)\b)"
)
_PLACE = rf"{_NAME}(?: {_NAME}){{0,4}}?"
_FROM = re.compile(
    rf"\b(?:from|von) (?:the |der |dem )?(?P<start>{_PLACE}) (?:to|nach|zu[mr]?|bis) "
    rf"(?:the |der |dem )?(?P<end>{_PLACE}){_STOP}",
    re.IGNORECASE,
)
_TO = re.compile(
    rf"\b(?:to|nach|zu[mr]?) (?!drive\b|go\b|get\b)(?:the |my |our |meine[mr] )?"
    rf"(?P<end>{_PLACE}){_STOP}",
    re.IGNORECASE,
)


def read(request: UserRequest) -> Reply | None:
    """A way to add, the question how far it was, or None for any other request."""
    text = request.text
    if any(pattern.search(text) for pattern in _NO_ORDER):
        return None
    if not _DISTANCE.search(text):
        return _ask(request) if _ORDERS_ONE.search(text) else None
    arguments = _arguments(request)
    is_driven = _DRIVING.search(text) is not None
    if (is_driven and _TELLS.search(text)) or ("to" in arguments and _NOTES.search(text)):
        return Act((PlannedCall(TOOL, arguments),))
    is_likely = is_driven and "to" in arguments and not _STATES.search(text)
    return _confirm(request, arguments) if is_likely else None


def complete(pending: PlannedCall, answer: UserRequest) -> Reply | None:
    """The way that was asked about, with the answer; a bare number counts kilometres."""
    said = answer.text.strip(" .")
    far = f"{said} km" if re.fullmatch(r"\d+(?:[.,]\d+)?", said) else said
    joint = answer.saying(f"{pending.arguments.get(REQUEST, '')}, {far}")
    if not _DISTANCE.search(far):
        return None
    return Act((PlannedCall(TOOL, _arguments(joint)),))


def _confirm(request: UserRequest, arguments: dict[str, str]) -> Ask:
    """Ask before what names no order is taken for one."""
    language = request.language
    way = f"{arguments['distance']} {arguments['unit']}"
    day = day_words(date.fromisoformat(arguments["date"]), language)
    question = _SURE.in_language(language, way=way, place=arguments["to"], day=day)
    return Ask(question, (_YES.in_language(language),), PlannedCall(TOOL, arguments))


def _ask(request: UserRequest) -> Ask:
    question = _HOW_FAR.in_language(request.language)
    return Ask(question, (), PlannedCall(TOOL, {REQUEST: request.text}))


def _arguments(request: UserRequest) -> dict[str, str]:
    distance = cut(request.text, _DISTANCE)
    number, unit = distance.found.group("number", "unit") if distance.found else ("", "km")
    past = replace(request.policy, direction="past")
    when = understand(distance.rest, request.now, past)
    rest = without(distance.rest, when.spans) if when and when.names_day else distance.rest
    arguments = {
        "date": _day(when, request).isoformat(),
        "distance": number.replace(",", "."),
        "unit": "km" if unit.lower().startswith("k") else "mi",
        **_ends(rest),
    }
    return {name: value for name, value in arguments.items() if value}


def _ends(text: str) -> dict[str, str]:
    """Where from and where to, as far as they are said."""
    text = " ".join(text.replace("¦", " ¦ ").split())
    if both := _FROM.search(text):
        return {"from": _tidy(both["start"]), "to": _tidy(both["end"])}
    end = _TO.search(text)
    return {"to": _tidy(end["end"])} if end else {}


def _tidy(name: str) -> str:
    """The town alone, which says more than who is there: Ulm of "Kunden nach Ulm"."""
    return re.split(r"\s(?:nach|in)\s", name.strip(" ."))[-1]


def _day(when: Understanding | None, request: UserRequest) -> date:
    if when is None or when.start is None or not when.names_day:
        return request.now.date()
    return when.start.date() if isinstance(when.start, datetime) else when.start
