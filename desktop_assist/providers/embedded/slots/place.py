"""Where a meeting is: a room, a building, a town, a link."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from desktop_assist.providers.embedded.slots.remainder import CUT
from desktop_assist.providers.embedded.word_list import one_of

_ROOM_KIND = rf"(?:{one_of('conference, meeting, board')}\s+)?" + one_of(
    "room, raum, konferenzraum, besprechungsraum, saal, pier, gate, dock, bay, booth, suite, unit",
    "terminal, tor, halle, stand, gleis, zimmer",
)
_BUILDING = one_of(
    "room, office, place, terrace, canteen, cafeteria, lobby, restaurant, café, cafe, hq, hall",
    "headquarters, building, kitchen, auditorium, library, lab, studio, clinic, hotel, airport",
    "station, school, university, museum, theat(?:er|re), bar, pub, gym, garden, park, atrium",
    "warehouse, factory, plant, church, bistro, pizzeria, trattoria, boardroom, courthouse",
    "town hall, city hall, bakery, stadium, campus, lounge, floor, house, center, centre",
    "shed, yard, depot, hut, cabin, porta[ck]abin, pavilion, clubhouse, barn, marquee, gatehouse",
    "showroom, wharf, marina, nursery, reserve, compound, shop, store, caff",
    "büro, kantine, besprechungsraum, terrasse, bibliothek, praxis, werk, halle, küche",
    "lager, werkstatt, keller, empfang, garage, zentrale, filiale, aula, mensa, gemeindesaal",
    "bahnhof, flughafen, schule, rathaus, foyer, gasthaus, haus",
    "\\w+raum, \\w+zimmer, \\w+saal, \\w+halle, \\w+büro, \\w+küche, zimmer, saal",
)
_ARTICLE = rf"(?:{one_of('the, our, der, dem, the new')}\s+)?"
_CAPITAL = r"[A-ZÀ-Þ][\w'\u2019-]+"
_OF = one_of("with, mit, for, about, from, to, of, call, visit, meet, at, in, für, zu, und, and")
_SERVICE = (
    rf"(?:(?:MS |Microsoft )?{one_of('Teams, Zoom, Google Meet, Webex, Skype, FaceTime, Jitsi')})"
)
_NUMBERED = rf"(?:{_CAPITAL}|[A-Z]\b|\d[\d.]*[A-Za-z]?\b)"
_OWNED = (
    rf"(?-i:(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?{_CAPITAL}['\u2019]s) "
    rf"{one_of('practice, surgery, place, house, flat, office, clinic')}"
)
_LINK = re.compile(r"(?:\b(?:at|on|via|über|link:?)\s+)?(?P<place>https?://\S+[\w/])")
_ONLINE = re.compile(
    rf"(?<!-)\b(?:on|over|through|via|über|per|in)\s+(?P<place>{_SERVICE})\b",
    re.IGNORECASE,
)
_ROOM = re.compile(
    rf"(?:\b(?:in|at|im)\s+)?\b(?P<place>(?i:{_ROOM_KIND})\s+(?:{_CAPITAL}|[A-Z]\b|\d[\d.]*\w?))"
)
_NAMED = re.compile(
    r"(?<!-)\b(?:in|at|on|im|beim|bei)\s+"
    rf"(?P<place>{_ARTICLE}(?:[\w'\u2019-]+\s+){{0,3}}?{_BUILDING}\b(?-i:(?:\s+{_NUMBERED}){{0,2}}))",
    re.IGNORECASE,
)
_APART = re.compile(
    rf"(?:[,¦;(@]|\s[-\u2013\u2014]\s)\s*(?:@\s*)?(?P<place>(?:(?!{_OF}\b)[\w'\u2019-]+\s+){{1,3}}"
    rf"{_BUILDING}(?-i:(?:\s+{_NUMBERED}){{0,2}})|{_BUILDING}(?-i:(?:\s+{_NUMBERED}){{1,2}})"
    rf"|{_OWNED}|{_SERVICE}|online)\s*(?=$|[,¦;).])",
    re.IGNORECASE,
)
"""Between commas a place needs no word before it."""
_NAME_APART = re.compile(
    rf"(?<=[\w¦])\s*[,¦]\s*(?P<place>(?:[Tt]he )?(?:{_CAPITAL}"
    rf"(?: (?:(?:da|de|del|di|la|le|of|am|zum|zur) )?{_CAPITAL}){{0,3}}|{_BUILDING}))\s*(?=$|[,¦])"
)
_LABELLED = re.compile(
    r"(?:\b(?:location|where|place|venue|ort|wo)\s*:|(?<=[,;¦] )(?:location|venue|ort)\b)\s*"
    r"(?P<place>[^,;¦]+?)\s*(?=$|[,;¦]|\.(?:\s|$))",
    re.IGNORECASE,
)
_RIVER = rf"(?:(?:an der|ob der|in der|vor der|am|im|upon|sur|sull['\u2019]?|lez|les) {_CAPITAL})"
"""Tells a town from others of its name: "Bruck an der Mur", "Frankfurt am Main"."""
_STREET = (
    r"(?:(?<=stra\u00dfe)|(?<=strasse)|(?<=gasse)|(?<=platz)|(?<=allee)|(?<=weg)|(?<=Lane)|(?<=Road)"
    r"|(?<=Street)|(?<=Avenue)|(?<=Square)|(?<=Drive)|(?<=Place)|(?<=Way)|(?<=Court)|(?<=Close))"
)
_HOUSE_NUMBER = rf"{_STREET}\s+\d{{1,3}}[a-z]?(?=\s*(?:$|[,;.¦]|(?:with|for|mit|für)\b))"
_TOWN = re.compile(
    r"(?<!-)\b(?:in|at|bei|im|beim)\s+"
    rf"(?P<place>(?:(?<=at )the |(?<=in )der |(?<=bei )der )?{_CAPITAL}(?:\s+{_RIVER}"
    rf"|(?:\s+{_CAPITAL}){{0,2}}(?:{_HOUSE_NUMBER})?)"
    rf"|(?<=in )the {_CAPITAL}(?=\s*(?:$|[,;.¦]|with\b|for\b)))"
)
_ANY_PLACE = re.compile(r"(?:an?|einem?r?) room$", re.IGNORECASE)
"""Says no more than that it is somewhere: "get the team in a room"."""
_ARTICLE_BEFORE = re.compile(r"^(?:der|dem|den|einem?r?) ")
_PATTERNS = (_LINK, _LABELLED, _ONLINE, _ROOM, _NAMED, _TOWN, _APART)


@dataclass(frozen=True, slots=True)
class Place:
    """The place as said, empty when none was, and the text without it."""

    name: str
    rest: str


def find_name_apart(text: str) -> Place:
    """A name between commas, which is where something is when the rest says what it is."""
    return _first(text, (_NAME_APART,))


def find_link(text: str) -> Place:
    """A link to meet at."""
    return _first(text, (_LINK,))


def find_place(text: str, people: Collection[str] = ()) -> Place:
    """The first place named; nobody is a place."""
    return _first(text, _PATTERNS, people)


def _first(text: str, patterns: tuple[re.Pattern[str], ...], people: Collection[str] = ()) -> Place:
    for pattern in patterns:
        found = pattern.search(text)
        if found and found["place"] not in people and not _ANY_PLACE.match(found["place"]):
            return Place(
                _ARTICLE_BEFORE.sub("", found["place"]).rstrip(
                    ".)" if "(" not in found["place"] else "."
                ),
                text[: found.start()] + CUT + text[found.end() :],
            )
    return Place("", text)
