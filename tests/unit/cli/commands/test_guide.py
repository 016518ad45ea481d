"""`guide`: how something is done."""

from desktop_assist.system.guide import PAGES


async def test_the_pages_are_listed(rig, printed):
    assert await rig.run("guide", "--json") == 0

    (shape,) = printed()
    assert [one["name"] for one in shape["pages"]] == list(PAGES)


async def test_a_page_is_shown_by_its_name(rig, capsys):
    assert await rig.run("guide", "meetings") == 0

    shown = capsys.readouterr().out
    assert shown.startswith("# Meetings and your calendar")
    assert "asked:" not in shown


async def test_words_lead_to_the_task(rig, printed):
    assert await rig.run("guide", "google", "calendar", "--json") == 0

    (shape,) = printed()
    assert shape["page"] == "meetings"
    assert shape["text"].startswith("## Use the calendar of Outlook")


async def test_what_is_not_in_it_is_said_with_what_is(rig, capsys):
    assert await rig.run("guide", "elephants") == 2

    error = capsys.readouterr().err
    assert "nothing on “elephants”" in error
    assert "troubleshooting" in error
