"""Tells whose dollars or pesos a bare "$" means: a dozen countries print it and none says which.

What names a country beyond doubt counts on any paper; what only hints at one, such as a rate of GST
or the language, counts where a "$" stands.
"""

import re
from collections.abc import Iterable

_CANADIAN_AREAS = (
    "204|226|236|249|250|289|306|343|365|403|416|418|431|437|438|450|506|514|519|548|579|581|587|"
    "604|613|639|647|672|705|709|778|780|782|807|819|825|867|873|902|905"
)
NOT_CANADIAN = rf"(?!(?:{_CANADIAN_AREAS})\D)"
"""Stands before the digits of a telephone number whose form the United States share."""
_PROVINCES = "BC|AB|SK|MB|ON|QC|NB|NS|PE|YT|NT"
_TOWNS = "VANCOUVER,? B\\.?C|TORONTO|MONTR[EÉ]AL|CALGARY|OTTAWA|EDMONTON|WINNIPEG|QU[EÉ]BEC"


def _code(*codes: str) -> str:
    """A currency's code where it stands for money: "CAD 12.00", "Total (CAD)", "Currency: CAD"."""
    either = "|".join(codes)
    named = "currency|moneda|devise|total|amount|amounts in|importe|monto"
    return (
        rf"\b(?:{either})\b(?=\s?\$?\s?\d)|(?<=\d)\s?(?:{either})\b|\((?:{either})\b"
        rf"|(?i:\b(?:{named}))\W{{1,3}}(?i:in )?(?:{either})\b"
    )


# Currency, votes, what it looks like; of one row each counts once.
_NAMED: tuple[tuple[str, int, str], ...] = (
    ("CAD", 6, _code("CAD", "CDN") + r"|\bCA?\$"),
    ("CAD", 6, r"\b\d{5}\s?\d{4}\s?R[TP]\s?\d{4}\b|\b(?i:tvq|tps|qst|hst)\b"),
    ("CAD", 4, r"\b[ABCEGHJ-NPRSTVXY]\d[A-Z]\s?\d[A-Z]\d\b|\b(?i:canada)\b"),
    (
        "MXN",
        6,
        _code("MXN") + r"|\bMX\$|(?i:\bpesos? mexicanos?\b)|\bM\.\s?N\.|\d M\.?N\.?(?=\W|$)",
    ),
    ("MXN", 6, r"\bR\.?F\.?C\.?\W{0,3}[A-ZÑ&]{3,4}[- ]?\d{6}|\bCFDI\b"),
    ("MXN", 5, r"(?i:\bde\s+c\.\s?v\b|\bs\.?\s?a\.?\s+de\s+cv\b|\bs\.\s?de\s+r\.\s?l\b)"),
    ("MXN", 4, r"(?i:(?<!new )\bm[ée]xico\b)|\bCDMX\b|\bN\.\s?L\.|\bMonterrey, "),
    ("AUD", 6, _code("AUD") + r"|\bAU?\$"),
    ("AUD", 6, r"(?i:\babn\b\W*\d{2})"),
    (
        "AUD",
        4,
        (
            r"(?i:\baustralia\b)|\b(?:NSW|VIC|QLD|TAS)\.? \d{4}\b|\bACT (?:26|29)\d\d\b"
            r"|\b[A-Z][a-z]+,? (?:WA|SA|NT) \d{4}\b"
        ),
    ),
    ("AUD", 3, r"(?i:(?<!\()\bpty\.? ltd)"),
    ("NZD", 6, _code("NZD") + r"|\bNZ\$"),
    ("NZD", 5, r"(?i:\bnzbn\b)|(?i:\bgst)[^\n]{0,14}\b\d{2,3}[- ]\d{3}[- ]\d{3}\b(?![- ]?\d)"),
    (
        "NZD",
        4,
        (
            r"(?i:\bnew zealand\b|\baotearoa\b"
            r"|\b(?:auckland|wellington|christchurch|hamilton|dunedin|queenstown) \d{4}\b)"
        ),
    ),
    ("SGD", 6, _code("SGD") + r"|(?<![A-Z])S\$"),
    # As goods are taxed there: "GST Reg No. M9-0555014-7", "GST Reg No. 201855507K".
    ("SGD", 6, r"(?i:\bgst\b)[^\n]{0,14}\b(?:(?:M\w|\d{2})-\d{7}-[A-Z\d]|\d{9}[A-Z])\b"),
    ("SGD", 4, r"(?i:\bpte\.?\s?ltd|\bsingapore\b)|\bUEN\b"),
    ("HKD", 6, _code("HKD") + r"|\bHK\$"),
    ("HKD", 4, r"(?i:\bhong kong\b|\bkowloon\b)"),
    ("TWD", 6, _code("TWD") + r"|\bNT\$"),
    ("BRL", 6, _code("BRL") + r"|(?<![A-Z])R\$|\bCNPJ\b"),
    ("CLP", 6, _code("CLP") + r"|(?i:\bpesos chilenos\b)"),
    ("CLP", 5, r"\bR\.?U\.?T\.?\W{0,3}\d{1,2}\.?\d{3}\.?\d{3}-[\dkK]\b|\bSII\b"),
    ("CLP", 4, r"(?i:,\s*chile\b|\bsantiago de chile\b)"),
    ("COP", 6, _code("COP") + r"|(?i:\bpesos colombianos\b)"),
    ("COP", 5, r"\bN\.?I\.?T\.?\W{0,3}\d{3}\.?\d{3}\.?\d{3}"),
    ("COP", 4, r"(?i:,\s*colombia\b|\bbogot[aá]\b|\bmedell[ií]n\b)"),
    ("ARS", 6, _code("ARS") + r"|\bAR\$|(?i:\bpesos argentinos\b)"),
    ("ARS", 6, r"\bC\.?U\.?I\.?T\.?\W{0,3}\d{2}-?\d{8}|\bAFIP\b"),
    ("ARS", 4, r"(?i:\bargentina\b|\bbuenos aires\b|\bC\.A\.B\.A\b)"),
    ("UYU", 6, _code("UYU") + r"|(?i:\bpesos uruguayos\b)"),
    ("UYU", 4, r"(?i:\buruguay\b|\bmontevideo\b)"),
    ("DOP", 6, _code("DOP") + r"|\bRD\$"),
)
_HINTS: tuple[tuple[str, int, str], ...] = (
    # "AB" and "ON" are something else too, so a town stands before them.
    ("CAD", 4, rf"\b[A-Z][a-zà-ÿ]+,? (?:{_PROVINCES})(?=[\s,.]|$)|\b(?:{_TOWNS})\b"),
    ("CAD", 3, r"\bPST\b"),
    ("CAD", 2, r"\bGST\W{0,3}5(?:[.,]0+)?\s?%|\bMRDT\b"),
    ("CAD", 2, rf"(?<!\d)\(?(?:{_CANADIAN_AREAS})\)?[-. ]\d{{3}}[-. ]\d{{4}}\b"),
    ("AUD", 2, r"\bGST\W{0,3}10(?:[.,]0+)?\s?%|\+61\b|(?i:\beftpos\b)"),
    # Both countries say so.
    ("NZD", 2, r"\bGST\W{0,3}15(?:[.,]0+)?\s?%|\+64\b|(?i:\beftpos\b)"),
    ("SGD", 2, r"\bGST\W{0,3}[789](?:[.,]0+)?\s?%|\+65\b"),
    ("HKD", 2, r"\+852\b"),
    ("MXN", 3, r"(?i:\biva\b)\W{0,3}(?:16|8)(?:[.,]0+)?\s?%|\+52\b"),
    ("MXN", 2, r"\bC\.?P\.? ?\d{5}\b"),
    ("CLP", 2, r"\+56\b"),
    ("COP", 2, r"\+57\b"),
    ("ARS", 2, r"\+54\b"),
    ("UYU", 2, r"\+598\b"),
)
_GST_RATES = {"AUD": 0.10, "NZD": 0.15, "CAD": 0.05, "SGD": 0.09}
_GST_LINE = re.compile(r"^.*\bGST\b.*$", re.IGNORECASE | re.MULTILINE)
_AMOUNT = re.compile(r"(?<![\d.,:/-])\d{1,3}(?:,?\d{3})*\.\d\d(?![\d.,:/]|\s?%)")
_BY_RATE = 3
_LEAST_GST, _CENT = 0.2, 0.006
_PATTERNS = {row: re.compile(row[2]) for row in (*_NAMED, *_HINTS)}
_BARE = re.compile(r"(?<![A-Za-z])\$")
# Each alone is a word of another language too, or of a name.
_SPANISH = re.compile(
    r"\b(fecha|folio|propina|efectivo|importe|iva|mesa|meser[oa]|gracias|tarjeta|cambio|caja"
    r"|cajer[oa]|factura|recibo|boleta|viaje|pago|tarifa|huesped|habitacion|cliente|hora|cuenta"
    r"|articulos?|precio|cantidad|cant|vuelto|propina sugerida|llegada|salida)\b"
)
_LEAST_SPANISH = 3
_PESOS = ("MXN", "CLP", "COP", "ARS", "UYU", "DOP")
DOLLARS = frozenset({"USD", *(row[0] for row in _NAMED)})
"""The currencies whose sign is "$"."""


