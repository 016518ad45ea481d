"""What the program asks of the desktop around it."""

import sys
from types import SimpleNamespace

import pytest

from desktop_assist.app import desktop_parts
from desktop_assist.app.desktop_parts import desktop_services, model_trouble, sound
from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.cli.commands import doctor_desktop
from desktop_assist.domain.extra import Extra
from desktop_assist.system.folders import portable_folders


async def test_everything_is_looked_at_with_the_keys_of_quick_ask(tmp_path, monkeypatch):
    monkeypatch.setattr(doctor_desktop, "has_route", lambda: True)
    # Asking for the devices lets Qt say on which libraries it cannot count here.
    monkeypatch.setattr(desktop_parts, "sound", lambda _: [])
    parts = Parts(portable_folders(tmp_path), Moment())
    try:
        found = {one.name for one in await desktop_services(parts).look_around()}
    finally:
        await parts.close()

    assert {"database", "keyring", "notifications", "keys for quick ask"} <= found


@pytest.mark.parametrize(("names", "is_ok"), [(("Built-in",), True), ((), False)])
def test_what_can_be_spoken_into_is_told_once_its_part_is_here(names, is_ok, monkeypatch):
    devices = SimpleNamespace(
        microphone_names=lambda: names, loudspeaker_names=lambda: ("Speaker",)
    )
    monkeypatch.setitem(sys.modules, "desktop_assist.ui.voice.sound_device", devices)

    (check,) = sound([Extra("voice", "Spoken conversations", "ready")])

    assert (check.is_ok, bool(check.hint)) == (is_ok, not is_ok)
    assert sound([Extra("voice", "Spoken conversations", "missing")]) == []


@pytest.fixture
async def parts(tmp_path):
    parts = Parts(portable_folders(tmp_path), Moment())
    yield parts
    await parts.close()


async def test_why_no_model_is_asked(parts, monkeypatch):
    def trouble(*, route, **chosen):
        monkeypatch.setattr(desktop_parts, "has_route", lambda: route)
        for name, value in chosen.items():
            parts.settings.set(name.replace("__", "."), value)
        return model_trouble(parts)

    assert trouble(route=False) == ""
    here = "http://127.0.0.1:1234/v1"
    local = {"assistant__provider": "compatible", "compatible__base_url": here}
    assert trouble(route=False, **local) == ""
    assert trouble(route=True, assistant__provider="openai") == ""
    assert trouble(route=False) == "offline"
    assert trouble(route=True, privacy__offline="true") == "offline"
    parts.settings.set("privacy.offline", "false")
    assert trouble(route=True, budget__monthly_usd="0") == "budget"
