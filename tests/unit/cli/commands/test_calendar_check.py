"""`calendar check`."""

from tests.helpers.ics_text import calendar, event

BAD = calendar(event("Good"), event("Bad", "20261324T100000Z"))


async def test_problems_are_told_for_programs(rig, tmp_path, printed):
    (tmp_path / "a.ics").write_bytes(BAD)

    assert await rig.run("calendar", "check", str(tmp_path / "a.ics"), "--json") == 0

    ((file,),) = (line["files"] for line in printed())
    assert (file["file"], file["events"]) == (str(tmp_path / "a.ics"), 2)
    assert [(one["line"], one["uid"]) for one in file["problems"]] == [(7, "Bad")]


async def test_problems_are_told_for_people(rig, tmp_path, capsys):
    (tmp_path / "a.ics").write_bytes(BAD)

    await rig.run("calendar", "check", str(tmp_path / "a.ics"))

    shown = capsys.readouterr().out
    assert "2 events, 1 problems" in shown
    assert "line 7: Bad: Its dates or its repetition cannot be understood. It is left out" in shown


async def test_a_missing_file_is_an_error(rig, tmp_path, capsys):
    assert await rig.run("calendar", "check", str(tmp_path / "none.ics")) == 1
    assert "There is no file" in capsys.readouterr().err
