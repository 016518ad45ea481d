"""The product with llama.cpp's own server and a very small model."""

import asyncio
from pathlib import Path

import pytest

from desktop_assist.domain.tool import ToolCall
from tests.helpers.interop_server import free_port, running
from tests.helpers.interop_setup import llama_command
from tests.helpers.relay import relay_to

# The model's own template leaves tools out without a word. This one shows by example how two of
# them are called, which even a model of this size imitates.
CALLING = Path(__file__).with_name("calling.jinja")
# More than the server has: so the product does not hold back the tools for want of room.
AMPLE = 40_000


@pytest.fixture
def llama(tmp_path):
    """Starts the server with a context of this size and a template."""
    stop = []

    def start(context, template=""):
        port = free_port()
        command = [*llama_command(), str(port), str(context), str(template)]
        server = running(command, port, tmp_path / "llama.txt")
        stop.append(server)
        return server.__enter__()

    yield start
    for server in stop:
        server.__exit__(None, None, None)


async def told(server, words):
    """Wait until the server has written something in its log."""
    async with asyncio.timeout(30):
        while words not in server.log.read_text("utf-8", "replace"):  # noqa: ASYNC110 - a file
            await asyncio.sleep(0.1)


async def test_words_are_streamed_until_the_person_stops(llama, product):
    server = llama(1024)
    async with relay_to(server) as relay:
        desk = await product(relay, wire="responses", context_tokens=AMPLE)

        outcome = await desk.send_and_stop("Tell me a long story.")
        await asyncio.wait_for(relay.client_left.wait(), 10)

    assert outcome.text
    assert outcome.status == "cancelled"
    await told(server, "cancel task")


@pytest.mark.slow
async def test_a_context_that_is_too_small_is_told_with_its_figures(llama, product):
    desk = await product(llama(256), wire="chat", context_tokens=AMPLE)

    outcome = await desk.send("What is on my calendar? " + "Please look closely. " * 60)

    assert outcome.status == "failed"
    assert "256" in outcome.failure.message
    assert "larger context" in outcome.failure.hint


@pytest.mark.slow
@pytest.mark.timeout(1200)
async def test_two_calls_of_one_answer_are_run(llama, product):
    # Over Responses the model is not tried out first: a question of its own would not be called.
    desk = await product(llama(1024, CALLING), wire="responses", context_tokens=AMPLE)

    outcome = await desk.send("What is on 2026-11-26?")

    assert [result.ok for result in outcome.results] == [True, True]
    _, calling, *_ = desk.last_messages()
    assert sum(isinstance(part, ToolCall) for part in calling.parts) == 2


@pytest.mark.slow
@pytest.mark.timeout(1200)
async def test_a_model_without_tools_is_held_to_one_at_a_time(llama, product):
    desk = await product(llama(2048))

    outcome = await desk.send("List my meetings of 2026-11-26.")

    assert any("one tool at a time" in notice for notice in outcome.notices)
    assert outcome.results or outcome.text
    assert outcome.failure is None
