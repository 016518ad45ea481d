"""Show what may be the same, side by side, and say it in words."""

from collections.abc import Iterable
from pathlib import Path

from desktop_assist.domain.card import CardField, CardSide
from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.expenses.duplicates.duplicate import Duplicate, PaidOnce
from desktop_assist.expenses.wording import amount_words

_PICTURES = frozenset(
    {".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".heif"}
)


def duplicate_warnings(duplicates: Iterable[Duplicate]) -> tuple[str, ...]:
    """A sentence for each: "Already in row 12 of the sheet: the very same file."."""
    return tuple(f"{_where(one)}: {one.reason}." for one in duplicates)


def sides(duplicates: Iterable[Duplicate]) -> tuple[CardSide, ...]:
    """Each with its picture and its values."""
    return tuple(
        CardSide(
            _title(one),
            tuple(_fields(one.paid, one.file)),
            one.file if is_picture(one.file) else None,
        )
        for one in duplicates
    )


def is_picture(file: Path | None) -> bool:
    """Whether a file can be shown."""
    return file is not None and file.suffix.casefold() in _PICTURES


def duplicate_json(duplicate: Duplicate) -> JsonObject:
    """One, for models and scripts."""
    return {
        "certainty": duplicate.certainty,
        "needs_answer": duplicate.needs_answer,
        "reason": duplicate.reason,
        "expense_id": duplicate.expense_id,
        "row": duplicate.row or None,
        "file": str(duplicate.file) if duplicate.file else None,
    }


def _where(duplicate: Duplicate) -> str:
    is_certain = duplicate.certainty == "certain"
    if duplicate.row:
        return f"{'Already' if is_certain else 'Perhaps already'} {_place(duplicate)}"
    return f"{'Kept' if is_certain else 'Perhaps kept'} already as {_name(duplicate.file)}"


def _place(duplicate: Duplicate) -> str:
    if duplicate.row:
        return f"in row {duplicate.row} of the sheet"
    return f"kept as {_name(duplicate.file)}"


def _title(duplicate: Duplicate) -> str:
    place = _place(duplicate)
    return f"{place[0].upper()}{place[1:]}: {duplicate.reason}"


def _name(file: Path | None) -> str:
    return file.name if file else "a receipt"


def _fields(paid: PaidOnce, file: Path | None) -> Iterable[CardField]:
    shown = (
        ("Date", date_words(paid.day) if paid.day else ""),
        ("Merchant", paid.merchant),
        ("Amount", "" if paid.amount is None else amount_words(paid.amount, paid.currency)),
        ("Receipt", file.name if file else ""),
    )
    return (CardField(label, value.strip()) for label, value in shown if value)
