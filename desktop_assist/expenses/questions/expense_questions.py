"""Answers questions about the rows of the sheet."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from desktop_assist.expenses.category_words import is_kind
from desktop_assist.expenses.exchange.exchange_rates import ExchangeRates
from desktop_assist.expenses.expense import Expense, ExpenseFilter, ExpenseListing
from desktop_assist.expenses.expense_id import row_mark
from desktop_assist.expenses.expense_sheet import totals_of
from desktop_assist.expenses.expense_store import ExpenseStore
from desktop_assist.expenses.questions.converted_total import ConvertedTotal, converted_total
from desktop_assist.expenses.questions.expense_question import (
    ExpenseAnswer,
    ExpenseOrder,
    ExpenseQuestion,
)


class ExpenseQuestions:
    """Blocking, safe from any worker thread.

    Args:
        expenses: The rows.
        rates: Converts totals.
        handed_in: Gives the marks of the rows that were handed in with a report.
    """

    def __init__(
        self,
        expenses: ExpenseStore,
        rates: ExchangeRates,
        handed_in: Callable[[], frozenset[str]],
    ) -> None:
        self._expenses = expenses
        self._rates = rates
        self._handed_in = handed_in

    def list(self, wanted: ExpenseFilter) -> ExpenseListing:
        """The expenses that are wanted, by their dates.

        Raises:
            UnreadableFileError: There is no sheet yet, or it cannot be read.
        """
        return self._expenses.list(wanted)

    def answer(self, question: ExpenseQuestion) -> ExpenseAnswer:
        """The answer to a question.

        Raises:
            UnreadableFileError: There is no sheet yet, or it cannot be read.
        """
        question = self._settled(question)
        listing = self._listed(question.wanted)
        if question.is_handed_in is not None:
            marks, wanted = self._handed_in(), question.is_handed_in
            found = [one for one in listing.expenses if (row_mark(one.id) in marks) == wanted]
            listing = replace(listing, expenses=tuple(found), totals=totals_of(found))
        if question.order != "date" or question.count is not None:
            chosen = _ranked(listing.expenses, question.order, question.count)
            listing = replace(listing, expenses=tuple(chosen), totals=totals_of(chosen))
        total = self.altogether(listing, question.currency) if question.currency else None
        return ExpenseAnswer(question, listing, total)

    def _listed(self, wanted: ExpenseFilter) -> ExpenseListing:
        """What is wanted; of a dinner that nowhere is called so, what its category holds."""
        listing = self._expenses.list(wanted)
        if listing.expenses or wanted.category or not is_kind(wanted.text):
            return listing
        wider = self._expenses.list(replace(wanted, category=wanted.text, text=""))
        return wider if wider.expenses else listing

    def _settled(self, question: ExpenseQuestion) -> ExpenseQuestion:
        """The question with the currency that is meant, where several share its name."""
        likeliest, *_ = question.same_name or ("",)
        if not likeliest:
            return question
        paid_in = self._expenses.list(replace(question.wanted, currency="")).totals
        code = next((one for one in question.same_name if one in paid_in), likeliest)
        wanted = question.wanted
        if wanted.currency in question.same_name:
            wanted = replace(wanted, currency=code)
        currency = code if question.currency in question.same_name else question.currency
        return replace(question, wanted=wanted, currency=currency, same_name=())

    def altogether(self, listing: ExpenseListing, currency: str) -> ConvertedTotal:
        """The total in one currency, each expense by the rate of its day."""
        return converted_total(listing.expenses, currency, self._rates)


def _ranked(expenses: Iterable[Expense], order: ExpenseOrder, count: int | None) -> list[Expense]:
    """The first ones in an order; amounts of different currencies are never compared."""
    by_date = sorted(expenses, key=lambda one: one.date, reverse=order == "newest")
    if order in ("date", "newest"):
        return by_date[:count]
    by_amount = sorted(by_date, key=lambda one: one.amount, reverse=order == "largest")
    codes = [one.currency for one in by_amount]
    main_first = sorted(set(codes), key=lambda code: (-codes.count(code), code))
    groups = ([one for one in by_amount if one.currency == code] for code in main_first)
    return [one for group in groups for one in group[:count]]
