"""What kind of expense a word speaks of, as people say it: "butties", "the meter", "Sprit"."""

from functools import lru_cache

from desktop_assist.expenses.category_words import kind_of
from desktop_assist.providers.embedded.slots.target import words_of

_SAID = {
    "meals": (
        "butty butties sandwich sandwiches grub nosh scran bite supper brunch tea takeaway snack "
        "snacks coffee coffees espresso roasters roastery cafe bistro brasserie "
        "trattoria osteria ristorante grill kitchen "
        "larder bakery bakehouse deli diner pizzeria gasthaus gasthof wirtschaft wirtshaus "
        "backerei beck imbiss kantine mensa znuni zvieri znacht zmittag vesper brotzeit jause "
        "kaffee tapas sushi noodles curry barbecue pub bar eatery cuppa brew drinks "
        "gostilna gostisce restavracija hostinec hospoda restaurace konoba beisl kaffeehaus "
        "brauhaus gaststatte gastwirtschaft kavarna etterem czarda"
    ),
    "lodging": (
        "night nights stay stays digs inn lodge guesthouse pension hostal folio zimmer hotelzimmer "
        "b&b hotelrechnung room"
    ),
    "taxi": "minicab minicabs cabbie cabby ride rides rideshare taxifahrt taxifahrten taxis cars",
    "train": "railcard zugticket billett bahnbillett sbb zugpass",
    "flight": "flights air airways flieger fliegerei flugschein boarding baggage luggage",
    "bus": "coach trams ferry fahre schiff",
    "car rental": "hire rented mietauto",
    "fuel": (
        "fuels gasolinera servicentro tankhof unleaded benzina essence gazole fill-up getankt "
        "tankfullung tankrechnung sprit filling petroleum"
    ),
    "parking": (
        "meter park&ride parkschein parkticket parkuhr parkgarage garage carpark airpark "
        "tiefgarage parkplatz parkhauser"
    ),
    "office": "pens paper toner papier druckerpapier ordner stifte papeterie schreibwaren",
    "postage": "postage stamps stamp parcel parcels courier porto briefmarken paket paketpunkt",
    "books": "book books bookshop buch bucher buchhandlung fachbuch press",
    "toll": "toll tolls maut vignette peage",
}  # fmt: skip
_KIND_OF_WORD = {word: kind for kind, words in _SAID.items() for word in words.split()}
_BEGINNINGS = {
    "taxi": "taxi", "taxa": "taxi", "hotel": "lodging", "park": "parking", "tank": "fuel",
    "flug": "flight",
    "bahn": "train", "zug": "train", "restaurant": "meals",
}  # fmt: skip
"""Of compounds, in German or in the name of a firm."""
_ENDINGS = {
    "taxi": "taxi", "taxis": "taxi", "hotel": "lodging", "parking": "parking", "essen": "meals",
    "restaurant": "meals", "ticket": "", "flug": "flight", "kaffee": "meals",
}  # fmt: skip
_SHORTEST_REST = 2
_NO_COMPOUNDS = frozenset(
    ["parks", "parked", "parker", "tanks", "tanker", "tanked", "interessen", "zugang", "zugig"]
)
GENERAL = frozenset(("transport", "office", ""))
"""Kinds that hold others, so that a name tells more."""
_HELD = {
    "transport": frozenset(
        ("taxi", "train", "flight", "bus", "car rental", "mileage", "fuel", "parking", "toll")
    ),
}


@lru_cache(4_096)
def kind_said(word: str) -> str:
    """The kind a word in small letters, as `words_of` gives it, names; empty when it names none."""
    if known := _KIND_OF_WORD.get(word) or kind_of(word):
        return known
    if word in _NO_COMPOUNDS:
        return ""
    ended = (kind for end, kind in _ENDINGS.items() if _is_rest(word.removesuffix(end), word))
    begun = (kind for end, kind in _BEGINNINGS.items() if _is_rest(word.removeprefix(end), word))
    return next(filter(None, (*ended, *begun)), "")


def _is_rest(rest: str, word: str) -> bool:
    return rest != word and len(rest) >= _SHORTEST_REST


def kinds_in(text: str) -> frozenset[str]:
    """All kinds that the words of a text name."""
    return frozenset(filter(None, map(kind_said, words_of(text))))


def row_kinds(category: str, others: str) -> frozenset[str]:
    """Of what kinds an expense is.

    Args:
        category: As the sheet has it; what it says of the kind counts before any name.
        others: Who was paid, and what for.
    """
    said = kinds_in(category)
    return said if said - GENERAL else said | kinds_in(others)


def is_of_kind(kind: str, kinds: frozenset[str]) -> bool:
    """Whether an expense of these kinds is of one that is named, or of one that it holds."""
    return kind in kinds or bool(_HELD.get(kind, frozenset()) & kinds)
