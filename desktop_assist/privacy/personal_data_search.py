"""Finds what must not leave the laptop in a text.

It is loaded with the first text that is looked at: it takes a megabyte that a program at rest does
without.
"""

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from desktop_assist.privacy.bank_account import find_bank_accounts
from desktop_assist.privacy.identity_number import find_identity_numbers
from desktop_assist.privacy.identity_paper import find_identity_papers
from desktop_assist.privacy.labelled_name import find_labelled_names
from desktop_assist.privacy.letter_name import find_letter_names
from desktop_assist.privacy.payment_card import find_payment_cards
from desktop_assist.privacy.people import PeopleNow
from desktop_assist.privacy.personal_data import PLACEHOLDER, DataKind, PersonalData
from desktop_assist.privacy.phone_number import find_phone_numbers
from desktop_assist.privacy.postal_address import find_postal_addresses
from desktop_assist.privacy.secrets import find_secrets

# Text that was read from a picture may have a blank before the sign.
_EMAIL = re.compile(
    r"(?<![\w.+%'-])[\w+%'-][\w.+%'-]{0,63}[ ]?@(?:[\w-]{1,63}\.){1,8}[^\W\d_][\w-]{1,62}"
)


_Find: TypeAlias = Callable[[str], Iterator[tuple[int, int]]]
_NUMBERS: tuple[tuple[DataKind, _Find], ...] = (
    ("IBAN", find_bank_accounts),
    ("ID", find_identity_numbers),
    ("CARD", find_payment_cards),
    ("ID", find_identity_papers),
    ("PHONE", find_phone_numbers),
)


def find_personal_data(
    text: str, people: PeopleNow, *, with_names: bool = True
) -> list[PersonalData]:
    """All pieces, in the order of the text; none overlaps another.

    Args:
        text: Any length.
        people: Whose names are found, where the person wants that.
        with_names: False for numbers and keys alone.
    """
    found: list[PersonalData] = []
    taken = bytearray(len(text))
    for one in _candidates(text, people, with_names=with_names):
        if not any(taken[one.start : one.end]):
            found.append(one)
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
    return sorted(found, key=lambda one: one.start)


def _candidates(text: str, people: PeopleNow, *, with_names: bool) -> Iterator[PersonalData]:
    """What may be personal data; the surer kinds come first and win."""
    for match in PLACEHOLDER.finditer(text):
        yield PersonalData("LITERAL", *match.span())
    for secret in find_secrets(text):
        yield PersonalData("KEY", secret.start, secret.end)
    for match in _EMAIL.finditer(text):
        yield PersonalData("EMAIL", *match.span())
    names = _names(people) if with_names and people.are_hidden else ()
    for kind, find in (*_NUMBERS, *names):
        for span in find(text):
            yield PersonalData(kind, *span)


def _names(people: PeopleNow) -> tuple[tuple[DataKind, _Find], ...]:
    return (
        ("ADDRESS", find_postal_addresses),
        ("PERSON", find_labelled_names),
        ("PERSON", lambda text: find_letter_names(text, people.names)),
        ("PERSON", people.find),
    )
