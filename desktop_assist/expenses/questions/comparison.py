"""What was spent in one period beside another, each currency by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.expenses.expense import ExpenseListing
from desktop_assist.expenses.expense_summary import ExpenseGroup, SummedBy, groups_of
from desktop_assist.expenses.wording import amount_words, period_words, totals_words


@dataclass(frozen=True, slots=True)
class Comparison:
    """The expenses of a period, and those of the one it is compared with."""

    listing: ExpenseListing
    before: ExpenseListing

    @property
    def differences(self) -> Mapping[str, Decimal]:
        """How much more it is now, per currency; less than nothing when it is less."""
        now, before = self.listing.totals, self.before.totals
        codes = sorted({*now, *before})
        return {one: now.get(one, Decimal(0)) - before.get(one, Decimal(0)) for one in codes}

    def groups_before(self, by: SummedBy) -> Mapping[str, ExpenseGroup]:
        """The groups of the other period, by their names in small letters."""
        return {group.name.casefold(): group for group in groups_of(self.before.expenses, by)}


def comparison_words(comparison: Comparison) -> str:
    """For example "From 1 to 30 September 2026 it was 900.00 EUR: 334.50 EUR more now."."""
    wanted = comparison.before.wanted
    days = period_words(wanted.first_day, wanted.last_day).strip() or "at any time"
    start = f"{days[0].upper()}{days[1:]}"
    if not comparison.before.expenses:
        return f"{start} there were no expenses."
    changes = " and ".join(_change(amount, code) for code, amount in comparison.differences.items())
    return f"{start} it was {totals_words(comparison.before.totals)}: {changes}."


def comparison_json(comparison: Comparison) -> JsonObject:
    """For models and scripts: money as decimal text."""
    wanted = comparison.before.wanted
    return {
        "from": wanted.first_day.isoformat() if wanted.first_day else None,
        "to": wanted.last_day.isoformat() if wanted.last_day else None,
        "totals": {code: str(total) for code, total in comparison.before.totals.items()},
        "count": len(comparison.before.expenses),
        "difference": {code: str(one) for code, one in comparison.differences.items()},
    }


def _change(amount: Decimal, currency: str) -> str:
    if not amount:
        return f"the same in {currency}"
    return f"{amount_words(abs(amount), currency)} {'more' if amount > 0 else 'less'} now"
