"""Assistants are files: made, changed, copied, passed on, and each change can be taken back."""

from dataclasses import replace

import pytest

from desktop_assist.domain.assistant_profile import AssistantProfile
from desktop_assist.domain.errors import ToolInputError, UnreadableFileError, UsageError
from tests.helpers.assistant_house import AssistantHouse

LEGAL = AssistantProfile("", "Legal desk", "Be exact.", tools=("search_policies",))


@pytest.fixture
def house(tmp_path):
    return AssistantHouse(tmp_path)


def test_corporate_assist_comes_with_the_program_and_stays_as_it_is(house):
    (shipped,) = house.store.listing().profiles

    assert (shipped.id, shipped.name) == ("corporate-assist", "CorporateAssist")
    for change in (house.store.save, lambda it: house.store.delete(it.id)):
        with pytest.raises(ToolInputError, match="stays as it is"):
            change(shipped)


def test_a_new_one_gets_an_id_and_keeps_it_when_renamed(house):
    made = house.store.save(LEGAL).profile

    house.store.save(replace(made, name="Law"))

    assert house.store.meant("law").id == made.id
    assert [file.name for file in house.folder.iterdir()] == ["legal-desk.toml"]


def test_saving_and_deleting_can_be_taken_back(house):
    made = house.store.save(LEGAL)
    deleted = house.store.delete(made.profile.id)
    assert house.names() == ["CorporateAssist"]

    house.history.undo(deleted.change.id)
    assert house.store.find("Legal desk") == made.profile
    house.history.undo(made.change.id)
    assert house.names() == ["CorporateAssist"]


def test_the_same_again_is_no_change(house):
    made = house.store.save(LEGAL).profile

    assert house.store.save(made).change is None


def test_a_copy_can_be_changed(house):
    copy = house.store.duplicate("corporate-assist").profile
    other = house.store.duplicate("corporate-assist").profile

    assert (copy.name, other.name) == ("CorporateAssist (copy)", "CorporateAssist (copy 2)")
    assert not copy.is_shipped
    assert house.store.save(replace(copy, instructions="Less.")).change


def test_two_of_one_name_have_two_files(house):
    ids = {house.store.save(LEGAL).profile.id, house.store.save(LEGAL).profile.id}

    assert len(ids) == len(list(house.folder.iterdir())) == 2


def test_a_name_without_latin_letters_has_a_file_too(house):
    house.store.save(replace(LEGAL, name="法務"))

    assert house.store.meant("法務").instructions == "Be exact."


def test_a_broken_file_is_told_of_and_stops_no_other(house):
    house.store.save(LEGAL)
    house.put("broken.toml", "name = ")
    house.put(".hidden.toml", "name = ")

    listing = house.store.listing()

    assert [one.name for one in listing.profiles] == ["CorporateAssist", "Legal desk"]
    assert len(listing.problems) == 1
    assert "broken.toml" in listing.problems[0]


def test_two_files_with_one_id_are_told_of(house):
    house.put("a.toml", 'id = "x"\nname = "A"\n')
    house.put("b.toml", 'id = "x"\nname = "B"\n')

    listing = house.store.listing()

    assert [one.name for one in listing.profiles] == ["CorporateAssist", "A"]
    assert "b.toml is left out: A has the same id" in listing.problems[0]


def test_an_assistant_goes_to_another_laptop_with_its_id(house, tmp_path):
    made = house.store.save(LEGAL).profile
    file = tmp_path / "legal.toml"
    file.write_bytes(house.store.content(made.id))
    there = AssistantHouse(tmp_path / "there")

    there.store.save(there.store.read(file))

    assert there.store.find(made.id) == made


def test_an_import_replaces_nothing(house, tmp_path):
    made = house.store.save(LEGAL).profile
    file = tmp_path / "legal.toml"
    file.write_bytes(house.store.content(made.id).replace(b"exact", b"loose"))

    house.store.save(house.store.read(file))

    assert house.store.find(made.id) == made
    assert house.names() == ["CorporateAssist", "Legal desk", "Legal desk"]


def test_reading_a_file_takes_nothing_over(house, tmp_path):
    file = tmp_path / "x.toml"
    file.write_text('name = "X"\n')

    assert house.store.read(file).name == "X"
    assert house.names() == ["CorporateAssist"]
    with pytest.raises(UnreadableFileError):
        house.store.read(tmp_path / "none.toml")


def test_one_that_is_not_there_is_said_with_those_that_are(house):
    with pytest.raises(UsageError, match="no assistant “Nobody”") as error:
        house.store.meant("Nobody")
    assert "CorporateAssist" in error.value.hint
    with pytest.raises(ToolInputError):
        house.store.delete("nobody")
