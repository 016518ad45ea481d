"""The report that was just made is wanted as another kind of file."""

import pytest

from tests.helpers.earlier_turns import OCTOBER, EarlierTurns


def after_a_report():
    turns = EarlierTurns()
    report = {"id": "ER-2026-001", "summary": "Made it."}
    turns.did("generate_expense_report", report, **OCTOBER, formats=["xlsx", "pdf"])
    return turns


@pytest.mark.parametrize(
    ("text", "formats"),
    [
        ("pdf only", ["pdf"]),
        ("nur PDF bitte", ["pdf"]),
        ("just the excel file please", ["xlsx"]),
        ("as pdf and excel", ["xlsx", "pdf"]),
    ],
)
async def test_it_is_made_again_with_the_same_days(text, formats):
    [call] = await after_a_report().say(text)

    assert call.name == "generate_expense_report"
    assert call.arguments == {**OCTOBER, "formats": formats}


@pytest.mark.parametrize("text", ["pdf only for the taxi", "is a pdf only for managers?"])
async def test_more_words_are_another_request(text):
    calls = await after_a_report().say(text)

    assert all(call.name != "generate_expense_report" for call in calls)


async def test_after_another_turn_it_is_forgotten():
    turns = after_a_report()
    turns.talked()

    assert not await turns.say("pdf only")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("mark it as submitted", "submitted"),
        ("Please mark that as paid.", "paid"),
        ("mark it paid", "paid"),
        ("I've handed it in", "submitted"),
        ("it was paid", "paid"),
        ("setze sie auf eingereicht", "submitted"),
    ],
)
async def test_it_gets_its_status(text, status):
    turns = after_a_report()
    turns.talked()

    [call] = await turns.say(text)

    assert call.name == "set_report_status"
    assert call.arguments == {"report_id": "ER-2026-001", "status": status}


@pytest.mark.parametrize("text", ["it was paid with the company card", "is it paid?", "mark it"])
async def test_what_says_something_else_of_it_marks_nothing(text):
    calls = await after_a_report().say(text)

    assert all(call.name != "set_report_status" for call in calls)


@pytest.mark.parametrize(
    "text", ["delete the report", "Please scrap that report", "lösche den Bericht"]
)
async def test_one_that_is_not_wanted_is_taken_back(text):
    turns = EarlierTurns()
    report = {"id": "ER-2026-001", "summary": "Made it."}
    turns.did("generate_expense_report", report, "change-7", **OCTOBER, formats=["pdf"])

    [call] = await turns.say(text)

    assert (call.name, call.arguments) == ("undo", {"change_id": "change-7"})


async def test_one_that_was_not_made_here_stays():
    turns = EarlierTurns()
    turns.talked()

    assert all(call.name != "undo" for call in await turns.say("delete the report"))
