"""`conversations`: what was said before."""

import pytest

from desktop_assist.domain.message import QuestionPart, ReasoningPart
from desktop_assist.domain.tool import ToolCall
from tests.helpers.cli_rig import CliRig
from tests.helpers.expense_house import ExpenseHouse
from tests.helpers.scripted_provider import DONE, ScriptedProvider, calls, says


@pytest.fixture
async def rig(tmp_path, capsys):
    reasoning = ReasoningPart("Thinking", "openai", "m", {})
    steps = calls(ToolCall("call_1", "no_such_tool", {"a": 1})), [reasoning, *says("Answer")]
    rig = CliRig(tmp_path, ScriptedProvider(*steps, [QuestionPart("Which?", ("One",)), DONE]))
    await rig.run("ask", "First question")
    await rig.run("ask", "Second question")
    capsys.readouterr()
    yield rig
    rig.close()


async def test_conversations_are_listed_newest_first(rig, printed):
    await rig.run("conversations", "list", "--json")

    (shape,) = printed()
    titles = [one["title"] for one in shape["conversations"]]
    assert titles == ["Second question", "First question"]


async def test_people_get_a_table(rig, capsys):
    await rig.run("conversations", "list")

    assert "First question" in capsys.readouterr().out


async def test_a_conversation_is_shown_with_its_messages(rig, printed):
    await rig.run("conversations", "list", "--json")
    first = printed()[0]["conversations"][1]["id"]

    await rig.run("conversations", "show", first, "--json")

    (shape,) = printed()
    assert [message["role"] for message in shape["messages"]] == [
        "user", "assistant", "tool", "assistant",
    ]  # fmt: skip
    assert shape["messages"][0]["parts"] == [{"type": "text", "text": "First question"}]


async def test_people_read_who_said_what(rig, capsys):
    await rig.run("conversations", "show", "last")

    written = capsys.readouterr().out
    assert "You, 2026-11-22 10:00\nSecond question" in written
    assert "Which? One" in written


async def test_calls_and_results_are_told(rig, printed, capsys):
    await rig.run("conversations", "list", "--json")
    first = printed()[0]["conversations"][1]["id"]

    await rig.run("conversations", "show", first)

    written = capsys.readouterr().out
    assert "[no_such_tool] a: 1\n  There is no tool no_such_tool." in written
    assert written.index("There is no tool") < written.index("Answer")


async def test_without_any_there_is_nothing_to_show(tmp_path, capsys):
    rig = CliRig(tmp_path / "fresh")

    assert await rig.run("conversations", "list") == 0
    assert await rig.run("conversations", "show", "last") == 2

    rig.close()
    assert capsys.readouterr().out == "There is no conversation yet.\n"


async def test_what_several_cards_of_a_turn_warn_of_together_is_told_once(tmp_path, capsys):
    house = ExpenseHouse(tmp_path / "house", "expenses.csv")
    house.sheet.write_text("Date,Merchant,Category,Amount,Currency\n", "utf-8")
    row = {"date": "2026-11-20", "merchant": "Bahn", "currency": "EUR", "project": "Apollo"}
    added = [ToolCall(f"call_{n}", "add_expense", {**row, "amount": f"{n}.00"}) for n in (5, 6)]
    provider = ScriptedProvider(calls(*added), says("Both are in the sheet."))
    rig = CliRig(tmp_path, provider, tools=[house.adding()])
    await rig.run("ask", "Add them")
    asked = capsys.readouterr().out

    await rig.run("conversations", "show", "last")

    rig.close()
    assert asked.count("  Note: The sheet has no column for: project.") == 1
    assert capsys.readouterr().out.count("  Note: The sheet has no column for: project.") == 1
