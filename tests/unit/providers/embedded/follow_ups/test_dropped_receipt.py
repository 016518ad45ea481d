"""Dropped receipts are added to the expenses on a word."""

import pytest

from tests.helpers.dropped_receipts import EXPENSE, READ, dropped
from tests.helpers.earlier_turns import EarlierTurns


@pytest.mark.parametrize(
    "text",
    [
        "Add it to my expenses",
        "please add this receipt",
        "book it",
        "Can you put that in the expense sheet?",
        "Trag das bitte ein",
        "Füge den Beleg zu meinen Ausgaben hinzu",
        "pop these on my claim please",
        "can you get all of these entered in my claim",
        "rein damit in die Spesen",
        "alles verbuchen bitte",
        "Here's everything from my purse and my inbox, could you put it on my expenses please",
        "that's everything from the trips, can you put them through as expenses",
        "Hier sind die Belege, übernimm die bitte in meine Ausgaben",
        "das ist alles von der Reise, bitte in die Spesen übernehmen",
    ],
)
async def test_what_stands_on_it_is_added(text):
    [call] = await dropped(("a.png", {})).say(text)

    assert (call.name, call.arguments) == ("add_expense", EXPENSE)


async def test_several_are_added_one_by_one():
    calls = await dropped(("a.png", {}), ("b.png", {})).say("Add them all to my expenses")

    assert [call.arguments["receipt"] for call in calls] == ["/w/a.png", "/w/b.png"]


async def test_what_is_doubtful_is_asked_about():
    turns = dropped(("a.png", {"is_sure": False}))

    assert await turns.say("Add it") == []
    [call] = await turns.say("yes")

    assert call.arguments == EXPENSE


async def test_what_could_not_be_read_is_named():
    turns = dropped(("a.png", {"total": None}), ("b.png", {"is_sure": False}), ("c.png", {}))

    [call] = await turns.say("Add these receipts")

    assert call.arguments["receipt"] == "/w/c.png"
    assert "a.png, b.png" in turns.text


@pytest.mark.parametrize(
    ("is_first_sure", "needs_answer", "added"),
    [(False, True, []), (True, True, ["/w/a.png", "/w/b.png"]), (False, False, ["/w/b.png"])],
)
async def test_of_one_photographed_twice_the_first_is_looked_at_before(
    is_first_sure, needs_answer, added
):
    turns = dropped(("a.png", {"is_sure": is_first_sure}))
    twin = {"file": "/w/a.png", "needs_answer": needs_answer}
    told = {"file": "/w/b.png", "recognised": READ, "duplicates": [twin]}
    turns.did("receive_file", told, file="b.png")

    calls = await turns.say("Add them all to my expenses")

    assert [call.arguments["receipt"] for call in calls] == added


async def test_a_tax_that_is_a_guess_is_left_out():
    [call] = await dropped(("a.png", {"confidence": {"tax": 0.5, "payment": 0.0}})).say("Add it")

    assert "tax" not in call.arguments


async def test_what_is_added_is_not_added_again():
    turns = dropped(("a.png", {}))
    await turns.say("Add it")

    assert [call.name for call in await turns.say("Add these receipts")] == []


@pytest.mark.parametrize("text", ["Add a meeting tomorrow at 10", "Add 12.50 EUR for lunch today"])
async def test_other_requests_are_left_alone(text):
    turns = dropped(("a.png", {}))

    assert not any("receipt" in call.arguments for call in await turns.say(text))


async def test_what_could_not_be_read_when_it_was_dropped_is_read_now():
    turns = EarlierTurns()
    turns.did("receive_file", {"file": "/d/scan.pdf", "summary": "scan.pdf"}, file="scan.pdf")

    [look, *_] = await turns.say("add it to my expenses")

    assert (look.name, look.arguments) == ("read_receipt", {"file": "/d/scan.pdf"})


async def test_a_calendar_that_was_dropped_is_no_receipt():
    turns = EarlierTurns()
    turns.did("receive_file", {"file": "/d/team.ics", "summary": "team.ics"}, file="team.ics")

    assert all(call.name != "read_receipt" for call in await turns.say("add it"))


@pytest.mark.parametrize(
    "text",
    [
        "add these to expenses pls",
        "trag die mal alle ein",
        "bitte alle Belege verbuchen",
        "log everything please",
        "put all of these in my expense sheet",
    ],
)
async def test_they_are_added_however_hurriedly_it_is_said(text):
    assert len(await dropped(("a.png", {}), ("b.png", {})).say(text)) == 2


@pytest.mark.parametrize(
    "text",
    ["add them except the hotel", "don't add them", "add it to my calendar", "that's it"],
)
async def test_what_says_more_or_less_adds_nothing(text):
    calls = await dropped(("a.png", {}), ("b.png", {})).say(text)

    assert all(call.name != "add_expense" for call in calls)


async def test_every_receipt_in_a_picture_is_added():
    other = {**READ, "merchant": "Patil Stationers", "total": "195.00"}

    calls = await dropped(("a.png", {"others": [other]})).say("Add them all to my expenses")

    assert [call.arguments["amount"] for call in calls] == ["19.70", "195.00"]
    assert {call.arguments["receipt"] for call in calls} == {"/w/a.png"}


async def test_a_picture_with_a_doubtful_receipt_in_it_waits():
    other = {**READ, "total": "195.00", "is_sure": False}

    calls = await dropped(("a.png", {"others": [other]})).say("Add them all to my expenses")

    assert calls == []


@pytest.mark.parametrize("text", ["Add all but the dairy", "Alle eintragen außer der Dairy"])
async def test_one_that_is_held_back_is_not_added(text):
    turns = dropped(("a.png", {}), ("b.png", {"merchant": "Hill Dairy"}))

    [call] = await turns.say(text)

    assert call.arguments["receipt"] == "/w/a.png"
    assert "Hill Dairy" in turns.text


async def test_nothing_is_added_where_it_is_open_which_is_held_back():
    turns = dropped(("a.png", {}), ("b.png", {}))

    assert await turns.say("Add them all except the florist") == []
    assert "florist" in turns.question.text
