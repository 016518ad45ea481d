"""Finds the day of a receipt among everything on it that looks like a date."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal, TypeAlias

from desktop_assist.expenses.receipt.labels import plain
from desktop_assist.files.page_text import Line

DateOrder: TypeAlias = Literal["day_first", "month_first"]

_MONTH_NAMES = {
    1: "jan january januar janvier janv januari gennaio gen enero ene styczen stycznia januaru "
    "janeiro leden ledna tammikuu ianuarie ocak",
    2: "feb february februar fevrier fev februari febbraio febrero luty lutego fevereiro unor "
    "unora februarie helmikuu subat",
    3: "mar march marz maerz mars maart mrt marzo marzec marca mrz mac marco marts brezen brezna "
    "martie maaliskuu",
    4: "apr april avril avr aprile abril abr kwiecien kwietnia duben dubna aprilie huhtikuu nisan",
    5: "may mai mei maggio mag mayo maj maja maio kveten kvetna toukokuu mayis",
    6: "jun june juni juin giugno giu junio czerwiec czerwca junho cerven cervna iunie kesakuu "
    "haziran",
    7: "jul july juli juillet juil luglio lug julio lipiec lipca julho cervenec cervence iulie "
    "heinakuu temmuz",
    8: "aug august aout augustus agosto ago sierpien sierpnia ogos augusti srpen srpna elokuu "
    "agustos",
    9: "sep sept september septembre settembre set septiembre wrzesien wrzesnia setembro zari "
    "septembrie syyskuu eylul",
    10: "oct october oktober okt octobre ottobre ott octubre pazdziernik pazdziernika outubro out "
    "rijen rijna octombrie lokakuu ekim",
    11: "nov november novembre noviembre listopad listopada novembro listopadu noiembrie marraskuu "
    "kasim",
    12: "dec december dezember dez decembre dicembre dic diciembre grudzien grudnia dis dezembro "
    "prosinec prosince decembrie joulukuu aralik desember",
}
_MONTHS = {name: number for number, names in _MONTH_NAMES.items() for name in names.split()}
MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_GAP = r"\s?[-./,\s']\s?"
_PATTERNS = (
    # 2018-03-06, 2018/3/6, 2018.03.06, 20180306 only with a label (see below)
    re.compile(
        r"(?<!\d)(?P<y>(?:19|20)\d\d)\s?[-./]\s?(?P<m>\d{1,2})\s?[-./]\s?(?P<d>\d{1,2})(?!\d)"
    ),
    # 06/03/2018, 6.3.18, 06-03-2018, 12/8/2017
    re.compile(
        r"(?<![\d.,/-])(?P<a>\d{1,2})\s?(?P<mark>[-./])\s?(?P<b>\d{1,2})\s?(?P=mark)\s?"
        r"(?P<y>(?:19|20|25)\d\d|\d\d)(?![\d/]|-\d|\.\d)"
    ),
    re.compile(r"(?<![\d.,/-])(?P<a>\d{1,2})\s(?P<b>\d{1,2})\s(?P<y>20\d\d)(?!\d)"),
    # 6 March 2018, 06-MAR-18, 6th of March, 2018, 6. Maerz 2018
    re.compile(
        rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|\.)?(?:\s?(?:of|de))?(?:{_GAP})?(?P<name>{MONTH})\.?"
        rf"(?:{_GAP}|\sde\s)?(?P<y>(?:19|20|25)\d\d|\d\d)"
        r"(?!\d|[:.]\d|\s?(?:[ap]\.?m\b|uhr\b|h\b))"
    ),
    # March 6, 2018; Mar06'18
    re.compile(
        rf"(?<![a-z])(?P<name>{MONTH})\.?\s?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:{_GAP}|\s?,\s?)+"
        r"(?P<y>(?:19|20)\d\d|\d\d)(?!\d|[:.]\d|\s?(?:[ap]\.?m\b|uhr\b|h\b))"
    ),
    # 2018-Mar-06
    re.compile(rf"(?<!\d)(?P<y>20\d\d){_GAP}(?P<name>{MONTH}){_GAP}(?P<d>\d{{1,2}})(?!\d)"),
    # 06/0312018, 06103/2018: a stroke that was taken for a one
    re.compile(r"(?<!\d)(?P<a>\d\d)[-./](?P<b>\d\d)1(?P<y>20[0-3]\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<a>\d\d)1(?P<b>\d\d)[-./](?P<y>20[0-3]\d)(?!\d)"),
    # 06032018 12:41
    re.compile(
        r"(?<!\d)(?P<d>[0-2]\d|3[01])(?P<m>0[1-9]|1[0-2])(?P<y>20[0-3]\d)(?=\s\d{1,2}:\d{2})"
    ),
    # 20180306
    re.compile(r"(?<!\d)(?P<y>20[0-3]\d)(?P<m>0[1-9]|1[0-2])(?P<d>[0-2]\d|3[01])(?!\d)"),
)
_COMPACT = _PATTERNS[-1]
_OWN_LABEL = re.compile(
    r"invoice date|date of issue|issue date|rechnungsdatum|belegdatum|factuurdatum|date facture|"
    r"date de facture|facture du|data fattura|fecha factura|bill date|receipt date|trans(?:action)?"
    r" date|order date|ausstellungsdatum|sale date|date of invoice|doc date|check date"
    r"|date d'emission|date of (?:booking|purchase)|(?:booking|purchase) date|booked on|kaufdatum|"
    r"\bissued(?: on)?\b|ausgestellt(?: am)?\b|emis le\b|gutschriftsdatum|credit note date|"
    r"buchungsdatum|aankoopdatum|date d'achat|data acquisto|fecha de (?:compra|emision|expedicion)|"
    r"fakturadat(?:um|o)|data wystawienia|datum vystaveni|udstedelsesdato|utstallningsdatum|"
    r"data (?:di )?emissione|data emissao|kopdatum|kobsdato|data zakupu|datum nakupu|"
    r"vystaveno|wystawiono|utfardad"
)
_LABEL = re.compile(r"\b(?:date|datum|dated|data|fecha|tarikh|dato|trx|le|vom|den|du)\b")
_OTHER_LABEL = re.compile(
    r"due|fallig|zahlbar|delivery|liefer|leistung|leverdatum|livraison|valid|expir|exp\b|until|bis|"
    r"period|zeitraum|print|member|since|birth|echeance|verval|besteldatum|bestelldatum|"
    r"start|from|von|check.?in|check.?out|arrival|departure|return|exchange|promo|next|best before|"
    r"\bentry\b|einfahrt|\bentered\b|pick-?up|\borig|\bursprung|^in\W*$|"
    r"lastschrift|abgebucht|abbuchung|eingezogen|direct debit|debited|prelevement|addebito|"
    r"deposit|prepa(?:id|yment)|anzahlung|vorauszahlung|acompte|caparra|zaloh|"
    r"effective|version|w\.e\.f|contract|vertrag|versicherungs|ends?\b|offer|survey"
)
_STAY = re.compile(
    r"\b(?:room|suite|folio|nights?|zimmer|naechte|nachte?|kamer|chambre|habitacion|camera|vaerelse"
    r"|rum|unterkunft|accommodation|noche|notti?|nuit|logi|overnatning|pokoj|nocleg\w*|nocnich|noci"
    r"|folio|hotel\w*)\b"
)
_ARRIVAL = re.compile(
    r"\b(?:arr|arrival|arrive[ds]?|check.?in|llegada|entrada|anreise|ankunft|arrivee|arrivo|aankomst|"
    r"ankomst|przyjazd|prijezd|prichod|chegada|incheckning|zameldowanie)\b"
)
_DEPARTURE = re.compile(
    r"\b(?:dep|departure|departed|departs?|check.?out|salida|abreise|abfahrt|depart|partenza|vertrek|avresa|"
    r"afrejse|avreise|wyjazd|odjezd|odchod|saida|utcheckning|wymeldowanie)\b"
)
_PRINTED = re.compile(
    r"\b(?:printed|print date|gedruckt|druckdatum|imprime|stampato|impreso|afgedrukt|utskrive[tn]|"
    r"udskrevet|wydrukowano|vytisteno|cashier|kassierer|caissier)\b"
)
"""When a house prints the account of a stay, the guest pays it."""
_ARRIVED, _LEFT, _HANDED_OUT = 0.0, 2.4, 2.65
_GIVES_BACK = re.compile(
    r"\b(?:credit (?:note|memo)|gutschrift|rechnungskorrektur|stornorechnung|creditnota|avoir"
    # "This fare is non-refundable", "No refund after 14 days"
    r"|(?<!non-)(?<!no )refund(?!able|s))"
)
_OF_THE_PURCHASE = re.compile(
    r"invoice date|rechnungsdatum|factuurdatum|date (?:de )?facture|(?:order|purchase|sale) date|"
    r"kaufdatum|bestelldatum|date of (?:purchase|sale|invoice)|(?:against|zu|for|of) (?:invoice"
    r"|rechnung|receipt|order)"
)
"""On a paper that gives money back: the day of what was bought before."""
_EARLIER = 2.5
_TIME = re.compile(r"\d{1,2}:\d{2}|\b(?:am|pm)\b")
_DAY_NAME = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)[a-z]*\b")
# Two marks of a date with hardly anything between them.
_BROKEN = re.compile(r"\d[-./]\s?.{1,3}[-./]\s?\d{2}")
_LEAST_DIGITS = 4
_OLDEST = 1995
# Thai tills print the year after Buddha's death: 2569 is 2026.
_BUDDHIST, _AHEAD_OF_OURS = 2500, 543
_MOST_YEARS_AHEAD = 1
_FUTURE = 5.0
_TWICE = 0.5
_LEAST_DAYS, _CLOSE, _APART = 3, timedelta(days=21), timedelta(days=56)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as it is printed, and how much speaks for it being the receipt's own.

    Attributes:
        date: The day.
        line: Number of its line, from 0.
        weight: The higher, the likelier.
        is_ambiguous: Whether day and month could be meant the other way round.
    """

    date: date
    line: int
    weight: float
    is_ambiguous: bool = False


