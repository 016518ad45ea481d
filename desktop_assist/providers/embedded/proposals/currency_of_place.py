"""What money is paid with in a place that is named: "Copenhagen", "Costa Rica", "Singapur"."""

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from zoneinfo import available_timezones

from desktop_assist.calendars.phrases.zone_places import PLACES
from desktop_assist.documents.lookup.exonyms import EXONYMS
from desktop_assist.system.cities import all_cities, countries_of

_COUNTRIES = {
    "EUR": "AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK BG",
    "USD": "US PR EC SV PA", "GBP": "GB", "CHF": "CH LI", "DKK": "DK GL FO", "SEK": "SE",
    "NOK": "NO", "ISK": "IS", "PLN": "PL", "CZK": "CZ", "HUF": "HU", "RON": "RO", "RSD": "RS",
    "TRY": "TR", "UAH": "UA", "RUB": "RU", "CAD": "CA", "MXN": "MX", "CRC": "CR", "GTQ": "GT",
    "COP": "CO", "PEN": "PE", "CLP": "CL", "ARS": "AR", "BRL": "BR", "UYU": "UY", "DOP": "DO",
    "JMD": "JM", "AUD": "AU", "NZD": "NZ", "FJD": "FJ", "SGD": "SG", "HKD": "HK", "MYR": "MY",
    "THB": "TH", "IDR": "ID", "PHP": "PH", "VND": "VN", "TWD": "TW", "CNY": "CN", "KRW": "KR",
    "JPY": "JP", "INR": "IN", "PKR": "PK", "LKR": "LK", "NPR": "NP", "BDT": "BD", "AED": "AE",
    "SAR": "SA", "QAR": "QA", "KWD": "KW", "BHD": "BH", "OMR": "OM", "ILS": "IL", "JOD": "JO",
    "EGP": "EG", "MAD": "MA", "TND": "TN", "ZAR": "ZA", "NGN": "NG", "GHS": "GH", "KES": "KE",
    "UGX": "UG", "TZS": "TZ", "ETB": "ET", "RWF": "RW", "MUR": "MU",
}  # fmt: skip
_CURRENCY_IN = {land: code for code, lands in _COUNTRIES.items() for land in lands.split()}
_MORE = {
    "milano": "EUR", "roma": "EUR", "torino": "EUR", "firenze": "EUR", "venezia": "EUR",
    "napoli": "EUR", "lisboa": "EUR", "københavn": "DKK", "praha": "CZK", "warszawa": "PLN",
    "zuerich": "CHF", "wien": "EUR", "göteborg": "SEK", "america": "USD", "amerika": "USD",
    "usa": "USD", "the states": "USD", "england": "GBP", "great britain": "GBP",
    "großbritannien": "GBP", "grossbritannien": "GBP", "schottland": "GBP", "irland": "EUR",
    "japan": "JPY", "kanada": "CAD", "australien": "AUD", "brasilien": "BRL", "mexiko": "MXN",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 3
_NOT_PLACES = """
    essen mobile reading nice bath of man hull male rio split same union bar may ill eat most derby
    center troy lima nizza orange porto cork buffalo phoenix
"""
_NO_PLACES = frozenset(_NOT_PLACES.split())
"""Words of a sentence as well."""


@lru_cache(maxsize=1)
def _currencies() -> dict[str, str]:
    """The currency by the name of a place in small letters."""
    table = files("tzdata") / "zoneinfo"
    rows = [
        line.split("\t")
        for line in (table / "zone.tab").read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    land_of = {row[2]: row[0] for row in rows}
    lands = [
        line.split("\t")
        for line in (table / "iso3166.tab").read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    zones = [*land_of, *(one for one in available_timezones() if one in land_of)]
    found = {zone.rsplit("/", 1)[-1].replace("_", " ").lower(): land_of[zone] for zone in zones}
    found |= {name.lower(): land_of.get(zone, "") for name, zone in PLACES.items()}
    found |= {name.lower(): code for code, name in lands}
    known = {name: _CURRENCY_IN[land] for name, land in found.items() if land in _CURRENCY_IN}
    return {**_in_gazetteer(known), **known, **_MORE}


def _in_gazetteer(known: Mapping[str, str]) -> dict[str, str]:
    """The currency of other cities, and of those that have a German name of their own."""
    codes = {
        city: code
        for city in all_cities()
        for name in countries_of(city)
        if (code := known.get(name) or _MORE.get(name))
    }
    everything = {**codes, **known}
    german = {one: everything[name] for one, name in EXONYMS.items() if name in everything}
    return {**codes, **german}


def places_in(text: str) -> dict[str, str]:
    """The places a text names, as written there, with the currency of each; the longest names."""
    words = list(_WORD.finditer(text))
    found: dict[str, str] = {}
    taken: set[int] = set()
    for count in range(_MOST_WORDS, 0, -1):
        for start in range(len(words) - count + 1):
            span = range(start, start + count)
            said = text[words[start].start() : words[start + count - 1].end()]
            code = _currencies().get(" ".join(said.lower().split()))
            if code and taken.isdisjoint(span) and said.lower() not in _NO_PLACES:
                found[said] = code
                taken.update(span)
    return found
