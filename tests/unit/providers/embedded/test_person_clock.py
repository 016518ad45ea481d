"""Whose clock is meant."""

import pytest

from desktop_assist.domain.contact import Contact, ContactBook
from desktop_assist.providers.embedded.person_clock import by_clock_of_person

BOOK = ContactBook(
    (
        Contact("Mei Tan", ("mei@x.example",), place="Asia/Singapore"),
        Contact("Ana Silva", ("ana@x.example",), place="Lisbon"),
        Contact("Ben Lane", ("ben@x.example",)),
    )
)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "call with Mei on Friday at 2pm her time",
            "call with Mei on Friday at 2pm Singapore time",
        ),
        ("Ana, Montag um 9 Uhr ihrer Zeit", "Ana, Montag um 9 Uhr Lisbon Zeit"),
    ],
)
def test_it_is_that_of_the_person_who_is_named(text, meant):
    assert by_clock_of_person(text, BOOK) == meant


@pytest.mark.parametrize(
    "text",
    ["call with Ben at 2pm his time", "Mei and Ana at 2pm their time", "call with Mei at 2pm"],
)
def test_it_stays_open_where_it_is_not_known(text):
    assert by_clock_of_person(text, BOOK) == text
