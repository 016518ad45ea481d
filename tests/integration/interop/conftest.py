"""The servers that these tests speak to; fetched once, started once."""

from contextlib import AsyncExitStack

import pytest

from tests.helpers.interop_server import free_port, running
from tests.helpers.interop_setup import aimock_command, llmock_command
from tests.helpers.whole_product import whole_product
from tests.integration.interop.aimock_script import write_script


@pytest.fixture(scope="session")
def aimock(tmp_path_factory):
    folder, port = tmp_path_factory.mktemp("aimock"), free_port()
    script = write_script(folder)
    command = [*aimock_command(), "--port", str(port), "--fixtures", str(script), "--strict"]
    with running(command, port, folder / "log.txt") as server:
        yield server


@pytest.fixture(scope="session")
def llmock_process(tmp_path_factory):
    folder, port = tmp_path_factory.mktemp("llmock"), free_port()
    command = [*llmock_command(), "--port", str(port), "--stream-chunk-delay-ms", "5"]
    with running(command, port, folder / "log.txt") as server:
        yield server


@pytest.fixture
def llmock(llmock_process):
    """A server without any fault planned, and with an empty record."""
    llmock_process.post("/_llmock/reset")
    return llmock_process


@pytest.fixture
async def product(tmp_path):
    """Makes the product on a server, and closes it."""
    async with AsyncExitStack() as stack:

        async def make(server, **settings):
            return await stack.enter_async_context(whole_product(tmp_path, server, **settings))

        yield make
