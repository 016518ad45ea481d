"""`when`: how a date phrase is understood."""

import io


async def test_a_phrase_gets_its_start_and_end(rig, printed):
    assert await rig.run("when", "next Tuesday 2 pm for 30 minutes", "--json") == 0

    (shape,) = printed()
    assert shape["start"] == "2026-11-24T14:00:00+01:00"
    assert shape["end"] == "2026-11-24T14:30:00+01:00"
    assert (shape["grain"], shape["time_zone"]) == ("minute", "Europe/Berlin")


async def test_whole_days_are_dates(rig, printed):
    await rig.run("when", "tomorrow", "--json")

    (shape,) = printed()
    assert (shape["start"], shape["end"], shape["all_day"]) == ("2026-11-23", "2026-11-24", True)


async def test_other_readings_and_the_words_that_were_read_are_told(rig, printed):
    await rig.run("when", "5/6/2027 at noon", "--json")

    (shape,) = printed()
    assert [one["start"] for one in shape["alternatives"]] == ["2027-05-06T12:00:00+02:00"]
    assert shape["why"] == ["5/6/2027: day", "at noon: time"]


async def test_no_time_is_nulls_and_status_1(rig, printed):
    assert await rig.run("when", "banana", "--json") == 1

    assert printed()[0]["start"] is None


async def test_people_get_words(rig, capsys):
    await rig.run("when", "next Tuesday 2 pm")

    assert "Tuesday 2026-11-24 14:00" in capsys.readouterr().out


async def test_a_batch_never_fails_for_a_line(rig, printed, monkeypatch):
    lines = (
        '{"id": 1, "text": "tomorrow", "now": "2026-01-01T10:00", "timezone": "Asia/Tokyo"}\n'
        '{"id": 2, "text": "banana"}\n'
    )
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))

    assert await rig.run("when", "--batch", "-") == 0

    first, second = printed()
    assert (first["id"], first["start"], first["time_zone"]) == (1, "2026-01-02", "Asia/Tokyo")
    assert (second["id"], second["start"]) == (2, None)
