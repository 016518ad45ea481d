"""Requests to note a way driven in one's own car."""

import re
from dataclasses import replace
from datetime import date, datetime

from desktop_assist.calendars.phrases import Understanding, understand
from desktop_assist.providers.embedded.reply import REQUEST, Act, Ask, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.remainder import cut, without
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import starting_with, whole_words
from desktop_assist.providers.embedded.words import DOUBT, REFUSAL

TOOL = "add_mileage"
_HOW_FAR = Text("How far was it, in km or miles?", "Wie weit war es, in km oder Meilen?")
_DISTANCE = re.compile(
    r"(?<![\w.,])(?P<number>\d{1,5}(?:[.,]\d{1,2})?)\s*"
    r"(?P<unit>km|kilomet(?:er|re)s?n?|mi|miles?|meilen?)\b(?!\s*(?:/|per |pro |an hour))",
    re.IGNORECASE,
)
_DRIVING = whole_words(
    "drove, driven, driving, drive, by car, (?:own|private|personal|my) car, mileage, gefahren",
    "fahrt, (?:mit|im) (?:dem |meinem )?(?:eigenen |privaten )?(?:auto|wagen|pkw), privat-?wagen",
    "privat-?pkw, kilometergeld, kilometerpauschale, gefahrene, fahrtkosten",
)
_TELLS = whole_words(
    "add, log, claim, note, record, enter, book, track, put, drove, driven, took, taken, mileage",
    "trag\\w*, erfass\\w*, notier\\w*, buch\\w*, verbuch\\w*, eintragen, gefahren, genommen",
    "kilometergeld, kilometerpauschale, hinzu",
)
_ORDERS_ONE = starting_with(
    "(?:please |bitte )?(?:add|log|claim|note|record|enter|book) (?:my |the |some )?mileage",
    "(?:bitte )?(?:trag\\w*|erfass\\w*|notier\\w*|buch\\w*) (?:mein\\w* |das )?kilometer\\w+",
)
_OTHERWISE = whole_words(
    "ran, run, walked, cycled, bike, bicycle, jog\\w*, marathon, flew, flight, frequent flyer",
    "gelaufen, geradelt, fahrrad, rad, geflogen, rental, mietwagen, taxi, train, bahn, zug, uber",
    "how many, how much, how far, wie ?viele?, wie weit, convert, rechne, limit, rate",
)
_NO_ORDER = (re.compile(r"\?"), _OTHERWISE, DOUBT, REFUSAL)
_NAME = r"[^\W\d_][\w'\u2019.-]*"
_STOP = r"(?=\s*(?:¦|[,.;:!]|$)|\s+(?:and back|by|with|for|hin|und zurück|mit|gefahren|ein)\b)"
_PLACE = rf"{_NAME}(?: {_NAME}){{0,4}}?"
_FROM = re.compile(
    rf"\b(?:from|von) (?:the |der |dem )?(?P<start>{_PLACE}) (?:to|nach|zu[mr]?|bis) "
    rf"(?:the |der |dem )?(?P<end>{_PLACE}){_STOP}",
    re.IGNORECASE,
)
_TO = re.compile(
    rf"\b(?:to|nach|zu[mr]?) (?:the |my |our |meine[mr] )?(?P<end>{_PLACE}){_STOP}", re.IGNORECASE
)


def read(request: UserRequest) -> Reply | None:
    """A way to add, the question how far it was, or None for any other request."""
    text = request.text
    if any(pattern.search(text) for pattern in _NO_ORDER):
        return None
    if not _DISTANCE.search(text):
        return _ask(request) if _ORDERS_ONE.search(text) else None
    if not (_DRIVING.search(text) and _TELLS.search(text)):
        return None
    return Act((PlannedCall(TOOL, _arguments(request)),))


def complete(pending: PlannedCall, answer: UserRequest) -> Reply | None:
    """The way that was asked about, with the answer; a bare number counts kilometres."""
    said = answer.text.strip(" .")
    far = f"{said} km" if re.fullmatch(r"\d+(?:[.,]\d+)?", said) else said
    joint = answer.saying(f"{pending.arguments.get(REQUEST, '')}, {far}")
    if not _DISTANCE.search(far):
        return None
    return Act((PlannedCall(TOOL, _arguments(joint)),))


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
