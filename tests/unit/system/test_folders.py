"""A portable home holds everything; an installed program uses the system's folders."""

from pathlib import Path

import pytest

from desktop_assist.system.folders import portable_folders, standard_folders


def test_a_portable_home_holds_everything(tmp_path):
    folders = portable_folders(tmp_path)
    inside = (
        folders.data,
        folders.database,
        folders.settings_file,
        folders.facts_file,
        folders.assistants,
        folders.logs,
        folders.workspace,
    )
    assert all(path.is_relative_to(tmp_path) for path in inside)


@pytest.mark.parametrize("name", ["Caf\udce9", "~nobody-here"])
def test_a_home_may_have_any_name(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    assert portable_folders(Path(name)).data == tmp_path / name


def test_two_portable_homes_share_no_secrets(tmp_path):
    one, other = portable_folders(tmp_path / "a"), portable_folders(tmp_path / "b")
    assert len({one.keyring_service, other.keyring_service, "desktop-assist"}) == 3


def test_the_installed_program_keeps_logs_beside_its_data():
    folders = standard_folders()
    assert folders.logs.parent == folders.data
    assert folders.workspace.name == "Desktop Assist"
