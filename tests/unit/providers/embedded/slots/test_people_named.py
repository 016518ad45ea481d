"""Who is named."""

import pytest

from desktop_assist.domain.contact import Contact, ContactBook
from desktop_assist.providers.embedded.slots.people_named import people_in, somebody_in

NAMES = ("Ana Silva", "Tom Berger", "Tom Okafor", "Will Marsh")
BOOK = ContactBook(tuple(Contact(one, (f"{one[:3]}@office.example",)) for one in NAMES))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("get ana in on it", ("Ana Silva",)),
        ("Tom Okafor and Ana should come", ("Tom Okafor", "Ana Silva")),
        ("Berger kommt auch", ("Tom Berger",)),
        ("tom should come", ()),
        ("will you add her", ()),
        ("Will should come", ("Will Marsh",)),
        ("nobody", ()),
    ],
)
def test_those_one_knows_are_found_in_any_place(text, names):
    assert people_in(text, BOOK) == names


def test_a_last_name_that_two_have_tells_nobody():
    book = ContactBook(
        tuple(
            Contact(one, (f"{one[0]}@x.example",))
            for one in ("Birgit Kessler", "Johanna Kessler", "Ana Silva")
        )
    )

    assert people_in("nine to ten with Kessler and Ana", book) == ("Ana Silva",)
    assert people_in("nine to ten with Johanna Kessler", book) == ("Johanna Kessler",)


def test_what_somebody_does_tells_which_of_two_is_meant():
    daves = ContactBook(
        (
            Contact("Dave Hill", ("d@x.example",), role="Repairs manager"),
            Contact("Dave Moss", ("m@x.example",), role="Minibus driver"),
        )
    )

    text = "an hour with Dave, him in repairs that is, not minibus Dave"
    assert people_in(text, daves) == ("Dave Hill",)
    assert people_in("an hour with Dave", daves) == ()


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Bitte Herrn Abel eintragen", ("Herr Abel",)),
        ("Frau Prof. Abel und Herr Zorn kommen", ("Frau Prof. Abel", "Herr Zorn")),
        ("die Frau am Empfang", ()),
    ],
)
def test_who_is_spoken_of_politely_is_somebody(text, people):
    assert somebody_in(text, ContactBook((), ())) == people
