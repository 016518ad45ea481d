"""Check what is given as a new expense before it goes anywhere."""

import unicodedata
from dataclasses import replace
from decimal import Decimal

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.expenses.currency import CODES, rounded
from desktop_assist.expenses.expense import NewExpense

_LONGEST_TEXT = 500
_LARGEST_AMOUNT = Decimal(10) ** 12


def checked(new: NewExpense, home_currency: str) -> NewExpense:
    """The expense with clean texts and its currency named.

    Raises:
        ToolInputError: It cannot be as it was given; the message names the field.
    """
    currency = new.currency.strip().upper() or home_currency
    if currency not in CODES:
        raise ToolInputError(f'"{new.currency}" is not a currency code such as EUR or USD.')
    return replace(
        new,
        merchant=_text("merchant", new.merchant),
        category=_text("category", new.category),
        description=_text("description", new.description),
        amount=_amount("amount", new.amount, currency),
        tax=None if new.tax is None else _amount("tax", new.tax, currency),
        currency=currency,
        payment=_text("payment", new.payment),
        project=_text("project", new.project),
        attendees=_text("attendees", new.attendees),
        place=_text("place", new.place),
    )


def _text(name: str, text: str) -> str:
    spaced = " ".join(text.split())
    clean = "".join(c for c in spaced if unicodedata.category(c) not in ("Cc", "Cs"))
    if len(clean) > _LONGEST_TEXT:
        raise ToolInputError(f"The {name} is too long: at most {_LONGEST_TEXT} characters.")
    return clean


def _amount(name: str, amount: Decimal, currency: str) -> Decimal:
    if not amount.is_finite() or abs(amount) > _LARGEST_AMOUNT:
        raise ToolInputError(f"The {name} {amount} is not an amount of money.")
    exact = rounded(amount, currency)
    if exact != amount:
        raise ToolInputError(f"{currency} has no such small unit as in the {name} {amount}.")
    return exact
