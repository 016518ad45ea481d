"""An expense, as it stands in a row of the user's sheet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Literal, TypeAlias

from desktop_assist.domain.journal import Change
from desktop_assist.expenses.category_words import is_category, is_same_thing

ExpenseColumn: TypeAlias = Literal[
    "id",
    "date",
    "merchant",
    "category",
    "description",
    "amount",
    "currency",
    "tax",
    "receipt",
    "status",
    "payment",
    "project",
    "attendees",
    "place",
]


@dataclass(frozen=True, slots=True)
class Expense:
    """One row that could be read.

    Attributes:
        id: The sheet's own, or its row with a mark of its content: "row 12/9f3a61c0".
        date: Of the receipt.
        merchant: Who was paid.
        category: In the user's own words.
        description: What for.
        amount: Tax included; negative when money came back.
        currency: ISO 4217.
        tax: The tax in the amount, where the sheet says.
        receipt: Name of the kept receipt, as the sheet has it.
        status: In the user's own words.
        row: Where it stands, as the spreadsheet program counts.
        payment: How it was paid, such as "company card".
        project: Or cost centre, in the user's own words.
        attendees: Who took part.
        place: Where it was spent.
        warnings: What was read but should be checked.
    """

    id: str
    date: date
    merchant: str
    category: str
    description: str
    amount: Decimal
    currency: str
    tax: Decimal | None
    receipt: str
    status: str
    row: int
    payment: str = ""
    project: str = ""
    attendees: str = ""
    place: str = ""
    warnings: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """All that a text is looked for in."""
        texts = (self.merchant, self.category, self.description)
        return "\n".join((*texts, self.project, self.attendees, self.place))


@dataclass(frozen=True, slots=True)
class NewExpense:
    """An expense to be added.

    Attributes:
        date: Of the receipt.
        merchant: Who was paid.
        amount: Tax included.
        currency: Empty: the home currency.
        category: In the user's own words.
        description: What for.
        tax: The tax in the amount.
        receipt: A file to keep.
        files_receipt: Whether a receipt that is kept already may be moved to its month and name.
        payment: How it was paid.
        project: For which project.
        attendees: Who took part.
        place: Where it was.
    """

    date: date
    merchant: str
    amount: Decimal
    currency: str = ""
    category: str = ""
    description: str = ""
    tax: Decimal | None = None
    receipt: Path | None = None
    payment: str = ""
    project: str = ""
    attendees: str = ""
    place: str = ""
    files_receipt: bool = False


@dataclass(frozen=True, slots=True)
class ExpenseChange:
    """What is to become of an expense; None leaves it as it is, an empty text takes it out."""

    day: date | None = None
    merchant: str | None = None
    category: str | None = None
    description: str | None = None
    amount: Decimal | None = None
    currency: str | None = None
    payment: str | None = None
    project: str | None = None
    attendees: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class ExpenseFilter:
    """Which expenses are wanted. Both days are included; empty means any.

    Attributes:
        first_day: The earliest date.
        last_day: The latest date.
        category: Part of the category.
        text: A category, or else part of any of the texts.
        lacking: A column in which nothing stands, such as "receipt".
        currency: Amounts in this currency alone.
        at_least: The smallest amount, in whatever currency it is.
        at_most: The largest amount.
        ids: Of the only ones that may be among them; None for any.
    """

    first_day: date | None = None
    last_day: date | None = None
    category: str = ""
    text: str = ""
    lacking: ExpenseColumn | None = None
    currency: str = ""
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    ids: frozenset[str] | None = None

    @property
    def looks_at_values(self) -> bool:
        """Whether more is asked for than days and words."""
        others = (self.at_least, self.at_most, self.ids)
        return bool(self.lacking or self.currency) or any(one is not None for one in others)

    def covers_days_of(self, other: "ExpenseFilter") -> bool:
        """Whether no day is wanted by the other one alone."""
        first, last = self.first_day or date.min, self.last_day or date.max
        return first <= (other.first_day or date.min) and (other.last_day or date.max) <= last

    def accepts(self, expense: Expense) -> bool:
        """Whether an expense is one of those wanted."""
        if self.first_day and expense.date < self.first_day:
            return False
        if self.last_day and expense.date > self.last_day:
            return False
        if self.ids is not None and expense.id not in self.ids:
            return False
        return self._is_wanted_amount(expense) and self._has_words(expense)

    def _is_wanted_amount(self, expense: Expense) -> bool:
        if self.currency and expense.currency != self.currency:
            return False
        if self.at_least is not None and expense.amount < self.at_least:
            return False
        return self.at_most is None or expense.amount <= self.at_most

    def _has_words(self, expense: Expense) -> bool:
        if self.lacking and getattr(expense, self.lacking) not in ("", None):
            return False
        return _holds(expense.category, self.category) and _holds(expense.words, self.text)

    def in_terms_of(self, categories: Iterable[str]) -> "ExpenseFilter":
        """The same with a text that names one of the sheet's categories taken as that category.

        What was spent on hotels is not the taxi whose description says "Hotel to airport". A
        category that no row has is another word for the only one that fits, else a text.
        """
        known = tuple(categories)
        if self.category and not self.text and not _is_in_use(self.category, known):
            fitting = [one for one in known if is_category(one, self.category, {})]
            if len(fitting) == 1:
                return replace(self, category=fitting[0])
            return replace(self, category="", text=self.category)
        if self.category or not self.text:
            return self
        named = next((one for one in known if _is_same_word(one, self.text)), None)
        if named is None:
            named = next((one for one in known if is_same_thing(one, self.text)), None)
        return self if named is None else replace(self, category=named, text="")


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that could not be read, and why."""

    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class ExpenseListing:
    """What was found in the sheet.

    Attributes:
        file: The sheet that was read.
        expenses: In the order of their dates.
        totals: Per currency; the currencies in alphabetical order.
        skipped: Rows that could not be read, whatever the filter.
        wanted: What was looked for, in terms of the sheet.
    """

    file: Path
    expenses: tuple[Expense, ...]
    totals: Mapping[str, Decimal]
    skipped: tuple[SkippedRow, ...]
    wanted: ExpenseFilter = ExpenseFilter()


@dataclass(frozen=True, slots=True)
class AddedExpense:
    """An expense that now stands in the sheet.

    Attributes:
        expense: As it is read from there.
        file: The sheet.
        change: For Undo.
        receipt: Where its receipt is kept, if it has one.
        warnings: What the person should know: values without a column, the sheet open elsewhere.
    """

    expense: Expense
    file: Path
    change: Change
    receipt: Path | None
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangedExpense:
    """An expense that was changed in the sheet, or taken out of it.

    Attributes:
        before: As it was read.
        after: As it is read now; None when it was taken out.
        file: The sheet.
        change: For Undo.
        warnings: What the person should know.
    """

    before: Expense
    after: Expense | None
    file: Path
    change: Change
    warnings: tuple[str, ...]


def _is_same_word(one: str, other: str) -> bool:
    """Whether two words are the same but for the ending of a plural."""
    short, long = sorted((one.strip().casefold(), other.strip().casefold()), key=len)
    return bool(short) and long.removeprefix(short) in {"", "s", "es", "e", "n", "en"}


def _is_in_use(category: str, known: Iterable[str]) -> bool:
    return any(_holds(one, category) for one in known)


def _holds(text: str, part: str) -> bool:
    return not part or part.strip().casefold() in text.casefold()
