"""Says in German what was spent, on what, and how it became another currency."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.german_answers.period import period_words, rows_in

_WAYS = {
    "category": "Nach Kategorie",
    "merchant": "Nach Händler",
    "month": "Nach Monat",
    "currency": "Nach Währung",
}
_RANKS = {
    "largest": ("Ihre größte Ausgabe", "Ihre größten Ausgaben"),
    "smallest": ("Ihre kleinste Ausgabe", "Ihre kleinsten Ausgaben"),
    "newest": ("Ihre letzte Ausgabe", "Ihre letzten Ausgaben"),
}
_NOT_NAMED = {"(none)": "ohne Angabe"}
_LACKING = {
    "category": "Kategorie", "description": "Beschreibung", "project": "Projekt",
    "attendees": "Teilnehmer",
}  # fmt: skip
_MOST_GROUPS, _MOST_NAMED = 3, 5


def expenses_found(arguments: JsonObject, output: JsonObject) -> str:
    """What was found, and what it comes to."""
    count = len(rows_in(output["expenses"])) + int(str(output.get("left_out") or 0))
    days = f" {period_words(arguments, 'am')}" if arguments.get("from") else ""
    what = _kind(arguments)
    if not count:
        return f"Es gibt{days} keine Ausgaben{what}."
    found = "1 Ausgabe" if count == 1 else f"{count} Ausgaben"
    total = _totals(output["totals"])
    if arguments.get("without") == "receipt":
        return f"Zu {found}{days}{what} fehlt der Beleg: {_some(output)}. Zusammen {total}."
    if arguments.get("count") and arguments.get("order") in _RANKS:
        be = "ist" if count == 1 else "sind"
        rank = _RANKS[str(arguments["order"])][count > 1]
        return f"{rank}{days}{what} {be} {_some(output, is_rank=True)}."
    said = _each_currency(output, days, what)
    said = said or f"Sie haben{days} {total} ausgegeben: {found}{what}."
    if arguments.get("ids") is not None:
        said = f"{said.removesuffix('.')}, nämlich {_some(output)}."
    return f"{said}{_altogether(output)}"


def _each_currency(output: JsonObject, days: str, what: str) -> str:
    """What was paid in the currency asked for, then what in others; empty where that is all."""
    total, totals = output.get("altogether"), output["totals"]
    if not isinstance(total, Mapping) or not isinstance(totals, Mapping):
        return ""
    code, unconverted = str(total["currency"]), int(str(total.get("unconverted") or 0))
    if not unconverted or len(totals) == 1:
        return ""
    count = len(rows_in(output["expenses"])) + int(str(output.get("left_out") or 0)) - unconverted
    found = "1 Ausgabe" if unconverted == 1 else f"{unconverted} Ausgaben"
    more = "1 weitere Ausgabe" if count == 1 else f"{count} weitere Ausgaben"
    others = {one: amount for one, amount in totals.items() if one != code}
    return (
        f"Sie haben{days} {money_words(str(totals[code]), code)} ausgegeben: {found}{what}. "
        f"In anderen Währungen bezahlt: {_totals(others)} ({more})."
    )


def expenses_summed(arguments: JsonObject, output: JsonObject) -> str:
    """The sums, and beside them those of other days."""
    groups, days = rows_in(output["groups"]), period_words(arguments, "am")
    if not groups:
        return f"Es gibt {days} keine Ausgaben."
    total = f"Sie haben {days} {_totals(output['totals'])} ausgegeben"
    first = "; ".join(
        f"{_NOT_NAMED.get(str(one['name']), one['name'])}: {_totals(one['totals'])}"
        for one in groups[:_MOST_GROUPS]
    )
    others = len(groups) - _MOST_GROUPS + int(str(output.get("left_out") or 0))
    more = f" und {others} weitere" if others > 0 else ""
    return f"{total}. {_WAYS[str(output['by'])]}: {first}{more}.{_compared(output)}"


def not_added(arguments: JsonObject, output: JsonObject) -> str:
    """Something like it is there already; the person decides."""
    amount = money_words(str(arguments["amount"]), str(arguments.get("currency") or "")).strip()
    places = [
        f"Zeile {one['row']}" if one.get("row") else f"Beleg {one['file']}"
        for one in rows_in(output["duplicates"])
    ]
    return (
        f"Noch nicht eingetragen: {amount} bei {arguments['merchant']} scheint schon da zu sein "
        f"({', '.join(places)}). Trotzdem noch einmal eintragen?"
    )


def one_expense(output: JsonObject) -> str:
    """An expense with its amount, merchant and day."""
    amount = money_words(str(output["amount"]), str(output["currency"]))
    day = day_words(date.fromisoformat(str(output["date"])), "german")
    return f"{amount} bei {output['merchant']} am {day}"


def money_words(amount: str, currency: str) -> str:
    """For example 1.234,50 EUR."""
    swapped = f"{Decimal(amount):,.2f}".translate(str.maketrans(",.", ".,"))
    return f"{swapped} {currency}"


def _some(output: JsonObject, *, is_rank: bool = False) -> str:
    """A few of them; of a rank no more were asked for, however many currencies there are."""
    rows = rows_in(output["expenses"])
    left = 0 if is_rank else len(rows) - _MOST_NAMED + int(str(output.get("left_out") or 0))
    more = [f"{left} weitere"] if left > 0 else []
    return "; ".join([*(one_expense(one) for one in rows[:_MOST_NAMED]), *more])


def _altogether(output: JsonObject) -> str:
    """The total in one currency, with each rate and its day; what has none is told."""
    total = output.get("altogether")
    if not isinstance(total, Mapping) or set(_keys(output["totals"])) <= {total["currency"]}:
        return ""
    rates = [_rate(one, str(total["currency"])) for one in rows_in(total["rates"])]
    others = f"; {len(rates) - _MOST_NAMED} weitere" if len(rates) > _MOST_NAMED else ""
    by = f" ({'; '.join(rates[:_MOST_NAMED])}{others})" if rates else ""
    missing = total["missing"]
    unknown = _without_rate(len(missing)) if isinstance(missing, list) and missing else ""
    amount = money_words(str(total["amount"]), str(total["currency"]))
    return f" Insgesamt sind das {amount}{by}.{unknown}"


def _without_rate(count: int) -> str:
    which = "1 Ausgabe" if count == 1 else f"{count} Ausgaben"
    return (
        f" Nicht darin: {which}, für deren Tag kein Kurs bekannt ist. Ein eigener Kurs lässt sich "
        "in den Einstellungen festlegen (expenses.rates)."
    )


def _rate(one: JsonObject, to: str) -> str:
    source = "Ihr Kurs" if one["source"] == "yours" else "EZB"
    rate = f"{Decimal(str(one['rate'])):.6g}".replace(".", ",")
    day = day_words(date.fromisoformat(str(one["date"])), "german")
    return f"1 {one['currency']} = {rate} {to}, {source} vom {day}"


def _keys(value: JsonValue) -> list[str]:
    return list(value) if isinstance(value, Mapping) else []


def _kind(arguments: JsonObject) -> str:
    """Which expenses, besides their days."""
    labels = (
        ("category", "Kategorie „{}“"),
        ("text", "mit „{}“"),
        ("at_least", "ab {}"),
        ("at_most", "bis {}"),
        ("currency", "in {}"),
        ("without", "ohne {}"),
        ("handed_in", "{}"),
    )
    lacking = _LACKING.get(str(arguments.get("without")), "")
    handed_in = {True: "eingereicht", False: "noch nicht eingereicht"}
    said_so = arguments.get("handed_in")
    arguments = {**arguments, "without": lacking}
    arguments["handed_in"] = handed_in[said_so] if isinstance(said_so, bool) else ""
    said = [words.format(arguments[name]) for name, words in labels if arguments.get(name)]
    return f" ({', '.join(said)})" if said else ""


def _compared(output: JsonObject) -> str:
    other = output.get("compared")
    if not isinstance(other, Mapping):
        return ""
    days = period_words(other, "am")
    if not other["count"]:
        return f" {days[0].upper()}{days[1:]} gab es keine Ausgaben."
    differences = other["difference"]
    if not isinstance(differences, Mapping):
        return ""
    changes = [
        f"{money_words(str(abs(Decimal(str(amount)))), code)} "
        f"{'mehr' if Decimal(str(amount)) > 0 else 'weniger'}"
        for code, amount in differences.items()
        if Decimal(str(amount))
    ]
    said = " und ".join(filter(None, (", ".join(changes[:-1]), *changes[-1:])))
    now = f"jetzt also {said or 'kein Unterschied'}"
    return f" {days[0].upper()}{days[1:]} waren es {_totals(other['totals'])}, {now}."


def _totals(totals: JsonValue) -> str:
    if not isinstance(totals, Mapping):
        raise TypeError("No totals.")
    amounts = [money_words(str(amount), currency) for currency, amount in totals.items()]
    return " und ".join(filter(None, (", ".join(amounts[:-1]), amounts[-1])))
