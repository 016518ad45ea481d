"""Starting with the session."""

import plistlib
import re
import shlex
import shutil
import subprocess
import sys

import pytest

from desktop_assist.domain.errors import SettingsError
from desktop_assist.system.autostart import Autostart
from desktop_assist.system.folders import portable_folders, standard_folders


@pytest.fixture
def environ(tmp_path):
    return {"XDG_CONFIG_HOME": str(tmp_path / "config")}


@pytest.fixture
def entries(tmp_path):
    return lambda: sorted((tmp_path / "config").rglob("*.desktop"))


def test_on_writes_an_entry_that_starts_hidden_and_off_removes_it(environ, entries):
    autostart = Autostart(standard_folders(), environ)
    autostart.follow(is_on=True)
    (entry,) = entries()
    (started,) = re.findall("^Exec=(.*)$", entry.read_text(), re.MULTILINE)
    assert shlex.split(started) == [sys.executable, "-m", "desktop_assist", "--tray"]
    autostart.follow(is_on=False)
    autostart.follow(is_on=False)
    assert entries() == []


def test_its_state_is_told_and_an_entry_of_another_copy_is_known(environ, entries):
    autostart = Autostart(standard_folders(), environ)
    states = [autostart.state()]
    autostart.follow(is_on=True)
    states.append(autostart.state())
    (entry,) = entries()
    entry.write_text(entry.read_text().replace(sys.executable, "/somewhere/else"))
    assert [*states, autostart.state()] == ["off", "on", "changed"]


def test_a_start_settles_what_the_settings_say_and_spares_an_entry_that_was_changed(
    environ, entries
):
    autostart = Autostart(standard_folders(), environ)
    autostart.settle(is_on=True)
    (entry,) = entries()
    changed = entry.read_text().replace("enabled=true", "enabled=false")
    entry.write_text(changed)
    autostart.settle(is_on=True)
    assert entry.read_text() == changed

    autostart.follow(is_on=True)
    autostart.settle(is_on=False)
    assert entries() == []


def test_a_portable_copy_leaves_the_usual_ones_entry_alone(environ, entries, tmp_path):
    Autostart(standard_folders(), environ).follow(is_on=True)
    portable = Autostart(portable_folders(tmp_path / "my files"), environ)
    portable.follow(is_on=True)
    assert any(f'--home "{tmp_path / "my files"}" --tray' in e.read_text() for e in entries())
    portable.follow(is_on=False)
    assert [entry.name for entry in entries()] == ["desktop-assist.desktop"]


def started_by(entries):
    (entry,) = entries()
    (started,) = re.findall("^Exec=(.*)$", entry.read_text(), re.MULTILINE)
    return shlex.split(started)


def test_an_appimage_starts_itself_and_not_the_folder_it_is_mounted_at(
    environ, entries, monkeypatch
):
    monkeypatch.setattr("sys.frozen", True, raising=False)
    image = {"APPIMAGE": "/home/ada/Desktop_Assist.AppImage"}
    Autostart(standard_folders(), environ | image).follow(is_on=True)
    assert started_by(entries) == ["/home/ada/Desktop_Assist.AppImage", "--tray"]


def test_a_bundle_starts_its_program_without_a_console(environ, entries, monkeypatch, tmp_path):
    (tmp_path / "Desktop Assist.exe").touch()
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(tmp_path / "desktop-assist.exe"))
    Autostart(standard_folders(), environ).follow(is_on=True)
    assert started_by(entries) == [str(tmp_path / "Desktop Assist.exe"), "--tray"]


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="not installed")
def test_desktops_can_read_the_entry(environ, entries, tmp_path):
    Autostart(portable_folders(tmp_path / "my files"), environ).follow(is_on=True)
    subprocess.run(["desktop-file-validate", *entries()], check=True)


def test_on_macos_it_is_a_launch_agent(environ, tmp_path, monkeypatch):
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setenv("HOME", str(tmp_path))
    Autostart(standard_folders(), environ).follow(is_on=True)
    (agent,) = (tmp_path / "Library" / "LaunchAgents").iterdir()
    assert plistlib.loads(agent.read_bytes())["ProgramArguments"][-1] == "--tray"


def test_a_folder_that_cannot_be_written_is_told_of(environ, tmp_path):
    (tmp_path / "config").write_text("a file where the folder should be")
    with pytest.raises(SettingsError, match="could not be changed"):
        Autostart(standard_folders(), environ).follow(is_on=True)
