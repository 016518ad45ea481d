"""One question about two things that the documents tell of apart."""

from dataclasses import replace

import pytest

from desktop_assist.providers.embedded.proposals.two_things import each_asked
from desktop_assist.providers.embedded.reply import Act, PlannedCall
from tests.helpers.user_requests import request


def asked(query, *, known=True):
    reply = Act((PlannedCall("search_policies", {"query": query}),))
    found = each_asked(reply, replace(request(query), knows=lambda _: known))
    return [one.arguments["query"] for one in found.calls]


@pytest.mark.parametrize(
    ("query", "both"),
    [
        (
            "what do we charge for a lost fob, and a lock change where theyve lost the keys",
            [
                "what do we charge for a lost fob",
                "what do we charge for a lock change where they've lost the keys",
            ],
        ),
        (
            "how much is it for a car and for a motorbike",
            ["how much is it for a car", "how much is it for a motorbike"],
        ),
        (
            "was zahlen wir für den Schlüssel und für das Schloss",
            ["was zahlen wir für den Schlüssel", "was zahlen wir für das Schloss"],
        ),
    ],
)
def test_each_is_looked_up(query, both):
    assert asked(query) == both


@pytest.mark.parametrize(
    "query",
    [
        "what do we pay for bed and breakfast",
        "what is the limit for a hotel",
        "who signs for the keys and who keeps them",
    ],
)
def test_one_thing_stays_one(query):
    assert asked(query) == [query]


def test_what_the_documents_do_not_tell_apart_is_asked_as_it_was():
    query = "what do we charge for a lost fob, and a new key"

    assert asked(query, known=False) == [query]
