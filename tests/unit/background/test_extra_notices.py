"""Heavy parts are fetched by themselves, and the person hears how far that is."""

import asyncio
from contextlib import aclosing
from dataclasses import replace

import pytest

from desktop_assist.background.extra_notices import extra_notices
from desktop_assist.domain.extra import Extra
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import speak
from desktop_assist.system.extras import KNOWN_EXTRAS
from desktop_assist.system.languages import catalogue_of
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


async def test_several_things_are_told_of_as_several():
    states = [replace(one, is_several=True) for one in (MISSING, FETCHING, READY, FAILED)]

    told = [*await notices_of(Story(*states[:3])), *await notices_of(Story(*states[::3]))]

    begun, done, failed = (one.text for one in told)
    assert begun == "Reading pictures are being set up (models, 27 MB)."
    assert done == "Reading pictures are ready."
    assert failed.endswith("They are tried again at the next start.")


@pytest.mark.parametrize("known", KNOWN_EXTRAS, ids=lambda one: one.name)
async def test_german_has_words_for_each_part_and_bends_with_them(known):
    speak(catalogue_of("de"))
    ready = Extra(known.name, known.feature, "ready", is_several=known.is_several)

    (told,) = await notices_of(Story(replace(ready, state="missing"), ready))

    end = " sind bereit." if known.is_several else " ist bereit."
    said = tr_told(told.text)
    assert said.endswith(end)
    assert known.feature not in said


async def test_nothing_is_fetched_or_said_where_all_is_there():
    story = Story(READY)

    assert (await notices_of(story), story.fetches) == ([], 0)


async def test_nothing_is_said_where_nothing_can_be_fetched():
    assert await notices_of(Story(MISSING, can_fetch=False)) == []
