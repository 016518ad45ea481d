"""A microphone is watched by its name, and told once when the sound server has it no more."""

import asyncio

import pytest

from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.voice.source_watch import SourceWatch
from tests.helpers.inline_workers import InlineWorkers

BOTH, OTHER = frozenset({"mic", "other"}), frozenset({"other"})


async def told(*answers, ends_after=None):
    """What a watch tells whose looks are answered in turn, the last for ever."""
    left, gone, looks = list(answers), [], []

    def sources():
        looks.append(len(looks))
        if len(looks) == ends_after:
            watch.end()
        return left.pop(0) if len(left) > 1 else left[0]

    tasks = TaskRunner(pytest.fail)
    watch = SourceWatch(sources, InlineWorkers(), tasks, look_every_s=0)
    watch.follow("mic", lambda: gone.append("gone"))
    for _ in range(30):
        await asyncio.sleep(0)
    watch.end()
    await tasks.close()
    return gone, len(looks)


async def test_it_is_told_once():
    assert await told(BOTH, BOTH, OTHER) == (["gone"], 3)


async def test_one_that_stays_is_looked_for_again_and_again():
    gone, looks = await told(BOTH)
    assert (gone, looks > 3) == ([], True)


@pytest.mark.parametrize("first", [None, OTHER, frozenset()])
async def test_of_one_that_the_server_never_had_nothing_is_told(first):
    assert await told(first, OTHER) == ([], 1)


async def test_a_server_that_does_not_answer_for_a_while_says_nothing():
    assert await told(BOTH, None, BOTH, None, OTHER) == (["gone"], 5)


async def test_once_ended_it_looks_no_more():
    assert await told(BOTH, BOTH, OTHER, ends_after=2) == ([], 2)
