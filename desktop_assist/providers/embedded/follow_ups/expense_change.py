"""Turns what was said about an expense into the change of its row."""

from collections.abc import Mapping

from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.providers.embedded.follow_ups.expense_words import ExpenseWords
from desktop_assist.providers.embedded.follow_ups.thing import Thing, expense_in
from desktop_assist.providers.embedded.reply import Act, Find, PlannedCall, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text

_GONE = Text(
    'The expense "{name}" of {amount} is not in the sheet any more; nothing was changed.',
    'Die Ausgabe "{name}" über {amount} steht nicht mehr in der Tabelle; nichts wurde geändert.',
)
_SAME = ("merchant", "amount", "currency")


def changed(words: ExpenseWords, expense: Thing, request: UserRequest) -> Find | Act:
    """The change, once the row is found as it was last seen: rows move when sheets are edited."""
    if not expense.day:
        return _change(words, expense)
    lookup = PlannedCall("list_expenses", {"from": expense.day, "to": expense.day})

    def choose(output: JsonObject) -> Act | Say:
        now = expense if output.get("dry_run") else _now(expense, output)
        return _change(words, now) if now else _gone(expense, request)

    return Find(lookup, choose)


def _change(words: ExpenseWords, expense: Thing) -> Act:
    if words.is_deleted:
        return Act((PlannedCall("delete_expense", expense.reference),))
    return Act((PlannedCall("update_expense", {**expense.reference, **_values(words)}),))


def _values(words: ExpenseWords) -> dict[str, JsonValue]:
    values: dict[str, JsonValue] = {
        "date": words.day.isoformat() if words.day else "",
        "merchant": words.merchant,
        "category": words.category,
        "amount": words.amount,
        "currency": words.currency,
    }
    return {name: value for name, value in values.items() if value}


def _now(expense: Thing, output: JsonObject) -> Thing | None:
    """The row as it is now: the same id, or the only one like it."""
    rows = output.get("expenses")
    found = [one for one in map(expense_in, rows if isinstance(rows, list) else ()) if one]
    alike = [one for one in found if _traits(one.seen) == _traits(expense.seen)]
    same = [one for one in alike if one.id == expense.id]
    if same:
        return same[0]
    return alike[0] if len(alike) == 1 else None


def _traits(seen: Mapping[str, JsonValue]) -> tuple[JsonValue, ...]:
    return tuple(seen.get(name) for name in _SAME)


def _gone(expense: Thing, request: UserRequest) -> Say:
    amount = f"{expense.seen.get('amount')} {expense.seen.get('currency')}"
    return Say(_GONE.in_language(request.language, name=expense.name, amount=amount))
