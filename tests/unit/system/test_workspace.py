"""The workspace follows the settings."""

import pytest

from desktop_assist.domain.errors import FolderNotAllowedError
from desktop_assist.system.folders import portable_folders
from desktop_assist.system.settings import TomlSettings
from desktop_assist.system.workspace import SettingsWorkspace


@pytest.fixture
def settings(tmp_path):
    return TomlSettings(tmp_path / "settings.toml")


@pytest.fixture
def source(settings, tmp_path):
    return SettingsWorkspace(settings, portable_folders(tmp_path))


def test_everything_lies_in_one_folder_by_default(source, tmp_path):
    assert source.current().calendar == tmp_path / "Desktop Assist" / "calendar"


def test_a_named_calendar_file_is_used(source, settings, tmp_path):
    settings.set("calendar.path", str(tmp_path / "own.ics"))
    assert source.current().calendar == tmp_path / "own.ics"


def test_a_name_alone_is_found_in_the_workspace(source, settings, tmp_path):
    settings.set("workspace.folder", "Office")
    settings.set("expenses.sheet", "2026.csv")

    assert source.current().expense_sheet == tmp_path / "Office" / "2026.csv"


def test_the_sample_workspace_leaves_the_users_own_files_alone(source, settings, tmp_path):
    settings.set("calendar.path", str(tmp_path / "own.ics"))
    settings.set("workspace.sample", "on")
    assert source.current().calendar == source.sample_folder / "calendar"


def test_further_calendars_lie_where_they_are_said_to(source, settings, tmp_path):
    settings.set("calendar.others", f"{tmp_path / 'team.ics'}; Private")

    assert source.current().other_calendars == (
        tmp_path / "team.ics",
        tmp_path / "Desktop Assist" / "Private",
    )


def test_a_named_file_of_contacts_is_used(source, settings, tmp_path):
    assert source.current().contacts is None
    settings.set("calendar.contacts", str(tmp_path / "people.vcf"))

    assert source.current().contacts == tmp_path / "people.vcf"


def test_only_allowed_folders_and_the_programs_own_may_be_used(source, settings, tmp_path):
    source.check(tmp_path.parent / "anywhere.txt")
    (tmp_path.parent / "elsewhere").mkdir()
    settings.set("workspace.allowed_folders", str(tmp_path.parent / "office"))

    source.check(tmp_path.parent / "office" / "policies")
    source.check(tmp_path / "facts.jsonl")
    for place in ("elsewhere/a.csv", "office/../elsewhere/a.csv", "office-2"):
        with pytest.raises(FolderNotAllowedError):
            source.check(tmp_path.parent / place)
