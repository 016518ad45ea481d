"""`facts`: what is remembered can be seen and changed from a terminal."""

import pytest


async def test_a_fact_is_added_listed_and_forgotten(rig, printed):
    await rig.run("facts", "add", "I travel by train", "--json")
    await rig.run("facts", "list", "--json")
    await rig.run("facts", "forget", "how I travel", "--json")
    await rig.run("facts", "list", "--json")

    added, listed, forgotten, left = printed()
    assert listed["facts"] == [{key: added[key] for key in added if key != "change_id"}]
    assert (added["text"], added["is_outside"]) == ("I travel by train", False)
    assert (forgotten["id"], left["facts"]) == (added["id"], [])


async def test_other_words_and_the_way_back(rig, printed, capsys):
    await rig.run("facts", "add", "I travel by train", "--json")
    (added,) = printed()

    await rig.run("facts", "edit", added["id"], "I travel by bus")

    written = capsys.readouterr().out
    assert written.startswith("Changed to: I travel by bus")
    assert f"({added['id']})" in written
    assert "desktop-assist undo " in written


async def test_people_get_a_table(rig, capsys):
    await rig.run("facts", "list")
    await rig.run("facts", "add", "I travel by train")
    await rig.run("facts", "list")

    written = capsys.readouterr().out
    assert written.startswith("Nothing is remembered yet.")
    assert "2026-11-22  you" in written


async def test_what_is_known_is_no_change(rig, printed):
    await rig.run("facts", "add", "I travel by train", "--json")

    await rig.run("facts", "add", "i travel by train.", "--json")

    assert printed()[-1]["change_id"] is None


@pytest.mark.parametrize("words", ["shoe size", "how I travel"])
async def test_it_must_be_clear_which_fact_is_meant(rig, words, capsys):
    await rig.run("facts", "add", "I travel by train")
    await rig.run("facts", "add", "I travel with a bicycle")

    assert await rig.run("facts", "forget", words) == 2
    assert "facts list" in capsys.readouterr().err


async def test_a_secret_is_refused(rig, capsys):
    assert await rig.run("facts", "add", "sk-" + "abcdefghij0123456789") == 1

    assert "secrets are not remembered" in capsys.readouterr().err
