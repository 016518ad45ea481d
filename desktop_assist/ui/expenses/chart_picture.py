"""What the charts show: sums by category and by month, in one currency."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import marked, tr
from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.expense_summary import NOT_NAMED, ExpenseGroup, groups_of
from desktop_assist.expenses.wording import amount_words

_MOST_BARS = 10
_MOST_MONTHS = 24
_OTHERS = marked("Others")


@dataclass(frozen=True, slots=True)
class Bar:
    """One sum.

    Attributes:
        name: Whose it is, for people.
        amount: The sum.
        words: What the table is filtered by to see its rows; empty where no word tells.
    """

    name: str
    amount: Decimal
    words: str = ""


@dataclass(frozen=True, slots=True)
class ChartPicture:
    """Both charts, and the currencies there are, the most frequent first."""

    currency: str = ""
    currencies: tuple[str, ...] = ()
    categories: tuple[Bar, ...] = ()
    months: tuple[Bar, ...] = ()


def chart_picture(expenses: Sequence[Expense], currency: str) -> ChartPicture:
    """Add up what is in one currency: sums of several would compare what cannot be compared.

    Args:
        expenses: What is shown in the table.
        currency: Which; one that is not there gives way to the most frequent one.
    """
    currencies = [code for code, _ in Counter(one.currency for one in expenses).most_common()]
    if not currencies:
        return ChartPicture()
    chosen = currency if currency in currencies else currencies[0]
    shown = [one for one in expenses if one.currency == chosen]
    categories = [_category(group, chosen) for group in groups_of(shown, "category")]
    months = [_month(group, chosen) for group in _every_month(groups_of(shown, "month"))]
    return ChartPicture(
        chosen, tuple(currencies), _shortened(categories), tuple(months[-_MOST_MONTHS:])
    )


def spoken(title: str, bars: Sequence[Bar], currency: str) -> str:
    """The chart in words, for those who do not see it."""
    said = "; ".join(f"{bar.name} {tr_told(amount_words(bar.amount, currency))}" for bar in bars)
    return f"{title}: {said}" if said else tr("{title}: nothing", title=title)


def _category(group: ExpenseGroup, currency: str) -> Bar:
    words = "" if group.name == NOT_NAMED else group.name
    name = group.name if words else tr("Without a category")
    return Bar(name, group.totals[currency], words)


def _month(group: ExpenseGroup, currency: str) -> Bar:
    _, month, year = date_words(date.fromisoformat(f"{group.name}-01")).split()
    return Bar(f"{tr(month[:3])} {year}", group.totals.get(currency, Decimal(0)), group.name)


def _every_month(groups: Sequence[ExpenseGroup]) -> list[ExpenseGroup]:
    """With the months between in which nothing was spent."""
    by_name = {group.name: group for group in groups}
    if not by_name:
        return []
    found: list[ExpenseGroup] = []
    day, last = (date.fromisoformat(f"{name}-01") for name in (min(by_name), max(by_name)))
    while day <= last:
        name = f"{day:%Y-%m}"
        found.append(by_name.get(name) or ExpenseGroup(name, 0, {}))
        day = day.replace(year=day.year + day.month // 12, month=day.month % 12 + 1)
    return found


def _shortened(bars: Sequence[Bar]) -> tuple[Bar, ...]:
    """The largest, and all others as one."""
    if len(bars) <= _MOST_BARS:
        return tuple(bars)
    shown, others = bars[: _MOST_BARS - 1], bars[_MOST_BARS - 1 :]
    return (*shown, Bar(tr(_OTHERS), sum((bar.amount for bar in others), Decimal(0))))
