"""Say in a sentence what was found, as a colleague would."""

from desktop_assist.domain.date_words import date_words
from desktop_assist.expenses.expense import Expense, ExpenseFilter, ExpenseListing
from desktop_assist.expenses.questions.converted_total import missing_words, rate_words
from desktop_assist.expenses.questions.expense_question import ExpenseAnswer
from desktop_assist.expenses.wording import amount_words, period_words, totals_words

_MOST_NAMED = 5
_RANKS = {"largest": "largest", "smallest": "smallest", "newest": "latest"}


def answer_words(answer: ExpenseAnswer) -> str:
    """For example "You spent 1,234.50 EUR in 3 expenses from 1 to 31 October 2026."."""
    return " ".join(filter(None, (_said(answer), _altogether(answer))))


def found_words(answer: ExpenseAnswer, count: int | None = None) -> str:
    """For example "3 expenses in category "Taxi" since 1 October 2026"; `count`: some of them."""
    return listing_words(answer.listing, _handed_in(answer.question.is_handed_in), count)


def _handed_in(is_handed_in: bool | None) -> str:  # noqa: FBT001 - an answer to be said
    if is_handed_in is None:
        return ""
    return " in reports that were handed in" if is_handed_in else " not handed in yet"


def listing_words(listing: ExpenseListing, more: str = "", count: int | None = None) -> str:
    """How many expenses, and which; for example "3 expenses since 1 October 2026".

    Args:
        listing: The expenses.
        more: What else is said of all of them, with a space before it.
        count: Of how many of them it is said; None for all.
    """
    count, wanted = len(listing.expenses) if count is None else count, listing.wanted
    kind, days = kind_words(wanted) + more, period_words(wanted.first_day, wanted.last_day)
    if count == 1:
        return f"1 expense{kind}{days}"
    if not count and wanted.currency and not (wanted.at_least or wanted.at_most):
        kind = f" in {wanted.currency}{kind}"
    return f"{count} expenses{kind}{days}" if count else f"no expenses{kind}{days}"


def kind_words(wanted: ExpenseFilter) -> str:
    """Which expenses, besides their days; empty for all."""
    currency = f" {wanted.currency}" if wanted.currency else ""
    parts = (
        f' in category "{wanted.category}"' if wanted.category else "",
        f' with "{wanted.text}"' if wanted.text else "",
        _without(wanted.lacking) if wanted.lacking else "",
        f" of at least {wanted.at_least:,}{currency}" if wanted.at_least is not None else "",
        f" of at most {wanted.at_most:,}{currency}" if wanted.at_most is not None else "",
    )
    return "".join(parts)


def _without(lacking: str) -> str:
    return " without a receipt" if lacking == "receipt" else f" without a {lacking}"


def _said(answer: ExpenseAnswer) -> str:
    listing, question = answer.listing, answer.question
    if not listing.expenses:
        return f"There are {found_words(answer)} in {listing.file.name}."
    if question.count is not None and question.order in _RANKS:
        return _ranked(answer)
    total = totals_words(listing.totals)
    if listing.wanted.lacking == "receipt":
        verb = "has" if len(listing.expenses) == 1 else "have"
        days = period_words(listing.wanted.first_day, listing.wanted.last_day)
        kind = kind_words(ExpenseFilter(category=listing.wanted.category, text=listing.wanted.text))
        count = len(listing.expenses)
        what = f"{count} expense{'s' if count > 1 else ''}{kind}{days}"
        return f"{what} {verb} no receipt: {_named(listing.expenses)}. In all {total}."
    said = _each_currency(answer) or f"You spent {total} in {found_words(answer)}."
    if listing.wanted.ids is None:
        return said
    # How some were chosen is not told by words: those that were counted are named.
    spent = said.removesuffix(".")
    return f"{spent}: {_named(listing.expenses)}."


def _each_currency(answer: ExpenseAnswer) -> str:
    """What was paid in the currency asked for, then what in others; empty where that is the same.

    "What did I spend in dollars?" may ask for the dollars alone as well as for the sum of all.
    """
    listing, total = answer.listing, answer.altogether
    if total is None or not total.unconverted or len(listing.totals) == 1:
        return ""
    paid = amount_words(listing.totals[total.currency], total.currency)
    found = found_words(answer, count=total.unconverted)
    others = {code: one for code, one in listing.totals.items() if code != total.currency}
    more = len(listing.expenses) - total.unconverted
    return (
        f"You spent {paid} in {found}. Paid in other currencies: {totals_words(others)} in "
        f"{more} more expense{'s' if more > 1 else ''}."
    )


def _ranked(answer: ExpenseAnswer) -> str:
    listing, wanted = answer.listing, answer.listing.wanted
    rank = _RANKS[answer.question.order]
    count = len(listing.expenses)
    what = f"{rank} expense{'s' if count > 1 else ''}{kind_words(wanted)}"
    days = period_words(wanted.first_day, wanted.last_day)
    be = "are" if count > 1 else "is"
    return f"Your {what}{days} {be} {_named(listing.expenses)}."


def _named(expenses: tuple[Expense, ...]) -> str:
    said = [_one(one) for one in expenses[:_MOST_NAMED]]
    left = len(expenses) - len(said)
    return "; ".join([*said, *([f"{left} more"] if left else [])])


def _one(expense: Expense) -> str:
    at = f" at {expense.merchant}" if expense.merchant else ""
    amount = amount_words(expense.amount, expense.currency)
    return f"{amount}{at} on {date_words(expense.date)}"


def _altogether(answer: ExpenseAnswer) -> str:
    total = answer.altogether
    if total is None or set(answer.listing.totals) <= {total.currency}:
        return ""
    rates = "; ".join(rate_words(one, total.currency) for one in total.rates[:_MOST_NAMED])
    more = len(total.rates) - _MOST_NAMED
    others = f"; {more} more rates" if more > 0 else ""
    by = f" ({rates}{others})" if rates else ""
    sentence = f"Altogether that is {amount_words(total.amount, total.currency)}{by}."
    return " ".join((sentence, *missing_words(total)))
