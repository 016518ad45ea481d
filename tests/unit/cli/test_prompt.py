"""Waiting for what a person types."""

import asyncio
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
