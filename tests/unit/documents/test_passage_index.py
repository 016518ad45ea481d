import pytest

from desktop_assist.documents import tables
from desktop_assist.documents.passage import Passage
from desktop_assist.documents.passage_index import PassageIndex
from desktop_assist.domain.database import Statement
from desktop_assist.storage.sqlite_database import SqliteDatabase

PUT = "INSERT INTO documents VALUES (?, ?, ?, '', '', '', 1, '', '')"
HOTELS = Passage("Up to 180 euros a night.", "Travel > Hotels", 2, 0)
TRAINS = Passage("Second class.", "Travel > Trains", 3, 30)


@pytest.fixture
def database(tmp_path):
    database = SqliteDatabase(tmp_path / "a.sqlite3")
    database.migrate(tables.MIGRATIONS)
    for number, name in enumerate(("travel-guide.pdf", "old/guide.md"), start=1):
        database.write(Statement(PUT, (number, f"/{name}", name)))
    yield database
    database.close()


@pytest.fixture
def index(database):
    return PassageIndex(database)


def ids(database):
    return dict(database.rows(lambda *row: row, "SELECT digest, id FROM passages"))


def test_words_of_the_text_the_headings_and_the_name_are_found(index, database):
    database.write(*index.changes(1, "travel-guide.pdf", (HOTELS,)))

    for words in ("night", "hotel", "guides"):
        [found] = index.find(words, 5)
        assert (found.source, found.page, found.text) == ("travel-guide.pdf", 2, HOTELS.text)


def test_the_same_words_in_two_documents_are_kept_and_shown_once(index, database):
    database.write(*index.changes(1, "travel-guide.pdf", (HOTELS,)))
    database.write(*index.changes(2, "old/guide.md", (HOTELS,)))

    [found] = index.find("night", 5)

    assert {found.source, *found.also_in} == {"travel-guide.pdf", "old/guide.md"}
    assert database.rows(int, "SELECT count(*) FROM passage_texts") == [1]


def test_only_what_changed_is_written_again(index, database):
    database.write(*index.changes(1, "travel-guide.pdf", (HOTELS, TRAINS)))
    before = ids(database)

    changed = Passage("First class.", TRAINS.section, 4, 30)
    database.write(*index.changes(1, "travel-guide.pdf", (changed, HOTELS)))

    assert ids(database)[HOTELS.digest] == before[HOTELS.digest]
    assert [one.text for one in index.find("class", 5)] == ["First class."]
    assert index.find("second", 5) == []


def test_stems_that_are_not_there_are_worked_out_when_a_document_is_read_once_more(index, database):
    database.write(*index.changes(1, "travel-guide.pdf", (HOTELS,)))
    database.write(Statement("UPDATE passage_texts SET stems = ''"))

    database.write(*index.changes(1, "travel-guide.pdf", (HOTELS,)))

    [found] = index.with_ids([ids(database)[HOTELS.digest]])
    assert "night" in found.stems


def test_a_document_without_passages_leaves_nothing_behind(index, database):
    database.write(*index.changes(1, "travel-guide.pdf", (HOTELS, TRAINS)))

    database.write(*index.changes(1, "travel-guide.pdf", ()))

    assert index.find("night OR class OR travel", 5) == []
    assert database.rows(int, "SELECT count(*) FROM passage_texts") == [0]


def test_an_empty_question_finds_nothing(index):
    assert index.find("", 5) == []
