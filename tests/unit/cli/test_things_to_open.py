"""Files and links on the command line."""

import pytest

from desktop_assist.cli.command_line import parse
from desktop_assist.cli.start_options import OpenWindow
from desktop_assist.cli.things_to_open import handover_of_link, things_to_open
from desktop_assist.domain.handover import Handover


@pytest.mark.parametrize(
    ("link", "handover"),
    [
        ("desktop-assist:quick?text=Lunch%20at%201", Handover("quick", "Lunch at 1")),
        ("desktop-assist://quick?text=Lunch+at+1", Handover("quick", "Lunch at 1")),
        ("desktop-assist:ask?text=Hello", Handover(text="Hello")),
        ("desktop-assist:", Handover()),
        ("desktop-assist:calendar", Handover(page="calendar")),
        ("desktop-assist:settings", Handover(page="settings")),
        ("desktop-assist:conversation/0a1b", Handover(conversation_id="0a1b")),
        ("desktop-assist:conversation/../../etc", None),
        ("desktop-assist:undo", None),
        ("desktop-assist:drop?file=/etc/passwd", None),
    ],
)
def test_a_link_asks_for_what_it_may(link, handover):
    assert handover_of_link(link) == handover


def test_what_cannot_be_seen_is_left_out_of_a_link():
    hidden = "%F3%A0%81%81%E2%80%8B%00"
    assert handover_of_link(f"desktop-assist:ask?text=a{hidden}b").text == "ab"


def test_files_are_opened_by_path_and_by_address(tmp_path):
    one, two = tmp_path / "größe 1.ics", tmp_path / "receipt.pdf"
    for file in (one, two):
        file.touch()
    assert things_to_open([str(one), two.as_uri()]) == Handover(files=(one, two))


def test_a_command_is_no_file(tmp_path, monkeypatch):
    (tmp_path / "calendar").touch()
    monkeypatch.chdir(tmp_path)
    assert things_to_open(["calendar", "list"]) is None


def test_a_file_that_is_not_there_is_a_mistake(tmp_path, capsys):
    with pytest.raises(SystemExit):
        parse([str(tmp_path / "gone.ics")], {})
    assert capsys.readouterr().err.count("\n") == 1


def test_the_command_line_opens_them(tmp_path):
    (tmp_path / "a.ics").touch()
    given = parse(["--home", str(tmp_path), str(tmp_path / "a.ics")], {})
    assert given.options == OpenWindow(handover=Handover(files=(tmp_path / "a.ics",)))
    assert given.home == tmp_path
