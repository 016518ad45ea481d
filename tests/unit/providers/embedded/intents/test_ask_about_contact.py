"""Who somebody is, and what the address is."""

import pytest

from desktop_assist.domain.contact import Contact, ContactBook
from desktop_assist.providers.embedded.intents.ask_about_contact import read
from tests.helpers.user_requests import request

BOOK = ContactBook(
    (
        Contact("Matthias Brunner", ("m.brunner@corp.example", "matthias@home.example")),
        Contact("Anna Weiss", ("anna@corp.example",)),
        Contact("Anna Roth", ("roth@corp.example",)),
        Contact("Tom Reed", ()),
    )
)


def answer(text):
    reply = read(request(text, BOOK))
    return reply.text if reply else None


@pytest.mark.parametrize(
    "text",
    [
        "what is Matthias's email?",
        "What's the email address of Matthias Brunner?",
        "do I have an email for Matthias",
        "who is Matthias?",
        "Wie ist die E-Mail-Adresse von Matthias?",
        "wer ist Matthias",
    ],
)
def test_the_one_who_is_meant_is_told_with_every_address(text):
    assert answer(text) == "Matthias Brunner <m.brunner@corp.example>, matthias@home.example."


def test_all_who_may_be_meant_are_told():
    assert (
        answer("who is Anna?") == "Anna Weiss <anna@corp.example>; Anna Roth <roth@corp.example>."
    )


def test_one_without_an_address_and_one_nobody_knows():
    assert answer("what is Tom's email") == "Tom Reed is among your contacts, without an address."
    assert answer("what's Zoe's email address?").startswith('Nobody called "Zoe" is among')


@pytest.mark.parametrize(
    "text",
    [
        "who is coming to the audit?",
        "who is Napoleon?",
        "what's the address for lost receipts?",
        "what is the email of the travel desk",
        "what is my email address?",
        "add Matthias to the audit",
    ],
)
def test_other_questions_are_left_to_others(text):
    assert answer(text) is None
