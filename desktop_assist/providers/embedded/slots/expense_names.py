"""Where money was spent and what it was for, from the words that are left of a request."""

import re

from desktop_assist.providers.embedded.word_list import one_of, whole_words

_ARTICLES = "(?:(?:an?|the|my|eine?n?|das|die|den) )?"
_WORD = r"[A-ZÀ-Þ0-9&][\w&'\u2019.-]*"
_NAME = rf"{_ARTICLES}(?P<name>{_WORD}(?: {_WORD}){{0,4}})"
_AT = re.compile(rf"\b(?:at|from|beim?) {_NAME}")
_MERCHANT = re.compile(
    r"\b(?:at|from|to|with|beim?|mit|von|an"
    r"|im(?= (?:Restaurant|Hotel|Café|Gasthaus|Gasthof|Bistro|Taxi)\b))"
    rf" {_NAME}"
)
_LOWER_MERCHANT = re.compile(
    r"\b(?:at(?: the)?|im|in der|beim?) (?P<name>(?!the\b|my\b|least\b|home\b|work\b|noon\b)"
    r"[^\W\d][^,.;¦]*?)(?=\s*(?:$|[,.;¦]|\b(?:gezahlt|bezahlt|ausgegeben|gekauft|for|für|on)\b))",
    re.IGNORECASE,
)
"""Where nothing is written in capitals."""
_PURPOSE = re.compile(
    rf"\b(?:for|fürs?|on) {_ARTICLES}(?P<name>[^,.;¦]+?)"
    r"(?= (?:at|from|bei|on|am|ein|als)\b|\s*[,.;¦]|\s*$)"
)
_NOISE = whole_words(
    "please, bitte, register, jot, input, insert, capture, charge, verbuche?, write",
    "add, log, record, enter, note, book, put, save, track, an?, my, the, new",
    "expenses?, receipt, of, for, to, as, in, on, at, i, we, just, have, paid, spent, bought",
    "costs?, was, me, neue?, füge, hinzu, trag\\w*, erfasse?, notiere?, buche?, ein, eine",
    "eintrag, ausgabe, auslage, spesen, fürs?, von, über, ich, habe?, hab, bezahlt, gezahlt",
    "ausgegeben, last",
    "following, folgende\\w*, mal, noch, kurz, schnell, auch, down, it, that, das",
    "hat, haben, gekostet, kosteten?, der, die, den, dem, beides, beide, alles",
    "aufnehmen, verbuchen, dazuschreiben, eintragen, war(?:en)?, kannst du, können sie",
    "es, ihn, sie, again, instead, neu, wieder, stattdessen, nochmal",
)
_COMPANY = re.compile(
    r"\b(?:with|mit) (?:(?:an?|the|my|our|two|three|some|eine[mnr]?|de[mnr]|meine[mnr]?|zwei"
    r"|drei) )?"
    r"[^\W\d_]+(?:(?:,| and| und) [A-ZÀ-Þ][^\W\d_]+)*(?: (?:from|of|von|aus) [^,.;]+)?",
)
"""Who was there, where no merchant is named so: "dinner with a client"."""
_MEAL = one_of(
    "breakfast, brunch, lunch, dinner, supper, coffees?, drinks, beers?, meal, snacks?",
    "frühstück, mittagessen, abendessen, essen, kaffee, bewirtung, getränke",
)
_EATEN_WITH = re.compile(rf"\b{_MEAL} (?=(?:with|mit) )", re.IGNORECASE)
_CARRIERS = one_of(
    "uber, lyft, bolt, grab, free ?now, flixbus, flixtrain, eurostar, amtrak, lufthansa, ryanair",
    "easyjet",
)
_RIDES = one_of(
    "train, bus, tram, taxi, cab, flight, ferry, coach, metro, tube, subway, shuttle, ride",
    "zug, bahn, taxi, flug, fähre, straßenbahn, u-bahn, s-bahn, (?:bahn|zug|taxi|bus)?fahrt",
    "(?:bahn|zug|bus|flug)?ticket, (?:bahn|zug)?fahrkarte",
)
_PLACE = (
    r"(?:(?:the|my|our|der|dem|den|die|das) )?[\w'\u2019-]+"
    r"(?: (?!(?:and|und|with|mit|bei|at|for|für|on|by|via|per|to|nach|zum|zur|this|that|in|ein"
    r"|bezahlt|gezahlt|ausgegeben|gekauft|please|bitte)\b)"
    r"[\w'\u2019-]+){0,2}"
)
_TRIP = re.compile(
    rf"\b(?:(?P<carrier>{_CARRIERS})|{_RIDES})(?: (?:ticket|fare|ride|trip|back|home))?"
    rf"(?: (?:from|von|vom|ab) {_PLACE})? (?:to|into|nach|zum|zur|in die|in den|ins) {_PLACE}",
    re.IGNORECASE,
)
"""Where a ride goes to is not who was paid: "train to Leeds", "Taxi zum Flughafen"."""
_LOOSE = re.compile(r"^(?:(?:and|with|und|mit)\b ?)+|(?: ?\b(?:and|with|und|mit))+$", re.IGNORECASE)


def names_in(rest: str) -> tuple[str, str]:
    """Merchant and description; what is said without "at" or "from" serves as the merchant."""
    trip = _TRIP.search(rest)
    if trip is not None:
        return _names_of_trip(trip, rest[: trip.start()] + rest[trip.end() :])
    merchant = _AT.search(rest)
    if merchant is None and not _EATEN_WITH.search(rest):
        merchant = _MERCHANT.search(rest)
    if merchant is None and rest == rest.lower():
        merchant = _LOWER_MERCHANT.search(rest)
    company = _COMPANY.search(rest) if merchant is None else None
    if company is not None:
        name, _ = names_in(rest[: company.start()] + rest[company.end() :])
        return name, first_upper(company[0].strip())
    listed = [one for one in map(_plain, re.split(r"[,¦;]", rest)) if re.search(r"\w{2}", one)]
    if merchant is None and len(listed) > 1:
        name = next((one for one in listed if one[0].isupper()), listed[0])
        others = ", ".join(one for one in listed if one is not name)
        return first_upper(name), first_upper(others)
    purpose = _PURPOSE.search(rest)
    said = first_upper(_plain(purpose["name"])) if purpose else ""
    if merchant is None:
        return said or first_upper(_plain(rest)), ""
    left = rest[: merchant.start()] + rest[merchant.end() :]
    name = merchant["name"].strip(" .")
    return (name if name != name.lower() else name.title()), said or first_upper(_plain(left))


def _names_of_trip(trip: re.Match[str], rest: str) -> tuple[str, str]:
    """Who took one there, else the trip itself, and what else is said of it."""
    ride = first_upper(trip[0])
    named = _AT.search(rest) or _MERCHANT.search(rest)
    paid = trip["carrier"] or (named["name"].strip(" .") if named else "")
    if paid:
        return first_upper(paid), ride
    purpose = _PURPOSE.search(rest)
    return ride, first_upper(_plain(purpose["name"])) if purpose else ""


def _plain(text: str) -> str:
    words = _NOISE.sub(" ", text.replace("¦", " "))
    plain = " ".join(re.sub(r"[^\w&'\u2019 -]", " ", words).split()).strip(" -")
    return _LOOSE.sub("", plain)


def first_upper(text: str) -> str:
    """The text as a name is written."""
    return text[:1].upper() + text[1:]
