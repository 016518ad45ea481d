"""The units of everyday life, as exact multiples of one another."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType
from typing import TypeAlias

Dimensions: TypeAlias = tuple[tuple[str, int], ...]
"""What is measured, with its power: a speed is (("length", 1), ("time", -1))."""

_LENGTH = "mm:1/1000 cm:1/100 dm:1/10 m:1 km:1000 in:127/5000 ft:381/1250 yd:1143/1250"
_LENGTH += " mi:201168/125 nmi:1852"
_MASS = "mg:1/1000000 g:1/1000 kg:1 t:1000 oz:45359237/1600000000 lb:45359237/100000000"
_MASS += " st:317514659/50000000"
_TIME = "ms:1/1000 s:1 min:60 h:3600 day:86400 week:604800"
_DATA = "bit:1 kbit:1000 Mbit:1000000 Gbit:1000000000 B:8 kB:8000 MB:8000000 GB:8000000000"
_DATA += " TB:8000000000000 KiB:8192 MiB:8388608 GiB:8589934592 TiB:8796093022208"
_AREA = "m²:1 cm²:1/10000 km²:1000000 ha:10000 acre:316160658/78125 ft²:145161/1562500"
_VOLUME = "ml:1/1000000 cl:1/100000 dl:1/10000 l:1/1000 m³:1 cm³:1/1000000"
_VOLUME += " tsp:157725491/32000000000000 tbsp:473176473/32000000000000"
_VOLUME += " floz:473176473/16000000000000 cup:473176473/2000000000000"
_VOLUME += " pt:473176473/1000000000000 qt:473176473/500000000000 gal:473176473/125000000000"
_SPEED = "m/s:1 km/h:5/18 mph:1397/3125 kn:463/900"
_RATE = "bit/s:1 kbit/s:1000 Mbit/s:1000000 Gbit/s:1000000000 kB/s:8000 MB/s:8000000"
_RATE += " GB/s:8000000000"
_OTHER_NAMES = {
    "mm": "millimeter millimeters millimetre millimetres",
    "cm": "centimeter centimeters centimetre centimetres zentimeter",
    "m": "meter meters metre metres",
    "km": "kilometer kilometers kilometre kilometres kms",
    "in": "inch inches zoll",
    "ft": "foot feet fuß",
    "yd": "yard yards",
    "mi": "mile miles meile meilen",
    "mg": "milligram milligrams milligramm",
    "g": "gram grams gramm",
    "kg": "kilogram kilograms kilogramm kilo kilos kgs",
    "t": "ton tons tonne tonnes tonnen",
    "oz": "ounce ounces unze unzen",
    "lb": "lbs pound pounds pfund",
    "st": "stone stones",
    "s": "sec secs second seconds sekunde sekunden",
    "min": "mins minute minutes minuten",
    "h": "hr hrs hour hours std stunde stunden",
    "day": "days d tag tage tagen",
    "week": "weeks wk woche wochen",
    "bit": "bits",
    "B": "byte bytes",
    "kB": "kb kilobyte kilobytes",
    "MB": "mb megabyte megabytes",
    "GB": "gb gigabyte gigabytes",
    "TB": "tb terabyte terabytes",
    "m²": "m2 sqm",
    "cm²": "cm2",
    "km²": "km2",
    "ha": "hectare hectares hektar",
    "acre": "acres",
    "ft²": "ft2 sqft",
    "ml": "mL milliliter milliliters millilitre millilitres",
    "cl": "cL centiliter centilitre",
    "l": "L liter liters litre litres",
    "m³": "m3",
    "cm³": "cm3 ccm",
    "tsp": "teaspoon teaspoons",
    "tbsp": "tablespoon tablespoons",
    "cup": "cups",
    "pt": "pint pints",
    "qt": "quart quarts",
    "gal": "gallon gallons gallone gallonen",
    "km/h": "kmh kph",
    "kn": "knot knots knoten",
    "Mbit/s": "Mbps mbps",
    "Gbit/s": "Gbps gbps",
    "°C": "C celsius",
    "°F": "F fahrenheit",
    "K": "kelvin",
}
_CODES = "EUR USD GBP CHF JPY CNY SEK NOK DKK PLN CZK HUF RON BGN TRY AUD NZD CAD INR BRL MXN ZAR"
_CODES += " SGD HKD KRW ILS AED"
CURRENCIES = frozenset(_CODES.split())
CURRENCY_SIGNS: Mapping[str, str] = MappingProxyType(
    {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "euro": "EUR", "euros": "EUR",
     "dollar": "USD", "dollars": "USD"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit.

    Attributes:
        name: As it is shown.
        dimensions: What it measures.
        factor: How many of the first unit of its kind it is.
        zero: Where its scale begins, in that unit: degrees only.
    """

    name: str
    dimensions: Dimensions
    factor: Fraction
    zero: Fraction = Fraction(0)


PERCENT = Unit("%", (), Fraction(1, 100))
"""In which a plain number may be shown."""


def find_unit(name: str) -> Unit | None:
    """The unit with a name; capitals count only where they make a difference, as in Mb and MB."""
    return _UNITS.get(name) or _UNITS.get(name.casefold())


def currency_unit(code: str) -> Unit:
    """A currency as a unit: it can be added to itself, and is never converted."""
    return Unit(code, ((code, 1),), Fraction(1))


def named_dimensions(dimensions: Dimensions) -> Unit | None:
    """The plainest unit for what came out of a multiplication, if there is one."""
    name, power = dimensions[0] if len(dimensions) == 1 else ("", 0)
    return currency_unit(name) if name in CURRENCIES and power == 1 else _PLAIN.get(dimensions)


def _made(kinds: Mapping[Dimensions, str]) -> dict[str, Unit]:
    units = {
        name: Unit(name, dimensions, Fraction(factor))
        for dimensions, listed in kinds.items()
        for name, _, factor in (one.partition(":") for one in listed.split())
    }
    degrees = (("temperature", 1),)
    units["K"] = Unit("K", degrees, Fraction(1))
    units["°C"] = Unit("°C", degrees, Fraction(1), Fraction(27315, 100))
    units["°F"] = Unit("°F", degrees, Fraction(5, 9), Fraction(45967, 180))
    return units


_KINDS: Mapping[Dimensions, str] = MappingProxyType(
    {
        (("length", 1),): _LENGTH,
        (("mass", 1),): _MASS,
        (("time", 1),): _TIME,
        (("data", 1),): _DATA,
        (("length", 2),): _AREA,
        (("length", 3),): _VOLUME,
        (("length", 1), ("time", -1)): _SPEED,
        (("data", 1), ("time", -1)): _RATE,
    }
)
_BY_NAME = _made(_KINDS)
_UNITS: Mapping[str, Unit] = MappingProxyType(
    {name.casefold(): unit for name, unit in _BY_NAME.items()}
    | {
        other: _BY_NAME[name]
        for name, others in _OTHER_NAMES.items()
        for other in (*others.split(), *others.casefold().split())
    }
    | _BY_NAME
)
_PLAIN: Mapping[Dimensions, Unit] = MappingProxyType(
    {
        dimensions: _BY_NAME[name]
        for dimensions, name in (
            ((("length", 1), ("time", -1)), "m/s"),
            ((("data", 1), ("time", -1)), "bit/s"),
            ((("length", 1),), "m"),
            ((("mass", 1),), "kg"),
            ((("time", 1),), "s"),
            ((("data", 1),), "bit"),
            ((("length", 2),), "m²"),
            ((("length", 3),), "m³"),
        )
    }
)
