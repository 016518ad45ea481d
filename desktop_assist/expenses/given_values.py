"""Read dates and amounts as they are given in writing, and refuse what could mean two things."""

from datetime import date

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.currency import CODES, currencies_called
from desktop_assist.expenses.money import Money, parse_money
from desktop_assist.expenses.sheet_date import parse_date


def given_date(text: str, conventions: SheetConventions) -> date:
    """The day that a text names.

    Raises:
        ToolInputError: It names none.
    """
    found = parse_date(text, conventions.date_order, conventions.date_order)
    if found is None:
        raise ToolInputError(
            f'"{text}" is not a date.' if text else "The date is missing.",
            "Write it as year-month-day, such as 2026-10-31.",
        )
    return found.date


def given_money(name: str, text: str, conventions: SheetConventions) -> Money:
    """The amount that a text names; its currency is empty where the text has none.

    Raises:
        ToolInputError: It names none, or could be read in two ways.
    """
    found = parse_money(text, conventions.home_currency)
    if found is None or found.is_doubtful:
        raise ToolInputError(
            f'The {name} "{text}" can be read in two ways.'
            if found
            else f'"{text}" is not an amount of money.'
            if text
            else f"The {name} is missing.",
            "Write it with a decimal point, such as 1234.50.",
        )
    return found


def currency_code(text: str | None) -> str:
    """The currency that a text names by its code; empty for none.

    Raises:
        ToolInputError: There is no such currency.
    """
    code = (text or "").strip().upper()
    if code and code not in CODES:
        raise ToolInputError(f'"{text}" is not a currency code such as EUR or USD.')
    return code


def currency_codes(text: str | None) -> tuple[str, ...]:
    """The currencies that a code or a name such as "kroner" stands for, the likeliest first.

    Raises:
        ToolInputError: There is no such currency.
    """
    if text and text.strip().upper() not in CODES and (named := currencies_called(text)):
        return named
    code = currency_code(text)
    return (code,) if code else ()
