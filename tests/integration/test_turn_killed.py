"""kill -9 in the middle of a turn: the database opens, nothing is lost and nothing done twice."""

import asyncio
import contextlib
import random
import re
import subprocess
from pathlib import Path

import pytest

from desktop_assist.assistant.history import calls_of, in_order, open_calls, results_in
from desktop_assist.domain.journal import Journal
from desktop_assist.domain.message import Message, TextPart
from tests.helpers.assistant_rig import AssistantRig, assistant_rig, status_of
from tests.helpers.doomed_turn import (
    ANSWER,
    endless_answers,
    service_provider,
    workspace_in,
    writer_of,
)
from tests.helpers.forked_program import started
from tests.helpers.responses_server import ResponsesServer
from tests.helpers.scripted_provider import ScriptedProvider, says


async def kill_a_program_that_writes(folder: Path, after_s: float, *url: str) -> list[str]:
    """What the program had told until then."""
    program = started("tests.helpers.doomed_turn", str(folder), *url)
    told = [await asyncio.to_thread(program.stdout.readline)]
    while told[-1] and told[-1] != b"begun\n":
        told.append(await asyncio.to_thread(program.stdout.readline))
    assert told[-1] == b"begun\n"
    with contextlib.suppress(subprocess.TimeoutExpired):
        await asyncio.to_thread(program.wait, after_s)
    program.kill()
    rest, _ = await asyncio.to_thread(program.communicate)
    return b"".join([*told, rest]).decode().split()


async def check_what_is_left(folder: Path, told: list[str], *url: str) -> bool:
    """Whether a turn was cut off; everything else is asserted."""
    provider = ScriptedProvider(says("Here again."), is_local=True)
    rig = assistant_rig(folder, provider)
    with contextlib.closing(rig):
        writer_of(rig, folder).recover()
        was_running = rig.database.rows(str, "SELECT id FROM turns WHERE status = 'running'")
        await rig.assistant.recover()
        if not rig.conversations.listing():
            return False  # killed before anything was said
        (conversation,) = rig.conversations.listing()
        kept = rig.conversations.messages(conversation.id)

        assert rig.database.rows(str, "PRAGMA integrity_check") == ["ok"]
        assert not open_calls(kept)
        assert all(one.status != "streaming" for one in kept)
        check_meetings(folder, rig.services.journal, kept)
        check_messages(told, kept)
        if was_running:
            assert kept[-1].parts[0].code == "interrupted"

        assert status_of(await rig.send("Are you there?", conversation.id)) == "completed"
        sent = provider.requests[0].messages
        assert len(results_in(sent)) == sum(len(calls_of(one)) for one in sent)
        assert sent[:-1] == in_order(kept)
        if url:
            await check_service_agrees(rig, conversation.id, *url)
        return bool(was_running)


async def check_service_agrees(rig: AssistantRig, conversation: str, url: str) -> None:
    """A service that refuses calls without outputs, and outputs without calls, takes it all."""
    provider = service_provider(url)
    try:
        events = await rig.with_provider(provider).send("And now?", conversation)
        assert status_of(events) == "completed"
    finally:
        await provider.aclose()


def check_messages(told: list[str], kept: tuple[Message, ...]) -> None:
    """What the program told of is there: each message, and each whole answer."""
    asked = sum(one.role == "user" for one in kept)
    answers = sum(part == TextPart(ANSWER) for one in kept for part in one.parts)

    assert set(told) <= {"begun", "kept", "answered"}
    assert told.count("kept") <= asked <= told.count("kept") + 1
    assert answers >= told.count("answered")


def check_meetings(folder: Path, journal: Journal, kept: tuple[Message, ...]) -> None:
    """Every meeting in the calendar was asked for once, and the conversation knows of it."""
    files = list(workspace_in(folder).current().calendar.glob("*.ics"))
    made = [one.id for one in journal.listing() if one.state == "done"]
    told = [one.change_id for one in results_in(kept).values() if one.change_id]
    titles = [re.search(rb"SUMMARY:(.*)", file.read_bytes())[1] for file in files]

    assert len(set(titles)) == len(files) == len(made)
    assert sorted(told) == sorted(made)


async def killed_runs(folder: Path, count: int) -> None:
    """Kill by turns a program with a provider of its own, and one that asks a service.

    There are more kills than asked for until half as many have cut a turn off.
    """
    moments = random.Random(20261124)
    cut_off = number = 0
    async with ResponsesServer(endless_answers()) as server:
        while number < count or cut_off < count // 2:
            place = folder / str(number)
            place.mkdir()
            url = (server.url,) if number % 2 else ()
            longest = 0.6 if url else 0.2
            told = await kill_a_program_that_writes(place, moments.random() * longest, *url)
            cut_off += await check_what_is_left(place, told, *url)
            number += 1
    print(f"{number} kills, {cut_off} of them in a turn")


@pytest.mark.timeout(300)
async def test_a_killed_program_leaves_a_conversation_that_goes_on(tmp_path):
    await killed_runs(tmp_path, 6)


@pytest.mark.slow
@pytest.mark.timeout(3600)
async def test_many_killed_programs_leave_conversations_that_go_on(tmp_path):
    await killed_runs(tmp_path, 200)


async def test_a_turn_of_a_running_program_is_left_alone(tmp_path):
    with contextlib.closing(assistant_rig(tmp_path, ScriptedProvider())) as other:
        other.leave_running_turn("turn_1", owner=other.presence.owner)
        with contextlib.closing(assistant_rig(tmp_path, ScriptedProvider())) as rig:
            await rig.assistant.recover()

            assert rig.database.rows(str, "SELECT status FROM turns") == ["running"]