def dates_in(lines: list[Line], order: DateOrder, today: date) -> list[PrintedDate]:
    """Every date, the likeliest first; those in the future come last, as hardly likely.

    A receipt of a place where it is tomorrow already is none of these.
    """
    texts = [plain_digits(line.text) for line in lines]
    found: list[PrintedDate] = []
    whole = " ".join(texts)
    is_stay = all(one.search(whole) for one in (_STAY, _ARRIVAL, _DEPARTURE))
    order = _shown_order(texts) or (_order_of_nights(texts) if is_stay else None) or order
    gives_back = any(_GIVES_BACK.search(text) for text in texts)
    above = ""
    for number, text in enumerate(texts):
        here = list(_on_line(text, above, order, is_stay=is_stay))
        # Only a line without a date of its own speaks for the date below it.
        above = "" if here else text
        for day, is_ambiguous, weight in here:
            if _OLDEST <= day.year <= today.year + _MOST_YEARS_AHEAD:
                depth = number / max(len(texts), 1)
                ahead = _FUTURE if day > today + timedelta(days=1) else 0.0
                earlier = _EARLIER if gives_back and _OF_THE_PURCHASE.search(text) else 0.0
                own = weight - 0.3 * depth - ahead - earlier
                found.append(PrintedDate(day, number, own, is_ambiguous))
    counts: dict[date, int] = {}
    for one in found:
        counts[one.date] = counts.get(one.date, 0) + 1
    # Printed twice it is the day of the sale: the card's slip names it again.
    found = [replace(one, weight=one.weight + _TWICE * (counts[one.date] > 1)) for one in found]
    return sorted(found, key=lambda one: (-one.weight, one.line))


