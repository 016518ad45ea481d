import pytest

from desktop_assist.documents import word_search
from desktop_assist.documents.word_search import WordSearch
from tests.helpers.library_rig import library_rig


@pytest.fixture
def rig(tmp_path):
    rig = library_rig(tmp_path)
    rig.write("acme/hotels.md", "# Hotels\n\nA hotel of Acme costs up to 180 euros a night.")
    rig.write("acme/trains.md", "# Trains\n\nGo by train, in second class.")
    rig.write("other/hotels.md", "# Hotels\n\nAny hotel will do.")
    rig.bring_up_to_date()
    yield rig
    rig.database.close()


@pytest.fixture
def words(rig):
    return WordSearch(rig.database)


def test_words_are_counted_in_any_of_their_forms(words):
    assert words.counts(["hotel", "trains", "night", "ship"]) == {
        "hotel": 2,
        "trains": 1,
        "night": 1,
        "ship": 0,
    }


def test_phrases_that_no_passage_holds_are_told_apart(words, rig):
    assert words.held(["second class", "ship", "night"]) == ["second class", "night"]

    rig.write("other/ferries.md", "# Ferries\n\nA ship may be taken.")
    rig.bring_up_to_date()

    assert words.size() == 4
    assert words.held(["ship"]) == ["ship"]


def test_the_passage_with_the_most_telling_words_is_the_best(words, rig):
    [first, *_] = words.best(["night", "hotel", "ship"], 5)

    assert rig.database.rows(int, "SELECT id FROM passages WHERE id = 1") == [first]
    assert words.best(["ship"], 5) == {}


def test_common_words_are_left_out_where_there_are_rare_ones(words, monkeypatch):
    monkeypatch.setattr(word_search, "COMMON", 2)

    assert len(words.best(["night", "hotel"], 5)) == 1


def test_of_common_words_alone_passages_with_all_of_them_come_first(words, monkeypatch):
    monkeypatch.setattr(word_search, "COMMON", 1)

    assert len(words.best(["hotel", "night"], 1)) == 1
    assert len(words.best(["hotel", "night"], 5)) == 2


def test_documents_and_folders_that_know_a_name_are_told(words):
    mention = words.mention("acme")

    assert mention.sources == {"acme/hotels.md", "acme/trains.md"}
    assert mention.folders == {"acme": 1}


def test_what_is_remembered_is_forgotten_when_passages_change(words, rig):
    words.size()
    assert words.counts(["ship"]) == {"ship": 0}
    rig.write("ships.md", "Go by ship.")
    rig.bring_up_to_date()

    assert words.size() == 4
    assert words.counts(["ship"]) == {"ship": 1}
