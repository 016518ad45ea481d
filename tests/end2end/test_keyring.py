"""A key goes from the terminal into a real keyring, serves from there, and is gone at a word."""

import asyncio
import json
import sys
from contextlib import suppress

import pytest

from tests.helpers.desktop_session import desktop_session, missing_programs
from tests.helpers.responses_server import GOOD_KEY, ResponsesServer, answered, said
from tests.helpers.taken_away import needs

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(400), needs("keyring")]


def program_on(desktop, tmp_path):
    async def program(*words, given=""):
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "desktop_assist", "--home", tmp_path, "--json", *words),
            env=desktop.environment,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            output, errors = await process.communicate(given.encode())
        finally:
            with suppress(ProcessLookupError):  # it has ended, but for a test that was broken off
                process.kill()
        lines = [json.loads(line) for line in output.decode().splitlines() if line[:1] == "{"]
        return process.returncode, lines, errors.decode()

    return program


@pytest.fixture
def start(desktop, tmp_path):
    return program_on(desktop, tmp_path)


@pytest.fixture
def start_locked(tmp_path):
    """On a desktop whose keyring nobody has unlocked, and nobody answers its questions."""
    parts = ("wm", "bus")
    if missing := missing_programs((*parts, "keyring")):
        pytest.skip(f"not installed: {', '.join(missing)}")
    with (
        desktop_session(parts) as desktop,
        desktop.running("gnome-keyring-daemon", "--foreground", "--components=secrets"),
    ):
        yield program_on(desktop, tmp_path)


@pytest.mark.slow
async def test_a_locked_keyring_is_told_with_what_helps_and_nothing_waits_for_ever(start_locked):
    status, (kept,), _ = await start_locked("key", "status")
    assert (status, kept["place"], kept["store"]) == (0, "none", "")
    assert "unlock it" in kept["reason"]


async def test_a_key_is_kept_used_and_forgotten(start, tmp_path):
    async with ResponsesServer(lambda _: answered(said("Good morning."))) as server:
        await start("config", "set", "openai.base_url", server.url)

        status, (kept,), _ = await start("key", "set", "--stdin", given=GOOD_KEY)
        assert (status, kept["place"]) == (0, "keyring")

        await start("config", "set", "assistant.provider", "openai")
        status, events, _ = await start("ask", "Good morning")
        assert status == 0
        assert "".join(one["delta"] for one in events if one["type"] == "text") == "Good morning."

        await start("key", "delete")
        status, events, _ = await start("ask", "Good morning")
        assert (status, events[-1]["status"]) == (1, "failed")

    written = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert GOOD_KEY.encode() not in written


@pytest.mark.slow
async def test_a_wrong_key_is_not_kept(start):
    async with ResponsesServer() as server:
        await start("config", "set", "openai.base_url", server.url)
        status, _, errors = await start("key", "set", "--stdin", given="sk-test-wrong-0123456789")
        assert status == 1
        assert "sk-test-wrong" not in errors
        _, (kept,), _ = await start("key", "status")
        assert kept["place"] == "none"