def date_sureness(found: Sequence[PrintedDate], sureness_of_order: float) -> float:
    """How much speaks for the first of some dates, from 0 to 1; not yet how often it is right.

    Args:
        found: As `dates_in` gives them.
        sureness_of_order: How sure it is whether the day or the month comes first.
    """
    first = found[0]
    others = [one.weight for one in found if one.date != first.date]
    margin = min(first.weight - max(others, default=-1.0), 2.0)
    sureness = max(first.weight, 0.0) / 8 + max(margin, 0.0) / 4
    if first.is_ambiguous:
        sureness *= 0.5 + 0.5 * sureness_of_order
    return min(sureness, 1.0)


def rows_like_dates(lines: list[Line]) -> list[int]:
    """The numbers of the lines in which a date may have been read wrong, the likeliest first."""
    found: list[tuple[int, int]] = []
    for number, line in enumerate(lines):
        text = plain_digits(line.text)
        digits = sum(one.isdigit() for one in text)
        if digits < _LEAST_DIGITS:
            continue
        marks = (
            bool(_BROKEN.search(text)) * 2 + bool(_LABEL.search(text)) + bool(_TIME.search(text))
        )
        if marks:
            found.append((-marks, number))
    return [number for _, number in sorted(found)]


def plain_digits(text: str) -> str:
    """Small plain letters, with letters that stand for digits inside numbers mended."""
    words = []
    parted = _DAY_AND_MONTH.sub(r"\1 \2", _YEAR_AND_TIME.sub(r"\1 \3", text))
    for word in _MONTH_AND_YEAR.sub(r"\1 \2", parted).split():
        digits = sum(one.isdigit() for one in word)
        letters = sum(one.isalpha() for one in word)
        is_number = digits > letters > 0 and not _NAMED.search(word.casefold())
        words.append(word.translate(_DIGITS) if is_number else word)
    return plain(" ".join(words))


