"""What the documents are asked where much is told around a question."""

from dataclasses import replace

import pytest

from desktop_assist.providers.embedded.proposals.better_query import in_known_words
from desktop_assist.providers.embedded.reply import Act, PlannedCall
from tests.helpers.user_requests import request

ASKED = "She loves a centrifuge, it's around $12,000. How many quotes do I need for that size?"


def _search(text: str) -> Act:
    return Act((PlannedCall("search_policies", {"query": text}),))


def _better(text: str, *known: str) -> list[str]:
    asked = replace(request(text), knows=lambda query: query in known)
    reply = in_known_words(_search(text.strip("?")), asked)
    assert isinstance(reply, Act)
    return [str(call.arguments["query"]) for call in reply.calls]


def test_an_amount_that_is_told_goes_with_the_question():
    query = "How many quotes do I need for that size, $12,000"

    assert _better(ASKED, query) == [query]


def test_the_question_is_asked_alone_where_only_that_is_known():
    text = "Nadia brings two people. How far ahead do I register them, and which form do they sign?"
    query = "How far ahead do I register them, and which form do they sign"

    assert _better(text, query) == [query]


def test_the_nearest_thing_told_goes_with_a_question_that_leans_on_it():
    told = "We went to dinner and there is wine on the check. I can't claim it."
    text = f"{told} Where can I charge that?"
    query = "there is wine on the check. Where can I charge that"

    assert _better(text, query) == [query]


def test_two_questions_are_asked_each_where_only_one_is_known():
    text = "It's our first fair. Who signs the contract, and what may a room cost?"

    assert _better(text, "what may a room cost") == ["what may a room cost"]


@pytest.mark.parametrize("text", [ASKED, "May I fly first class?"])
def test_what_nothing_knows_stays_as_it_was_asked(text):
    assert _better(text) == [text.strip("?")]


def test_the_name_of_the_company_is_not_asked_for():
    text = "Does Larkspur pay for renewing my card?"

    assert _better(text) == ["would the company pay something towards renewing my card"]
