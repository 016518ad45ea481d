"""Tell whether two words name the same kind of expense, in several languages."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

# The kind, and what sheets call it; a kind holds those that are named after it.
_KINDS = {
    "meals": (
        "meal meals food foods dining restaurant restaurants lunch dinner breakfast catering "
        "subsistence verpflegung bewirtung bewirtungen essen mahlzeit mahlzeiten speisen "
        "mittagessen abendessen fruhstuck gastronomie restauration repas repas comida comidas "
        "pasti vitto maaltijd maaltijden eten posilek posilki jedzenie bewirtungskosten"
    ),
    "lodging": (
        "lodging hotel hotels accommodation room unterkunft unterkunfte ubernachtung "
        "ubernachtungen beherbergung hotelkosten hebergement hotellerie alojamiento alloggio "
        "albergo logies overnachting nocleg noclegi hotele motel hostel airbnb"
    ),
    "taxi": "taxi taxis cab cabs rideshare uber lyft bolt mietwagen-mit-fahrer taxikosten taksowka",
    "train": (
        "train trains rail railway bahn bahnfahrt bahnfahrten zug zugfahrt zugfahrten fahrkarte "
        "fahrkarten bahnticket tren treno trein pociag"
    ),
    "flight": (
        "flight flights airfare airfares airline airlines plane flug fluge flugkosten flugticket "
        "vol vols vuelo vuelos avion volo voli vlucht vluchten lot loty"
    ),
    "bus": "bus buses tram metro subway underground opnv nahverkehr autobus",
    "car rental": "car-rental rental mietwagen leihwagen autovermietung",
    "mileage": "mileage kilometergeld kilometer km-geld kilometerpauschale wegstrecke",
    "fuel": (
        "fuel petrol gas gasoline diesel benzin kraftstoff tanken sprit "
        "tankstelle carburant brandstof paliwo"
    ),
    "parking": (
        "parking parken parkgebuhr parkgebuhren parkhaus stationnement parcheggio parkeren "
        "parkautomat parkscheinautomat parkschein parkticket parkuhr parkplatz parkgarage "
        "tiefgarage parkometer parkirna parkirnina parkirisce parkovani parkoviste parkeergarage"
    ),
    "transport": (
        "transport transportation travel reise reisen reisekosten fahrt fahrten fahrtkosten "
        "fahrkosten deplacement deplacements viaje viajes viaggio viaggi reizen reis podroz"
    ),
    "office": (
        "office supplies stationery buro burobedarf buromaterial fournitures material oficina "
        "cancelleria kantoor kantoorartikelen biuro"
    ),
    "software": "software subscription subscriptions saas license licence licenses lizenz lizenzen",
    "phone": "phone telephone mobile internet telefon handy telekommunikation telefono telefoon",
    "entertainment": "entertainment unterhaltung leisure vergnugen divertissement",
    "gift": "gift gifts geschenk geschenke prasent prasente cadeau cadeaux regalo regalos prezent",
    "training": "training trainings course courses seminar seminare fortbildung schulung formation",
    "per diem": "per-diem perdiem tagegeld tagegelder spesenpauschale verpflegungspauschale dieta",
}
KINDS = tuple(_KINDS)
"""What there is a word for."""
_OF_ONE_THING = frozenset(("taxi", "train", "flight", "car rental", "fuel", "parking", "lodging"))
"""Their words mean the same; a lunch and a dinner are two kinds of meals."""
_OF_ONE_MAKER = frozenset(["uber", "lyft", "bolt", "airbnb"])
_NARROWER = _OF_ONE_MAKER | frozenset(["room", "motel", "hostel"])
"""Not all that is of their kind is called so."""
_HOLDS = {"transport": {"taxi", "train", "flight", "bus", "car rental", "mileage", "fuel"}}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
# A sheet of 10,000 rows has a few hundred different words, each asked for by every rule.
_KEPT = 8_192
_JOINTS = re.compile(r"[^\w-]+|\band\b|\bund\b")


def is_category(category: str, wanted: str, more: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a category in a sheet is the one that a rule speaks of.

    Args:
        category: As the sheet has it: "Bewirtung", "Meals & drinks".
        wanted: As the rule has it: "Meals".
        more: Further names of a category, as the policy gives them.
    """
    name = plain(category)
    names = {plain(wanted), *_further(wanted, more)}
    if not name or name in names:
        return bool(name)
    kinds = {kind for one in names for kind in _kinds_in(one)}
    wider = kinds | {one for kind in kinds for one in _HOLDS.get(kind, ())}
    return bool(_kinds_in(name) & wider)


@lru_cache(_KEPT)
def _kinds_in(name: str) -> frozenset[str]:
    """The kind of the whole name, else the kinds of its parts: "meals & drinks"."""
    parts = [name] if kind_of(name) else _JOINTS.split(name)
    return frozenset(filter(None, map(kind_of, parts)))


def is_same_thing(one: str, other: str) -> bool:
    """Whether two words mean the same thing, as "tanken" and "fuel" do."""
    kind = kind_of(one)
    is_narrower = not {plain(one), plain(other)}.isdisjoint(_NARROWER)
    return kind in _OF_ONE_THING and kind == kind_of(other) and not is_narrower


def is_kind(word: str) -> bool:
    """Whether a word is one for a kind of expense: "dinner", and not "Airbnb"."""
    return bool(kind_of(word)) and plain(word) not in _OF_ONE_MAKER


def kind_of(name: str) -> str:
    """The kind of expense a word names; empty when it is not known."""
    word = plain(name).replace(" ", "-")
    return _KIND_OF.get(word, "") or (word.replace("-", " ") if word in _KINDS else "")


@lru_cache(_KEPT)
def plain(text: str) -> str:
    """Without capitals, accents and needless spaces."""
    parts = unicodedata.normalize("NFKD", text.replace("ł", "l").casefold())
    return " ".join("".join(one for one in parts if not unicodedata.combining(one)).split())


def _further(wanted: str, more: Mapping[str, tuple[str, ...]]) -> set[str]:
    return {
        plain(word)
        for name, words in more.items()
        if plain(name) == plain(wanted)
        for word in words
    }
