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
