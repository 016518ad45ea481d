"""Finds what must not leave the laptop in a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from desktop_assist.privacy.bank_account import find_bank_accounts
from desktop_assist.privacy.identity_number import find_identity_numbers
from desktop_assist.privacy.payment_card import find_payment_cards
from desktop_assist.privacy.phone_number import find_phone_numbers
from desktop_assist.privacy.secrets import find_secrets

DataKind: TypeAlias = Literal["KEY", "EMAIL", "IBAN", "ID", "CARD", "PHONE", "LITERAL"]
"""`LITERAL` is a text that only looks like one of our placeholders: someone wrote it so."""

PLACEHOLDER = re.compile(r"\[(?:KEY|EMAIL|IBAN|ID|CARD|PHONE|LITERAL)_[0-9]+\]")

_EMAIL = re.compile(
    r"(?<![\w.+%'-])[\w+%'-][\w.+%'-]{0,63}@(?:[\w-]{1,63}\.){1,8}[^\W\d_][\w-]{1,62}"
)


@dataclass(frozen=True, slots=True)
class PersonalData:
    """Where a piece of personal data stands in a text."""

    kind: DataKind
    start: int
    end: int


def find_personal_data(text: str) -> list[PersonalData]:
    """All pieces, in the order of the text; none overlaps another."""
    found: list[PersonalData] = []
    taken = bytearray(len(text))
    for one in _candidates(text):
        if not any(taken[one.start : one.end]):
            found.append(one)
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
    return sorted(found, key=lambda one: one.start)


def _candidates(text: str) -> Iterator[PersonalData]:
    """What may be personal data; the surer kinds come first and win."""
    for match in PLACEHOLDER.finditer(text):
        yield PersonalData("LITERAL", *match.span())
    for secret in find_secrets(text):
        yield PersonalData("KEY", secret.start, secret.end)
    for match in _EMAIL.finditer(text):
        yield PersonalData("EMAIL", *match.span())
    for span in find_bank_accounts(text):
        yield PersonalData("IBAN", *span)
    for span in find_identity_numbers(text):
        yield PersonalData("ID", *span)
    for span in find_payment_cards(text):
        yield PersonalData("CARD", *span)
    for span in find_phone_numbers(text):
        yield PersonalData("PHONE", *span)
