"""What the person wants to be known is kept, and each change of it can be taken back."""

import pytest

from desktop_assist.domain.errors import ToolInputError, UnreadableFileError
from desktop_assist.memory.fact_store import MOST_FACTS, FactAsked
from tests.helpers.fact_house import FactHouse

TRAIN = "I travel by train"


@pytest.fixture
def house(tmp_path):
    return FactHouse(tmp_path)


def test_a_fact_is_there_after_a_restart(house, tmp_path):
    house.remember(TRAIN)

    (fact,) = FactHouse(tmp_path).store.listing()

    assert (fact.text, fact.created_at, fact.is_outside) == (TRAIN, house.clock.now(), False)


def test_the_mark_of_text_from_outside_stays(house, tmp_path):
    house.remember("Payments go to Acme", is_outside=True)
    (fact,) = house.store.listing()

    house.store.edit(fact.id, "Payments go to Acme Ltd", FactAsked())

    assert [one.is_outside for one in FactHouse(tmp_path).store.listing()] == [True]


def test_a_fact_from_outside_is_not_quoted_in_the_list_of_changes(house):
    change = house.remember("Payments go to Acme", is_outside=True).change

    assert change.cause.summary == "Remembered a fact from a file or another program"


def test_what_is_known_is_not_kept_twice(house):
    house.remember(TRAIN)

    again = house.remember("i travel  by train.")

    assert (again.change, house.texts()) == (None, [TRAIN])


@pytest.mark.parametrize("text", ["", " . ", "x" * 301, "The key is sk-" + "abcdefghij0123456789"])
def test_what_cannot_be_remembered_is_refused(house, text):
    with pytest.raises(ToolInputError):
        house.remember(text)

    assert not house.file.exists()


def test_the_number_of_facts_has_a_limit(house):
    house.remember(*(f"Fact number {count}" for count in range(MOST_FACTS)))

    with pytest.raises(ToolInputError, match="the most there can be"):
        house.remember("One more")


def test_a_changed_fact_keeps_its_place_and_its_day(house):
    house.remember(TRAIN, "I eat no meat")
    first = house.store.listing()[0]

    house.store.edit(first.id, "I travel by bus", FactAsked())

    assert house.texts() == ["I travel by bus", "I eat no meat"]
    assert house.store.listing()[0].created_at == first.created_at


def test_the_same_words_are_no_change(house):
    fact = house.remember(TRAIN).fact

    assert house.store.edit(fact.id, f" {TRAIN} ", FactAsked()).change is None


def test_a_secret_cannot_be_edited_in(house):
    fact = house.remember(TRAIN).fact

    with pytest.raises(ToolInputError, match="an API key"):
        house.store.edit(fact.id, "sk-" + "abcdefghij0123456789", FactAsked())


@pytest.mark.parametrize("act", ["forget", "edit"])
def test_what_is_not_there_cannot_be_changed(house, act):
    arguments = ("fact_x", "Words", FactAsked()) if act == "edit" else ("fact_x", FactAsked())

    with pytest.raises(ToolInputError, match="no fact fact_x"):
        getattr(house.store, act)(*arguments)


def test_each_change_can_be_taken_back_whatever_came_after(house):
    first = house.remember(TRAIN)
    second = house.remember("I eat no meat")
    forgotten = house.store.forget(first.fact.id, FactAsked())
    third = house.remember("I live in Bonn")

    house.history.undo(forgotten.change.id)
    assert house.texts() == [TRAIN, "I eat no meat", "I live in Bonn"]
    house.history.undo(second.change.id)
    house.history.undo(first.change.id)
    assert house.texts() == [third.fact.text]


def test_the_only_fact_comes_back_when_another_was_remembered_since(house):
    forgotten = house.store.forget(house.remember(TRAIN).fact.id, FactAsked())
    house.remember("I eat no meat")

    house.history.undo(forgotten.change.id)

    assert house.texts() == [TRAIN, "I eat no meat"]


def test_a_line_that_cannot_be_understood_is_left_as_it_is(house):
    house.file.parent.mkdir(parents=True)
    house.file.write_bytes(b"what is this\n")

    house.remember(TRAIN)
    house.store.forget(house.store.listing()[0].id, FactAsked())

    assert house.file.read_bytes() == b"what is this\n"


def test_facts_are_found_by_their_words_or_by_words_about_them(house):
    fact = house.remember(TRAIN, "I eat no meat").fact

    for words in (fact.id, "i eat no meat.", "whether I eat meat"):
        assert house.store.fitting(words) == (house.store.listing()[1],)
    assert house.store.fitting("my shoe size") == ()


def test_a_request_is_told_of_facts_only_when_they_are_to_be_used(house):
    house.remember(TRAIN)
    assert [fact.text for fact in house.store.in_use()] == [TRAIN]

    house.use_facts(False)

    assert house.store.in_use() == ()


def test_a_file_that_cannot_be_read_is_told_of_in_the_list_and_keeps_nobody_from_an_answer(house):
    house.file.mkdir(parents=True)

    assert house.store.in_use() == ()
    with pytest.raises(UnreadableFileError):
        house.store.listing()


def test_another_copy_writing_at_the_same_moment_loses_nothing(house, tmp_path, monkeypatch):
    other, apply, writes = FactHouse(tmp_path), house.store._writer.apply, []

    def apply_after_the_other(cause, edits):
        if not writes:
            writes.append(other.remember("I eat no meat"))
        return apply(cause, edits)

    monkeypatch.setattr(house.store._writer, "apply", apply_after_the_other)
    house.remember(TRAIN)

    assert house.texts() == ["I eat no meat", TRAIN]