def has_bare_sign(text: str) -> bool:
    """Whether a "$" stands on the paper that no letters before it tell from others."""
    return _BARE.search(text) is not None


def dollar_votes(text: str, words: str, home_currency: str) -> dict[str, int]:
    """What speaks for each country of dollars and pesos.

    Args:
        text: As printed.
        words: The same in plain words.
        home_currency: Whose "$" it is where nothing speaks for another country.
    """
    votes: dict[str, int] = {}
    _count(_NAMED, text, votes)
    if not has_bare_sign(text):
        return votes
    _count(_HINTS, text, votes)
    for currency in _of_gst_rate(text):
        votes[currency] = votes.get(currency, 0) + _BY_RATE
    home = home_currency if home_currency in DOLLARS else "USD"
    votes[home] = votes.get(home, 0) + 1
    if len(set(_SPANISH.findall(words))) >= _LEAST_SPANISH:
        named = [one for one in _PESOS if one in votes]
        own = home_currency if home_currency in _PESOS else "MXN"
        for currency in named or [own]:
            votes[currency] = votes.get(currency, 0) + 2
    return votes


def _of_gst_rate(text: str) -> list[str]:
    """Whose rate the printed GST comes to: three parts of 23 are New Zealand's 15 %."""
    taxes = [one for line in _GST_LINE.findall(text) for one in _amounts(line)]
    total = max(_amounts(text), default=0.0)
    taxes = [one for one in taxes if _LEAST_GST <= one < total / 2]
    return [
        currency
        for currency, rate in _GST_RATES.items()
        if any(abs(total * rate / (1 + rate) - one) < _CENT for one in taxes)
    ]


def _amounts(text: str) -> list[float]:
    return [float(one.replace(",", "")) for one in _AMOUNT.findall(text)]


def _count(rows: Iterable[tuple[str, int, str]], text: str, votes: dict[str, int]) -> None:
    for row in rows:
        if _PATTERNS[row].search(text):
            votes[row[0]] = votes.get(row[0], 0) + row[1]
