"""kill -9 in the middle of a turn: the database opens, nothing is lost and nothing done twice."""

import contextlib
import os
import random
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_assist.assistant.history import calls_of, in_order, open_calls, results_in
from desktop_assist.domain.journal import Journal
from desktop_assist.domain.message import Message
from tests.helpers.assistant_rig import assistant_rig, status_of
from tests.helpers.doomed_turn import workspace_in, writer_of
from tests.helpers.scripted_provider import ScriptedProvider, says

ROOT = Path(__file__).resolve().parents[2]


def kill_a_program_that_writes(folder: Path, after_s: float) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.helpers.doomed_turn", str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    with program, contextlib.closing(program.stdout) as output:
        assert output.readline() == "begun\n"
        with contextlib.suppress(subprocess.TimeoutExpired):
            program.wait(after_s)
        os.kill(program.pid, signal.SIGKILL)


async def check_what_is_left(folder: Path) -> bool:
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
        if was_running:
            assert kept[-1].parts[0].code == "interrupted"

        assert status_of(await rig.send("Are you there?", conversation.id)) == "completed"
        sent = provider.requests[0].messages
        assert len(results_in(sent)) == sum(len(calls_of(one)) for one in sent)
        assert sent[:-1] == in_order(kept)
        return bool(was_running)


def check_meetings(folder: Path, journal: Journal, kept: tuple[Message, ...]) -> None:
    """Every meeting in the calendar was asked for once, and the conversation knows of it."""
    files = list(workspace_in(folder).current().calendar.glob("*.ics"))
    made = [one.id for one in journal.listing() if one.state == "done"]
    told = [one.change_id for one in results_in(kept).values() if one.ok]
    titles = [re.search(rb"SUMMARY:(.*)", file.read_bytes())[1] for file in files]

    assert len(set(titles)) == len(files) == len(made)
    assert sorted(told) == sorted(made)


async def killed_runs(folder: Path, count: int) -> int:
    moments = random.Random(20261124)
    cut_off = 0
    for number in range(count):
        place = folder / str(number)
        place.mkdir()
        kill_a_program_that_writes(place, after_s=0.02 + moments.random() * 0.15)
        cut_off += await check_what_is_left(place)
    return cut_off


@pytest.mark.timeout(300)
async def test_a_killed_program_leaves_a_conversation_that_goes_on(tmp_path):
    assert await killed_runs(tmp_path, 30) >= 15


@pytest.mark.slow
@pytest.mark.timeout(1800)
async def test_many_killed_programs_leave_conversations_that_go_on(tmp_path):
    assert await killed_runs(tmp_path, 200) >= 100


async def test_a_turn_of_a_running_program_is_left_alone(tmp_path):
    with contextlib.closing(assistant_rig(tmp_path, ScriptedProvider())) as other:
        other.leave_running_turn("turn_1", owner=other.presence.owner)
        with contextlib.closing(assistant_rig(tmp_path, ScriptedProvider())) as rig:
            await rig.assistant.recover()

            assert rig.database.rows(str, "SELECT status FROM turns") == ["running"]
