"""Says in German what became of expense reports."""

from decimal import Decimal

from desktop_assist.domain.json_value import JsonObject, JsonValue

_STATES = {
    "draft": "Entwurf",
    "submitted": "eingereicht",
    "paid": "bezahlt",
    "open": "offen",
}
_MOST_NAMED = 3


def made(_: JsonObject, output: JsonObject) -> str:
    """A report that was made."""
    files = output["files"]
    names = (
        [str(file).rpartition(".")[2].upper() for file in files] if isinstance(files, list) else []
    )
    count = int(str(output["count"]))
    expenses = "1 Ausgabe" if count == 1 else f"{count} Ausgaben"
    missing = output["without_receipt"]
    without = len(missing) if isinstance(missing, list) else 0
    lacking = f" Ohne Beleg: {without}." if without else ""
    missing_rate = output.get("left_out")
    if isinstance(missing_rate, list) and missing_rate:
        lacking += f" Nicht in der Summe, da ein Wechselkurs fehlt: {len(missing_rate)}."
    return (
        f"Die Abrechnung „{output['title']}“ ({output['id']}) ist fertig als "
        f"{' und '.join(names)}: {expenses}, {_money(output)}{_each_paid(output)}.{lacking}"
    )


def listed(_: JsonObject, output: JsonObject) -> str:
    """The reports that were found."""
    rows = output["reports"]
    reports = [one for one in rows if isinstance(one, dict)] if isinstance(rows, list) else []
    if not reports:
        return "Dazu gibt es keine Spesenabrechnungen."
    count = "1 Spesenabrechnung" if len(reports) == 1 else f"{len(reports)} Spesenabrechnungen"
    named = [
        f"„{one['title']}“ ({one['id']}, {_STATES[str(one['status'])]}, {_money(one)})"
        for one in reports[-_MOST_NAMED:]
    ]
    others = len(reports) - len(named)
    more = f" und {others} frühere" if others else ""
    return f"Gefunden: {count}: {'; '.join(named)}{more}."


def marked(_: JsonObject, output: JsonObject) -> str:
    """How far a report is now, or what keeps it from being handed in."""
    if isinstance(found := output.get("held_back_by"), list):
        what = f"Die Abrechnung „{output['title']}“ ({output['id']}) ist noch nicht eingereicht"
        return f"{what}: Nach den Regeln fehlt noch etwas. {' '.join(map(str, found))}"
    state = _STATES[str(output["status"])]
    already = " schon" if output["before"] == output["status"] else " jetzt"
    held = "" if output["status"] == "draft" else " Ihre Ausgaben bleiben, wie sie sind."
    return f"Die Abrechnung „{output['title']}“ ({output['id']}) ist{already} {state}.{held}"


def _each_paid(output: JsonObject) -> str:
    """What was paid in each currency, where there are several."""
    groups = output.get("by_currency")
    rows = [one for one in groups if isinstance(one, dict)] if isinstance(groups, list) else []
    paid = [
        _amount(amount, currency)
        for one in rows
        if isinstance(totals := one["totals"], dict)
        for currency, amount in totals.items()
    ]
    return f" (bezahlt: {', '.join(paid)})" if len(paid) > 1 else ""


def _money(output: JsonObject) -> str:
    return _amount(output["total"], str(output["currency"]))


def _amount(amount: JsonValue, currency: str) -> str:
    swapped = f"{Decimal(str(amount)):,.2f}".translate(str.maketrans(",.", ".,"))
    return f"{swapped} {currency}"
