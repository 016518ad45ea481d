"""`doctor`: what keeps the program from working here."""

import os
import sys
from contextlib import closing

import pytest

from desktop_assist.cli.commands.doctor import (
    ambient_values,
    database_file,
    display,
    doctor_of_failed_start,
    extra_parts,
    writable,
)
from desktop_assist.cli.options import Doctor
from desktop_assist.domain.errors import StorageError
from desktop_assist.domain.extra import Extra
from desktop_assist.domain.local_server import LocalServer
from desktop_assist.storage.sqlite_database import SqliteDatabase
from desktop_assist.system.folders import portable_folders


async def test_every_check_is_told(rig, printed):
    assert await rig.run("doctor", "--json") == 0

    checks = {check["name"]: check for check in printed()[0]["checks"]}
    assert {
        "Desktop Assist",
        "Qt",
        "display",
        "database",
        "settings",
        "keyring",
        "extra ocr",
        "extra documents",
        "extra reports",
        "extra search",
        "extra slack",
        "Slack",
    } <= set(checks)
    assert checks["database"]["ok"] is True
    assert checks["keyring"]["detail"] == "a test's keyring"
    assert checks["Slack"]["detail"] == "no token kept; 0 messages kept"


async def test_a_desktop_that_shows_no_notifications_is_told(rig, printed):
    await rig.run("doctor", "--json")

    checks = {check["name"]: check for check in printed()[0]["checks"]}
    assert checks["notifications"]["ok"] is False
    assert "shown in the window only" in checks["notifications"]["hint"]


async def test_a_model_server_on_this_computer_is_told(rig, printed):
    rig.servers.append(LocalServer("Ollama", "http://127.0.0.1:11434/v1", ("llama3.2",)))

    await rig.run("doctor", "--json")

    checks = {check["name"]: check for check in printed()[0]["checks"]}
    assert "llama3.2" in checks["local model server"]["detail"]


async def test_people_get_a_line_each(rig, capsys):
    await rig.run("doctor")

    assert "ok         Desktop Assist" in capsys.readouterr().out


async def test_somebody_who_helps_gets_it_without_the_persons_folders(rig, capsys, monkeypatch):
    monkeypatch.setenv("HOME", str(rig.folder.parent))
    await rig.run("doctor", "--report")

    told = capsys.readouterr().out
    assert "ok         database: ~/" in told
    assert str(rig.folder.parent) not in told


async def test_settings_that_cannot_be_read_hold_up_no_other_check(rig, printed):
    rig.house.settings.path.write_text("[broken", "utf-8")

    assert await rig.run("doctor", "--json") == 0

    checks = {check["name"]: check for check in printed()[0]["checks"]}
    assert checks["settings"]["ok"] is False
    assert checks["database"]["ok"] is True


def test_a_start_that_fails_is_told_beside_the_rest(tmp_path, printed):
    error = StorageError("The database is no database.", "Move it away.")

    folders = portable_folders(tmp_path)
    assert doctor_of_failed_start(folders, error, Doctor(), is_json=True) == 1

    checks = {check["name"]: check for check in printed()[0]["checks"]}
    assert checks["start"]["hint"] == "Move it away."
    assert checks["program data"]["ok"] is True


def test_a_database_that_is_none_is_told(tmp_path):
    folders = portable_folders(tmp_path)
    folders.database.write_bytes(b"this is no database" * 100)

    with closing(SqliteDatabase(folders.database)) as database:
        check = database_file(database, folders)

    assert check.is_ok is False
    assert check.hint


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the desktop is always there")
def test_without_a_display_the_terminal_is_offered():
    assert "chat" in display({}).hint
    assert display({"DISPLAY": ":0"}).is_ok


def test_values_of_the_environment_are_found_and_not_used():
    checks = ambient_values({"OPENAI_API_KEY": "sk-secret", "OPENAI_BASE_URL": ""})

    assert [check.name for check in checks] == ["OPENAI_API_KEY"]
    assert "not used until you say so" in checks[0].detail
    assert "sk-secret" not in f"{checks[0]}"


def test_a_folder_that_is_not_there_yet_can_be_made(tmp_path):
    assert writable("logs", tmp_path / "a" / "b").is_ok


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_is_write_protected(tmp_path):
    tmp_path.chmod(0o500)

    assert writable("logs", tmp_path / "a").is_ok is False


def test_a_file_where_the_folder_should_be(tmp_path):
    (tmp_path / "a").write_text("")

    assert writable("logs", tmp_path / "a" / "b").is_ok is False


def test_a_heavy_part_is_told_with_the_way_to_get_it():
    missing = Extra("ocr", "Reading text in pictures", "missing", remedy="Fetch it.")
    ready = Extra("ocr", "Reading text in pictures", "ready")

    found = [(check.is_ok, check.hint) for check in extra_parts([missing, ready])]

    assert found == [(False, "Fetch it."), (True, "")]
