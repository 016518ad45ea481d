"""What a check of the self-test stands on."""

import pytest

from desktop_assist.app.check_ground import of_extra, on_own_files, use_sample
from desktop_assist.domain.errors import ToolFailedError
from desktop_assist.domain.extra import Extra
from desktop_assist.system.extras import Extras


async def folder_of(parts):
    use_sample(parts)
    return str(parts.workspace.current().folder)


@pytest.fixture
def nothing_came_later(monkeypatch):
    missing = (Extra("ocr", "Reading text in pictures", "missing"),)
    monkeypatch.setattr(Extras, "listing", lambda self: missing)


async def test_a_check_works_on_files_of_its_own_that_are_gone_afterwards(private_home):
    folder = await on_own_files(folder_of)()
    assert "Sample workspace" in folder
    assert not folder.startswith(str(private_home))
    assert await on_own_files(folder_of)() != folder


async def test_a_part_that_may_follow_later_is_named_while_it_is_missing(nothing_came_later):
    assert await of_extra("ocr", folder_of)() == "not installed: Reading text in pictures"


async def test_a_bundle_has_to_bring_it_along(nothing_came_later, monkeypatch):
    monkeypatch.setattr("sys.frozen", True, raising=False)
    with pytest.raises(ToolFailedError, match="missing in the bundle"):
        await of_extra("ocr", folder_of)()


async def test_a_bundle_names_what_comes_on_demand_only(monkeypatch):
    missing = (Extra("voice", "Speaking", "missing", is_on_demand=True),)
    monkeypatch.setattr(Extras, "listing", lambda self: missing)
    monkeypatch.setattr("sys.frozen", True, raising=False)
    assert await of_extra("voice", folder_of)() == "not installed: Speaking"
