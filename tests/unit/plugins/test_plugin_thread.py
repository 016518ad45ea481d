"""Code that fails, hangs or wants to end the program does none of that to the program."""

import asyncio
import sys
import threading

import pytest

from desktop_assist.domain.errors import ForeignToolError, PluginError, ToolInputError
from desktop_assist.plugins.plugin_thread import PluginThread

SOON_S = 0.05


@pytest.fixture
def thread():
    # With the usual limits: on a busy computer even a call that ends at once takes a while.
    made = PluginThread("odd")
    yield made
    made.close()


@pytest.fixture
def hasty():
    made = PluginThread("odd", load_limit_s=SOON_S)
    yield made
    made.close()


@pytest.fixture
def blocked():
    """Something that blocks until the test is over."""
    over = threading.Event()
    yield over
    over.set()


async def raising(error):
    raise error


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ToolInputError("Which city?"), "Which city?"),
        (KeyError("degrees"), "fault in it: KeyError"),
        (SystemExit(3), "It would end the program"),
    ],
)
async def test_whatever_it_raises_is_told_in_its_words_or_ours(thread, error, said, caplog):
    with pytest.raises(ForeignToolError, match=said):
        await thread.call(lambda: raising(error))
    assert await thread.call(lambda: asyncio.sleep(0, "goes on")) == "goes on"
    caplog.clear()


async def test_one_that_waits_too_long_is_broken_off(thread):
    with pytest.raises(ForeignToolError, match="did not do it within"):
        await thread.call(lambda: asyncio.sleep(60), SOON_S)

    assert await thread.call(lambda: asyncio.sleep(0, 1)) == 1


async def test_one_that_blocks_is_left_and_after_three_times_not_asked_again(
    thread, blocked, monkeypatch
):
    monkeypatch.setattr("desktop_assist.plugins.plugin_thread._ANSWER_LIMIT_S", SOON_S)

    async def hang():
        blocked.wait()

    for _ in range(3):
        with pytest.raises(ForeignToolError):
            await thread.call(hang, SOON_S)
    with pytest.raises(PluginError, match="does not answer any more"):
        await thread.call(hang, SOON_S)


def test_loading_that_hangs_or_ends_the_program_is_given_up(thread, hasty, blocked):
    with pytest.raises(PluginError, match=r"cannot be loaded\. .*It would end the program"):
        thread.load(lambda: sys.exit(1))
    with pytest.raises(PluginError, match="does not come to an end"):
        hasty.load(blocked.wait)