# Recognition leaves out the space between them.
_YEAR_AND_TIME = re.compile(
    r"((?:19|20)\d\d|(?<!\d)\d{1,2}([-./])\d{1,2}\2\d\d)(?!(?:19|20)\d\d)(\d{1,2}:\d{2})"
)
_DAY_AND_MONTH = re.compile(
    rf"(?<![\w.,/])([0-3]?\d(?:st|nd|rd|th)?)({MONTH})(?![a-z])", re.IGNORECASE
)
_MONTH_AND_YEAR = re.compile(rf"\b({MONTH})((?:19|20)\d\d)\b", re.IGNORECASE)
_NAMED = re.compile(rf"(?:{MONTH})")
_DIGITS = str.maketrans("OoQDIl|!iSsBZzGbgq", "000011111558226699")


def _on_line(
    text: str, above: str, order: DateOrder, *, is_stay: bool
) -> Iterator[tuple[date, bool, float]]:
    """Each date, whether it could be meant otherwise, and what the words beside it are worth."""
    taken: list[tuple[int, int]] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            before = text[: match.start()]
            if pattern is _COMPACT and not _LABEL.search(before):
                continue
            day, is_ambiguous = _date(match, order)
            if day is not None:
                last = max((end for _, end in taken if end <= match.start()), default=0)
                taken.append(match.span())
                weight = _weight(before, text[match.end() :], above)
                of_stay = _of_stay(before[last:]) if is_stay else None
                yield day, is_ambiguous, weight if of_stay is None else of_stay


def _weight(before: str, after: str, above: str) -> float:
    weight = 1.0
    label = before or above
    if _OWN_LABEL.search(label):
        weight += 2.0
    elif _LABEL.search(label):
        weight += 1.0
    if _OTHER_LABEL.search(label):
        weight -= 1.5
    if _TIME.search(before + " " + after):
        weight += 0.7
    if _DAY_NAME.search(before[-12:]):
        weight += 0.2
    return weight


def _of_stay(near: str) -> float | None:
    """The weight by the words before a date of a stay, whose account is paid as the guest leaves.

    None where they say neither when it began nor when it ended.
    """
    marks = [
        (found.end(), worth)
        for pattern, worth in ((_ARRIVAL, _ARRIVED), (_DEPARTURE, _LEFT), (_PRINTED, _HANDED_OUT))
        for found in pattern.finditer(near)
    ]
    return max(marks)[1] if marks else None


def _shown_order(texts: list[str]) -> DateOrder | None:
    """The order that an unmistakable date on the same paper shows."""
    votes = {"day_first": 0, "month_first": 0}
    for text in texts:
        for match in _PATTERNS[1].finditer(text):
            year = _year(match)
            day_first = _valid(year, int(match["b"]), int(match["a"]))
            month_first = _valid(year, int(match["a"]), int(match["b"]))
            if year >= _OLDEST and bool(day_first) != bool(month_first):
                votes["day_first" if day_first else "month_first"] += 1
    if votes["day_first"] == votes["month_first"]:
        return None
    return "day_first" if votes["day_first"] > votes["month_first"] else "month_first"


def _order_of_nights(texts: list[str]) -> DateOrder | None:
    """The order in which three days of a stay lie close together, where they do in one alone.

    Elsewhere "03/05, 03/06, 03/07" may as well be the day of each month on which something is due.
    """
    matches = [one for text in texts for one in _PATTERNS[1].finditer(text) if one["mark"] != "."]
    days: dict[DateOrder, set[date]] = {"day_first": set(), "month_first": set()}
    for order, found in days.items():
        found.update(day for one in matches if (day := _date(one, order)[0]))
    spans = {order: max(found) - min(found) for order, found in days.items() if found}
    if not spans or min(map(len, days.values())) < _LEAST_DAYS:
        return None
    short, long = sorted(spans, key=lambda one: spans[one])
    return short if spans[short] <= _CLOSE and spans[long] >= _APART else None


def _date(match: re.Match[str], order: DateOrder) -> tuple[date | None, bool]:
    parts = match.groupdict()
    year = _year(match)
    if parts.get("name"):
        return _valid(year, _MONTHS[parts["name"]], int(parts["d"])), False
    if parts.get("m"):
        return _valid(year, int(parts["m"]), int(parts["d"])), False
    first, second = int(parts["a"]), int(parts["b"])
    month_first = _valid(year, first, second)
    day_first = _valid(year, second, first)
    # With points the day comes first everywhere.
    is_month_first = order == "month_first" and parts.get("mark") != "."
    preferred, other = (month_first, day_first) if is_month_first else (day_first, month_first)
    return preferred or other, bool(preferred and other and preferred != other)


def _year(match: re.Match[str]) -> int:
    year = int(match["y"])
    if year >= _BUDDHIST:
        return year - _AHEAD_OF_OURS
    return year + 2000 if year < 100 else year


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
