"""Something that is there already, and may be the same as what comes now."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Literal, TypeAlias

Certainty: TypeAlias = Literal["certain", "possible"]

SAME_FILE = "the very same file"
SAME_PICTURE = "the same picture"
SAME_RECEIPT = "the same receipt with another amount"
SAME_VALUES = "same merchant, date and total"
SIMILAR_PICTURE = "a picture that looks the same, with other values"


@dataclass(frozen=True, slots=True)
class PaidOnce:
    """What tells one payment from another; empty or None where it is not known.

    Attributes:
        merchant: Who was paid.
        day: Of the receipt.
        amount: Tax included.
        currency: ISO 4217.
        is_sure: False for what was recognised and should be checked.
        words: What is printed on it, in plain letters.
    """

    merchant: str
    day: date | None
    amount: Decimal | None
    currency: str
    is_sure: bool = True
    words: str = ""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """One such thing.

    Attributes:
        certainty: "certain": the same file or picture.
        reason: In words for people.
        expense_id: Of its row in the sheet; empty when it is in none.
        file: Its receipt, if it is kept.
        paid: What is known of it.
        row: Where it stands in the sheet; 0 when it stands nowhere.
    """

    certainty: Certainty
    reason: str
    expense_id: str
    file: Path | None
    paid: PaidOnce
    row: int = 0

    @property
    def needs_answer(self) -> bool:
        """Whether nothing is written before the person has decided."""
        return self.certainty == "certain" or self.reason == SAME_VALUES
