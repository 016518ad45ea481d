"""What the cases build on: after each of them the conversation must go on."""

from contextlib import AsyncExitStack

import pytest

from tests.helpers.responses_server import ResponsesServer
from tests.helpers.wired_assistant import wired_assistant


@pytest.fixture
async def server():
    async with ResponsesServer() as running:
        yield running


@pytest.fixture
async def wire(tmp_path, server):
    """Makes an assistant on the wire; when the test is done, it is asked once more."""
    made = []
    async with AsyncExitStack() as stack:

        async def make(*tools, **more):
            one = await stack.enter_async_context(wired_assistant(tmp_path, server, *tools, **more))
            made.append(one)
            return one

        yield make
        for one in made:
            await one.check_that_it_goes_on()


@pytest.fixture
async def house(wire):
    """The usual one."""
    return await wire()
