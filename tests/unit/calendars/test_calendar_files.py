"""A calendar is a file, or all calendar files of a folder."""

from desktop_assist.calendars.calendar_files import calendar_files


def test_other_and_hidden_files_are_left_out(tmp_path):
    for folder in ("team", ".Radicale.cache"):
        (tmp_path / folder).mkdir()
    names = ("b.ics", "team/a.ICS", ".c.ics.1234.tmp", ".hidden.ics", ".Radicale.cache/b.ics")
    for name in (*names, "notes.txt"):
        (tmp_path / name).write_bytes(b"")

    assert [path.name for path in calendar_files(tmp_path)] == ["b.ics", "a.ICS"]


def test_a_file_stands_for_itself_and_a_missing_one_for_nothing(tmp_path):
    file = tmp_path / "all.ics"

    assert calendar_files(file) == []
    file.write_bytes(b"")
    assert calendar_files(file) == [file]
