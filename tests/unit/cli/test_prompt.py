"""Waiting for what a person types."""

import asyncio
import os
import sys
import threading

import pytest

from desktop_assist.cli import prompt


async def test_what_was_typed_is_given():
    assert await prompt.read(lambda: "yes") == "yes"


async def test_the_end_of_the_input_is_told():
    def end():
        raise EOFError

    with pytest.raises(EOFError):
        await prompt.read(end)


async def test_the_loop_goes_on_while_a_person_thinks():
    typed = threading.Event()
    reading = asyncio.ensure_future(prompt.read(lambda: str(typed.wait(5))))  # noqa: TID251

    await asyncio.sleep(0)
    assert not reading.done()
    typed.set()

    assert await reading == "True"


async def test_nobody_waits_for_an_answer_any_more():
    typed = threading.Event()
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await prompt.read(lambda: str(typed.wait(5)))

    typed.set()


@pytest.mark.skipif(sys.platform == "win32", reason="there a terminal has no such settings")
async def test_a_question_that_is_broken_off_leaves_the_terminal_as_it_was(monkeypatch):
    import pty
    import termios

    keyboard, screen = pty.openpty()
    asked, answered = threading.Event(), threading.Event()

    def hide_typing():
        hidden = termios.tcgetattr(screen)
        hidden[3] &= ~termios.ECHO
        termios.tcsetattr(screen, termios.TCSADRAIN, hidden)
        asked.set()
        return str(answered.wait(5))

    with os.fdopen(screen) as terminal, os.fdopen(keyboard):
        monkeypatch.setattr("sys.stdin", terminal)
        before = termios.tcgetattr(screen)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.2):
                await prompt.read(hide_typing)

        assert asked.is_set()
        assert termios.tcgetattr(screen) == before
        answered.set()


@pytest.mark.parametrize("answer", ["y", " Yes", "j", "JA "])
def test_a_yes_is_taken_in_each_language(answer):
    assert prompt.is_yes(answer)
    assert not prompt.is_no(answer)


@pytest.mark.parametrize("answer", ["n", "No", "nein"])
def test_a_no_is_taken_in_each_language(answer):
    assert prompt.is_no(answer)
    assert not prompt.is_yes(answer)


@pytest.mark.parametrize("answer", ["", "yesterday", "?"])
def test_anything_else_is_neither(answer):
    assert not prompt.is_yes(answer)
    assert not prompt.is_no(answer)
