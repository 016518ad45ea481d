"""`assistants`: made, shown, passed on and taken over in a terminal."""

import pytest

from desktop_assist.domain.assistant_profile import AssistantProfile
from tests.helpers.scripted_provider import says

WORDS = ("new", "Legal desk", "--instructions", "Be exact.", "--tools", "undo")


async def test_one_is_made_and_listed(rig, printed):
    await rig.run("assistants", *WORDS, "--json")
    await rig.run("assistants", "list", "--json")

    made, listing = printed()
    assert [one["name"] for one in listing["assistants"]] == ["CorporateAssist", "Legal desk"]
    assert listing["assistants"][1] == {key: made[key] for key in made if key != "change_id"}
    assert (made["tools"], made["is_shipped"], listing["problems"]) == (["undo"], False, [])


async def test_people_see_what_it_is(rig, capsys):
    await rig.run("assistants", *WORDS)
    await rig.run("assistants", "list")
    await rig.run("assistants", "show", "legal desk")

    written = capsys.readouterr().out
    assert "as set" in written
    assert written.endswith("Model: as set\nTools: undo\n\nBe exact.\n")


async def test_a_broken_file_is_told_of_and_the_others_are_listed(rig, capsys):
    folder = rig.rig.assistants.folder
    folder.mkdir()
    (folder / "team.toml").write_text("name = ")

    assert await rig.run("assistants", "list") == 0

    written = capsys.readouterr()
    assert "CorporateAssist" in written.out
    assert "team.toml cannot be used" in written.err


async def test_a_file_from_elsewhere_is_shown_and_waits_for_a_yes(rig, tmp_path, capsys):
    file = tmp_path / "team.toml"
    file.write_text('name = "Team"\ninstructions = "Be kind."\n')

    assert await rig.run("assistants", "import", str(file)) == 2

    written = capsys.readouterr()
    assert "Be kind." in written.out
    assert "--yes" in written.err
    assert rig.rig.assistants.find("Team") is None


async def test_an_accepted_file_is_taken_over(rig, tmp_path, printed):
    file = tmp_path / "team.toml"
    file.write_text('name = "Team"\n')

    await rig.run("assistants", "import", str(file), "--yes", "--json")

    assert printed()[0]["name"] == "Team"
    assert rig.rig.assistants.find("Team") is not None


async def test_one_is_written_to_a_file_but_never_over_another(rig, tmp_path, capsys):
    file = tmp_path / "corporate.toml"

    assert await rig.run("assistants", "export", "CorporateAssist", "--out", str(file)) == 0
    assert await rig.run("assistants", "export", "CorporateAssist", "--out", str(file)) == 2
    await rig.run("assistants", "export", "corporate-assist")

    assert capsys.readouterr().out == file.read_text("utf-8")


async def test_one_of_the_persons_own_is_deleted(rig, capsys):
    await rig.run("assistants", *WORDS)

    assert await rig.run("assistants", "delete", "Legal desk") == 0
    assert await rig.run("assistants", "delete", "CorporateAssist") == 1

    written = capsys.readouterr()
    assert "Undo: desktop-assist undo " in written.out
    assert "stays as it is" in written.err


@pytest.mark.parametrize("name", ["Legal desk", "legal-1"])
async def test_ask_uses_it_by_name_or_id(rig, name):
    rig.rig.assistants.save(AssistantProfile("legal-1", "Legal desk", "Be exact."))
    rig.provider._steps.append(says("Hello."))

    assert await rig.run("ask", "Hello", "--assistant", name) == 0

    assert rig.provider.requests[0].instructions.endswith("Be exact.")


async def test_ask_refuses_one_that_is_not_there(rig, capsys):
    assert await rig.run("ask", "Hello", "--assistant", "Nobody") == 1

    assert "There is no assistant “Nobody”" in capsys.readouterr().err
