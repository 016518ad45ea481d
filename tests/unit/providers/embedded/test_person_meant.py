"""A name for "him"."""

import pytest

from desktop_assist.domain.contact import Contact, ContactBook
from desktop_assist.providers.embedded.person_meant import with_person

BOOK = ContactBook(tuple(Contact(one, ("a@x.example",)) for one in ("Ben Okafor", "Ana Silva")))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "Ben would like to come. Can you get him on it",
            "Ben would like to come. Can you get Ben on it",
        ),
        ("Ana asked, so please add her too", "Ana asked, so please add Ana too"),
        (
            "put in Ben tomorrow at 9.30 about the lease, half an hour",
            "schedule a meeting with Ben tomorrow at 9.30 about the lease, half an hour",
        ),
        ("ok book Ana for 10.15, an hour", "schedule a meeting with Ana at 10.15, an hour"),
        ("pencil ben in for tomorrow at 9", "schedule a meeting with ben tomorrow at 9"),
        ("der Ben fehlt noch, nimm ihn bitte dazu", "der Ben fehlt noch, nimm Ben bitte dazu"),
    ],
)
def test_who_was_named_before_is_meant(text, meant):
    assert with_person(text, BOOK) == meant


@pytest.mark.parametrize(
    "text",
    [
        "put in Zoe tomorrow at 9",
        "book a table for Ben on Friday",
        "add him to it",
        "Ben and Ana asked, add him too",
        "Ana is in, put her slides up",
    ],
)
def test_who_is_not_known_for_sure_stays_so(text):
    assert with_person(text, BOOK) == text
