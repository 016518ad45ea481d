"""Finds expenses in memory by their days, categories and words, also among a hundred thousand."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import accumulate

from desktop_assist.expenses.expense import Expense, ExpenseFilter

# It stands in no cell: XML knows no such character, and a line of text none either.
_BETWEEN = "\x1e"


class ExpensesByDay:
    """Expenses in the order of their days, with what they are found by.

    Their words are folded once and put together into one text at the first question for a word:
    looking through a long text takes a hundredth of folding and looking through each of its parts.
    """

    def __init__(self, expenses: Iterable[Expense], categories: Sequence[str]) -> None:
        """Sort them; `categories` are those of the whole sheet."""
        self._expenses = sorted(expenses, key=_day)
        self._categories = categories

    def found(self, wanted: ExpenseFilter) -> tuple[ExpenseFilter, tuple[Expense, ...]]:
        """The expenses that are wanted, and what was looked for in terms of the sheet."""
        wanted = wanted.in_terms_of(self._categories)
        first = bisect_left(self._expenses, wanted.first_day or date.min, key=_day)
        last = bisect_right(self._expenses, wanted.last_day or date.max, key=_day)
        text = wanted.text.strip().casefold()
        places: Iterable[int] = range(first, last)
        if text:
            places = self._places(text, first, last)
        some: Iterable[Expense] = (self._expenses[place] for place in places)
        if part := wanted.category.strip().casefold():
            fitting = {one for one in self._categories if part in one.casefold()}
            some = (one for one in some if one.category in fitting)
        return wanted, tuple(filter(wanted.accepts, some) if _looks_closer(wanted) else some)

    def _places(self, text: str, first: int, last: int) -> Iterator[int]:
        """Where among some of the expenses a folded text stands."""
        whole, starts = self._words, self._starts
        end = starts[last]
        at = whole.find(text, starts[first], end)
        while at >= 0:
            place = bisect_right(starts, at) - 1
            yield place
            at = whole.find(text, starts[place + 1], end)

    @cached_property
    def _words(self) -> str:
        return _BETWEEN.join([*(one.words for one in self._expenses), ""]).casefold()

    @cached_property
    def _starts(self) -> Sequence[int]:
        """Where the words of each expense begin, and where the last of them end."""
        return [0, *accumulate(len(one.words.casefold()) + 1 for one in self._expenses)]


def _looks_closer(wanted: ExpenseFilter) -> bool:
    """Whether more is to be looked at than what is found by: a text may reach over two expenses."""
    return wanted.looks_at_values or _BETWEEN in wanted.text


def _day(expense: Expense) -> date:
    return expense.date
