"""Heavy parts are fetched by themselves, and the person hears how far that is."""

import asyncio
from contextlib import aclosing
from dataclasses import replace

from desktop_assist.background.extra_notices import extra_notices
from desktop_assist.domain.extra import Extra
from tests.helpers.inline_workers import InlineWorkers

MISSING = Extra("ocr", "Reading pictures", "missing")
FETCHING = replace(MISSING, state="fetching", detail="models, 27 MB")
READY = replace(MISSING, state="ready")
FAILED = replace(MISSING, state="failed", detail="There is no network.")


class Story:
    """An ExtraSource that goes from one state to the next whenever it is looked at."""

    def __init__(self, *states, can_fetch=True):
        self._states = list(states)
        self._can_fetch = can_fetch
        self.fetches = 0

    def listing(self):
        return (self._states.pop(0) if len(self._states) > 1 else self._states[0],)

    def fetch(self):
        self.fetches += 1
        return self._can_fetch


async def notices_of(story):
    async with (
        asyncio.timeout(5),
        aclosing(extra_notices(story, InlineWorkers(), look_every_s=0)) as notices,
    ):
        return [notice async for notice in notices]


async def test_progress_is_told_until_the_part_is_ready():
    told = await notices_of(Story(MISSING, FETCHING, FETCHING, READY))

    assert [(one.text, one.is_passing) for one in told] == [
        ("Reading pictures is being set up (models, 27 MB).", True),
        ("Reading pictures is ready.", False),
    ]


async def test_a_failure_is_told_with_its_reason_and_ends_it():
    (told,) = await notices_of(Story(MISSING, FAILED))

    assert "There is no network. Everything else works." in told.text


async def test_nothing_is_fetched_or_said_where_all_is_there():
    story = Story(READY)

    assert (await notices_of(story), story.fetches) == ([], 0)


async def test_nothing_is_said_where_nothing_can_be_fetched():
    assert await notices_of(Story(MISSING, can_fetch=False)) == []
