"""What is done about parts the system lacks."""

import subprocess

import pytest

from development import system_packages
from development.failure import SetUpError
from development.system_packages import Machine, Way, choose_way, install_command, see_to
from tests.helpers import desktop_session, sound_server

CONTAINER = Machine(has_apt=True, is_root=True, has_sudo=False, is_terminal=False)
TERMINAL_OF_ROOT = Machine(has_apt=True, is_root=True, has_sudo=False, is_terminal=True)
LAPTOP = Machine(has_apt=True, is_root=False, has_sudo=True, is_terminal=True)
SCRIPT = Machine(has_apt=True, is_root=False, has_sudo=True, is_terminal=False)
GUEST = Machine(has_apt=True, is_root=False, has_sudo=False, is_terminal=True)
FEDORA = Machine(has_apt=False, is_root=True, has_sudo=True, is_terminal=False)


@pytest.fixture
def commands(monkeypatch):
    """The commands run instead of being run, with the statuses they end with."""
    ran, statuses = [], []

    def note(command, **_options):
        ran.append(command)
        return subprocess.CompletedProcess(command, statuses.pop(0) if statuses else 0)

    monkeypatch.setattr(system_packages.subprocess, "run", note)
    return ran, statuses


@pytest.mark.parametrize(
    ("machine", "way"),
    [
        (CONTAINER, Way.INSTALL),
        (TERMINAL_OF_ROOT, Way.ASK),
        (LAPTOP, Way.ASK),
        (SCRIPT, Way.TELL),
        (GUEST, Way.TELL),
        (FEDORA, Way.TELL),
    ],
)
def test_the_way_depends_on_rights_and_on_someone_to_ask(machine, way):
    assert choose_way(machine, may_install=True) is way


@pytest.mark.parametrize("machine", [CONTAINER, LAPTOP])
def test_forbidden_means_told_only(machine):
    assert choose_way(machine, may_install=False) is Way.TELL


def test_a_container_gets_them_and_is_told_so(commands, capsys):
    see_to({"libegl1"}, CONTAINER, may_install=True)

    assert commands[0] == [install_command({"libegl1"}, is_root=True)]
    assert "libegl1" in capsys.readouterr().err


def test_an_empty_package_list_is_fetched_and_the_command_tried_again(commands):
    ran, statuses = commands
    statuses += [100, 0, 0]

    see_to({"libegl1"}, CONTAINER, may_install=True)

    assert [command[1] for command in ran] == ["install", "update", "install"]


def test_a_failing_package_manager_ends_the_set_up(commands):
    commands[1].extend([100, 100, 100])

    with pytest.raises(SetUpError, match="apt-get install"):
        see_to({"libegl1"}, CONTAINER, may_install=True)


@pytest.mark.parametrize(("answer", "count"), [("", 1), ("y", 1), ("n", 0), ("what?", 0)])
def test_at_a_terminal_the_person_decides(commands, monkeypatch, answer, count):
    monkeypatch.setattr("builtins.input", lambda: answer)

    see_to({"libegl1"}, LAPTOP, may_install=True)

    assert len(commands[0]) == count


def test_without_rights_the_exact_command_is_shown(commands, capsys):
    see_to({"libegl1", "libgl1"}, GUEST, may_install=True)

    assert commands[0] == []
    said = capsys.readouterr().err
    assert "sudo apt-get install -y --no-install-recommends" in said
    assert said.strip().endswith("libegl1 libgl1")


def test_a_missing_library_is_named_by_its_package(monkeypatch):
    libraries = {"libc.so.6": "libc6", "libnothere.so.9": "libnothere9"}
    monkeypatch.setattr(system_packages, "WINDOW_LIBRARIES", libraries)

    assert system_packages.missing_for_window() - {"fonts-dejavu-core"} == {"libnothere9"}


def test_without_any_font_one_is_asked_for(monkeypatch, tmp_path):
    monkeypatch.setattr(system_packages, "FONT_FOLDERS", (str(tmp_path),))

    assert "fonts-dejavu-core" in system_packages.missing_for_window()


def test_a_missing_program_is_named_by_its_package(monkeypatch):
    monkeypatch.setattr(system_packages, "TEST_PROGRAMS", {"sh": "dash", "nothere": "absent"})
    monkeypatch.setattr(system_packages, "TEST_FILES", {"tm*": "root", "no*where/file": "data"})

    assert system_packages.missing_for_desktop_tests() == {"absent", "data"}


@pytest.mark.parametrize(
    "used", [desktop_session.PROGRAMS.values(), sound_server.PROGRAMS], ids=["desktop", "sound"]
)
def test_nothing_the_tests_start_is_left_to_chance(used):
    """A test that lacks its programs is skipped, and so would never run on a fresh machine."""
    assert set(used) <= set(system_packages.TEST_PROGRAMS)
