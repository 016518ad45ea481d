"""Contacts are written as every address book reads them."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_assist.calendars.contacts.vcard import read_vcards
from desktop_assist.calendars.contacts.vcard_writer import vcard_of
from desktop_assist.domain.contact import Contact

WORD = st.text(st.characters(categories=["L", "N"], include_characters=",;\\-'"), min_size=1)


def test_a_card_names_the_person_the_addresses_and_what_else_they_are_called():
    anna = Contact("Anna Maria Berg", ("anna@a.example", "a.berg@b.example"), ("Annie",))
    assert vcard_of(anna).splitlines() == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "FN:Anna Maria Berg",
        "N:Berg;Anna Maria;;;",
        "EMAIL:anna@a.example",
        "EMAIL:a.berg@b.example",
        "NICKNAME:Annie",
        "END:VCARD",
    ]


@settings(max_examples=12)
@example(["0"], ["\\", "0"])
@given(st.lists(WORD, min_size=1, max_size=40), st.lists(WORD, max_size=3, unique=True))
def test_whatever_the_name_it_is_read_back_from_short_lines(words, nicknames):
    contact = Contact(" ".join(words), ("anna@a.example",), tuple(nicknames))
    card = vcard_of(contact)
    assert all(len(line.encode()) <= 75 for line in card.split("\r\n"))
    assert read_vcards(card, "a.vcf").contacts == (contact,)
