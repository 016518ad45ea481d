"""The documents are asked the same about something else."""

from dataclasses import replace

import pytest

from desktop_assist.domain.tool import ToolCall
from desktop_assist.providers.embedded.follow_ups.document_change import asked_of_documents
from tests.helpers.earlier_turns import EarlierTurns
from tests.helpers.user_requests import request


def after(query):
    turns = EarlierTurns()
    turns.did("search_policies", {"summary": "120 euros."}, query=query)
    return turns


@pytest.mark.parametrize(
    ("before", "text", "query"),
    [
        ("what may a hotel cost in Paris", "and in Rome?", "what may a hotel cost in Rome"),
        ("hotel limit in New York in May", "what about in June", "hotel limit in New York in June"),
        ("how many vacation days do I get", "and for part-timers?", None),
        ("was darf ein Hotel in Köln kosten", "und in Rom?", "was darf ein Hotel in Rom kosten"),
        (
            "wie hoch ist das Taggeld für Slowenien? War ja 2 Tage dort",
            "und Tschechien? am 24. war ich dort",
            "wie hoch ist das Taggeld für Tschechien",
        ),
    ],
)
async def test_the_last_part_of_its_kind_is_replaced(before, text, query):
    [call] = await after(before).say(text)

    assert call.name == "search_policies"
    assert call.arguments["query"] == (query or f"{before} for part-timers")


@pytest.mark.parametrize("text", ["and tomorrow at 3?", "thanks", "What did I spend in Rome?"])
async def test_other_questions_are_no_part_of_it(text):
    calls = await after("what may a hotel cost in Paris").say(text)

    assert all(call.name != "search_policies" for call in calls)


async def test_after_another_turn_it_is_forgotten():
    turns = after("what may a hotel cost in Paris")
    turns.talked()

    assert await turns.say("and in Rome?") == []


@pytest.mark.parametrize(("text", "is_asked"), [("and breakfast?", True), ("and breakfast", False)])
def test_a_thing_that_the_documents_know_is_asked_about_by_itself(text, is_asked):
    asked = ToolCall("1", "search_policies", {"query": "what may a hotel cost in Paris"})
    known = replace(request(text), knows=lambda words: words == "breakfast")

    act = asked_of_documents(known, asked)

    assert [one.arguments for one in (act.calls if act else ())] == [
        {"query": "breakfast"}
    ] * is_asked
    assert asked_of_documents(request(text), asked) is None


def opened(*names):
    turns = EarlierTurns()
    documents = [{"name": name, "file": f"/d/{name}"} for name in names]
    turns.did("find_document", {"documents": documents, "summary": "There."}, query="travel")
    return turns


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("what does it say about hotels?", "hotels"),
        ("And does it say anything on tips", "tips"),
        ("was steht darin über Trinkgeld?", "Trinkgeld"),
    ],
)
async def test_it_is_the_document_that_was_opened(text, query):
    [call] = await opened("travel.md").say(text)

    assert (call.name, call.arguments) == (
        "search_policies",
        {"query": query, "document": "travel.md"},
    )


async def test_with_several_none_is_meant_alone():
    calls = await opened("a.md", "b.md").say("what does it say about hotels?")

    assert all(call.arguments.get("document") is None for call in calls)


@pytest.mark.parametrize(
    ("before", "text", "query"),
    [
        (
            "wieviel Taggeld krieg ich für Tschechien",
            "und wieviel darf das Hotel dort pro Nacht kosten",
            "wie viel darf das Hotel in Tschechien pro Nacht kosten",
        ),
        ("dinner in Hanoi", "what about the room there?", "what about the room in Hanoi"),
        (
            "per diem for Osaka",
            "and what is the hotel cap there?",
            "what is the hotel cap in Osaka",
        ),
    ],
)
async def test_there_is_the_place_that_was_asked_about(before, text, query):
    [call] = await after(before).say(text)

    assert (call.name, call.arguments["query"]) == ("search_policies", query)


@pytest.mark.parametrize("text", ["and brekkie?", "and breakfast, if they don't do it?"])
def test_something_else_is_asked_of_the_same_place(text):
    known = replace(request(text), knows=lambda query: query == "breakfast in Rome")
    asked = ToolCall("c1", "search_policies", {"query": "what may a hotel cost in Rome"})

    found = asked_of_documents(known, asked)

    assert found is not None
    assert found.calls[0].arguments == {"query": "breakfast in Rome"}
