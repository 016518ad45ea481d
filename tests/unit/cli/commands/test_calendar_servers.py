"""`calendar servers`: accounts, rounds, conflicts and changes in a terminal."""

import io

import pytest

from tests.helpers.scripted_engine import ScriptedPackages
from tests.helpers.server_desk import PASSWORD, event_text

ADDRESS = "https://cal.example.org"


@pytest.fixture
def packages(rig, monkeypatch):
    made = ScriptedPackages()
    rig.server_desk.engine._packages = made
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    return made


@pytest.fixture
def servers(rig, packages):
    return lambda *words: rig.run("calendar", "servers", *words)


@pytest.fixture
async def joined(servers, capsys):
    await servers("add", ADDRESS, "--user", "ada", "--stdin", "--calendar", "WORK")
    return capsys.readouterr().out


async def test_an_account_is_added_and_listed_without_its_password(joined, servers, capsys):
    assert await servers("list") == 0

    told = joined + capsys.readouterr().out
    assert "cal.example.org" in told
    assert "never yet" in told
    assert PASSWORD not in told


async def test_without_a_calendar_named_those_there_are_are_shown(servers, packages, capsys):
    packages.calendars.append(("Team", f"{ADDRESS}/t/", False))

    await servers("add", ADDRESS, "--user", "ada", "--stdin")

    assert "Team (may only be read)\nwork" in capsys.readouterr().out


async def test_all_calendars_are_kept_in_step_where_that_is_wanted(servers, packages, rig):
    packages.calendars.append(("Team", f"{ADDRESS}/t/", False))

    await servers("add", ADDRESS, "--user", "ada", "--stdin", "--all")

    kept = rig.server_desk.server.calendars
    assert [(one.name, one.direction) for one in kept] == [("Team", "fetch"), ("work", "both")]


async def test_a_round_says_what_it_did(joined, servers, packages, capsys):
    packages.there["a"] = event_text("a", "Plan")

    assert await servers("sync") == 0

    told = capsys.readouterr().out
    assert "is in step: 1 changed here, 0 at the server." in told
    assert "work: added here: Plan" in told
    await servers("changes", "--json")
    assert '"title": "Plan"' in capsys.readouterr().out


async def test_a_round_that_fails_ends_with_a_status_and_a_hint(joined, servers, packages, capsys):
    packages.failure = "login"

    assert await servers("sync", "cal.example.org") == 1

    assert "app password" in capsys.readouterr().out


async def test_two_versions_are_shown_and_one_is_kept(joined, servers, packages, rig, capsys):
    packages.there["a"] = event_text("a", "Theirs")
    rig.server_desk.put("a", "Mine")
    await servers("sync")
    await servers("conflicts")
    shown = capsys.readouterr().out

    (conflict,) = rig.server_desk.store.conflicts()
    assert await servers("keep", conflict.id, "mine") == 0

    assert "mine: Mine, 2026-12-03 09:00" in shown
    assert "theirs: Theirs, 2026-12-03 09:00" in shown
    assert "SUMMARY:Mine" in packages.there["a"]


async def test_calendars_are_followed_turned_and_left(joined, servers, packages, rig, capsys):
    packages.calendars.append(("Team", f"{ADDRESS}/t/", True))

    await servers("follow", "cal.example.org", "team", "--direction", "send")
    await servers("turn", "Team", "fetch")
    await servers("leave", "work")
    await servers("every", "cal.example.org", "60")

    (kept,) = rig.server_desk.server.calendars
    assert (kept.name, kept.direction) == ("Team", "fetch")
    assert rig.server_desk.server.every_minutes == 60
    assert await servers("leave", "none") == 2
    assert await servers("follow", "cal.example.org", "none") == 2


async def test_a_removed_server_is_gone(joined, servers, rig, capsys):
    assert await servers("remove", "cal.example.org") == 0

    assert "No calendar server is added." in capsys.readouterr().out
    assert await servers("sync") == 0
    assert "nothing to bring into step" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["list", "conflicts", "changes", "sync"])
async def test_every_list_is_there_for_programs(joined, servers, command, printed):
    await servers(command, "--json")

    assert len(printed()) == 1


async def test_the_calendars_of_an_account_are_told_to_programs(joined, servers, printed):
    await servers("calendars", "cal.example.org", "--json")

    assert printed() == [{"calendars": [{"name": "work", "writable": True}]}]


async def test_without_a_keyring_it_is_told_that_the_password_is_lost(servers, rig, capsys):
    rig.server_desk.secrets.has_keyring = False

    await servers("add", ADDRESS, "--user", "ada", "--stdin", "--all")

    assert "lasts until the command ends" in "".join(capsys.readouterr())
