"""What the doctor says of what is around the program."""

import pytest

from desktop_assist.cli.commands import doctor_desktop
from desktop_assist.cli.commands.doctor_desktop import autostart, microphone, network, tray
from desktop_assist.system.autostart import Autostart


async def found(rig, printed):
    await rig.run("doctor", "--json")
    return {check["name"]: check for check in printed()[0]["checks"]}


async def test_the_session_starts_it_when_the_settings_say_so(rig, printed, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(rig.folder / "config"))
    entry = Autostart(rig.services.folders, {"XDG_CONFIG_HOME": str(rig.folder / "config")})
    assert (await found(rig, printed))["start with the session"]["ok"]

    entry.follow(is_on=True)

    check = (await found(rig, printed))["start with the session"]
    assert (check["ok"], "off and on again" in check["hint"]) == (False, True)


@pytest.mark.parametrize(
    ("entry", "is_wanted", "is_ok"),
    [("on", True, True), ("off", False, True), ("on", False, False), ("off", True, False)],
)
def test_the_entry_is_held_against_the_settings(entry, is_wanted, is_ok):
    assert autostart(entry, is_wanted=is_wanted).is_ok is is_ok


def test_an_entry_that_starts_something_else_is_told():
    check = autostart("changed", is_wanted=True)
    assert (check.is_ok, "another copy" in check.detail) == (False, True)


def test_without_a_tray_it_says_what_that_means():
    assert "Closing the window ends the program" in tray(is_there=False).hint
    assert tray(is_there=True).is_ok


def test_without_a_network_it_says_what_waits_and_the_switch_is_no_fault():
    assert "Slack" in network(has_way_out=False, is_offline=False).hint
    assert network(has_way_out=False, is_offline=True).is_ok
    assert network(has_way_out=True, is_offline=False).is_ok


@pytest.mark.parametrize(("is_offline", "looked"), [("true", []), ("false", [True])])
async def test_offline_not_even_a_way_out_is_looked_for(
    rig, printed, monkeypatch, is_offline, looked
):
    asked = []
    monkeypatch.setattr(doctor_desktop, "has_route", lambda: asked.append(True) or True)
    rig.services.settings.set("privacy.offline", is_offline)

    assert (await found(rig, printed))["network"]["ok"]
    assert asked == looked


def test_without_a_microphone_it_says_what_that_means():
    (missing,), (there,) = microphone(frozenset()), microphone(frozenset({"mic"}))
    assert (missing.is_ok, there.is_ok) == (False, True)
    assert "all else works" in missing.hint


def test_where_no_sound_server_tells_of_microphones_nothing_is_said_of_them():
    assert microphone(None) == []
