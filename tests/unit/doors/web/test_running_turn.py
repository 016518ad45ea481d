"""A turn taken in pieces: up to a question, and on once that is answered."""

import asyncio

import pytest

from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import ApprovalRequested, TextDelta, TurnFinished
from desktop_assist.doors.web.running_turn import RunningTurn

END = TurnFinished("c", "t", "embedded", "", "completed")


async def reported(answers):
    yield TextDelta("Hello.")
    waiting = asyncio.get_running_loop().create_future()
    yield ApprovalRequested(ToolCall("w1", "write_note", {}), "Why.", waiting.set_result)
    answers.append(await waiting)
    yield END


@pytest.fixture
def answers():
    return []


async def test_a_piece_ends_with_a_question_and_the_next_with_the_turn(answers):
    async with asyncio.TaskGroup() as group:
        turn = RunningTurn(reported(answers), group)
        first = [event async for event in turn.piece()]
        (name,) = turn.waiting
        is_known = turn.answer(name, is_given=True)
        second = [event async for event in turn.piece()]

    assert [type(one).__name__ for one in first] == ["TextDelta", "ApprovalRequested"]
    assert (second, answers, is_known) == ([END], [True], True)
    assert turn.is_over
    assert not turn.answer(name, is_given=True)


async def test_where_nobody_can_be_asked_it_goes_on_at_once(answers):
    async with asyncio.TaskGroup() as group:
        turn = RunningTurn(reported(answers), group)
        decide = lambda name: turn.answer(name, is_given=False)  # noqa: E731
        events = [event async for event in turn.piece(decide)]

    assert (events[-1], answers) == (END, [False])


async def test_a_turn_can_be_broken_off(answers):
    async with asyncio.TaskGroup() as group:
        turn = RunningTurn(reported(answers), group)
        [event async for event in turn.piece()]
        turn.stop()

    assert (turn.is_over, answers) == (True, [])
