"""Expenses as JSON, in the shape that scripts and models rely on."""

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.expenses.expense import Expense, ExpenseListing


def listing_json(listing: ExpenseListing) -> JsonObject:
    """A listing: money as decimal text, dates as ISO 8601."""
    return {
        "expenses": [expense_json(expense) for expense in listing.expenses],
        "totals": {currency: str(total) for currency, total in listing.totals.items()},
        "skipped": [{"row": row.row, "reason": row.reason} for row in listing.skipped],
        "file": str(listing.file),
    }


def expense_json(expense: Expense) -> JsonObject:
    """One expense."""
    return {
        "id": expense.id,
        "date": expense.date.isoformat(),
        "merchant": expense.merchant,
        "category": expense.category,
        "description": expense.description,
        "amount": str(expense.amount),
        "currency": expense.currency,
        "tax": None if expense.tax is None else str(expense.tax),
        "receipt": expense.receipt,
        "status": expense.status,
        "warnings": list(expense.warnings),
        "payment": expense.payment,
        "project": expense.project,
        "attendees": expense.attendees,
        "place": expense.place,
    }
