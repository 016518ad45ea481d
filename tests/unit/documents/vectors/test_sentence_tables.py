from desktop_assist.documents import detail_tables, tables
from desktop_assist.documents.vectors import sentence_tables
from desktop_assist.domain.database import Statement
from desktop_assist.storage.sqlite_database import SqliteDatabase

DETAILS = "INSERT INTO document_details VALUES (?, '', ?, 1)"
PASSAGE = """
INSERT INTO passages (document, place, digest, section, start, has_rows)
VALUES (?, 0, ?, 'Leave', 0, 0)
"""
TEXT = "INSERT INTO passage_texts (digest, text, stems) VALUES (?, ?, 'old')"
VECTORS = "INSERT INTO sentence_vectors VALUES (?, '')"


def test_a_passage_has_one_row_for_all_its_sentences(tmp_path):
    database = SqliteDatabase(tmp_path / "a.sqlite3")
    database.migrate([*tables.MIGRATIONS, *detail_tables.MIGRATIONS, *sentence_tables.MIGRATIONS])

    columns = database.rows(str, "SELECT name FROM pragma_table_info('sentence_vectors')")

    assert columns == ["key", "vectors"]
    database.close()


def test_german_passages_of_an_earlier_version_get_other_vectors(tmp_path):
    database = SqliteDatabase(tmp_path / "old.sqlite3")
    before = (*tables.MIGRATIONS, *detail_tables.MIGRATIONS, *sentence_tables.MIGRATIONS[:2])
    database.migrate(before)
    for number, language in enumerate(("de", "en"), start=1):
        database.write(
            Statement(DETAILS, (number, language)),
            Statement(PASSAGE, (number, f"abc{number}")),
            Statement(VECTORS, (f"abc{number}:Leave",)),
        )

    database.migrate((*before, *sentence_tables.MIGRATIONS[2:]))

    assert database.rows(str, "SELECT key FROM sentence_vectors") == ["abc2:Leave"]
    database.close()


def test_passages_in_which_a_unit_ends_a_sentence_are_read_anew(tmp_path):
    database = SqliteDatabase(tmp_path / "old.sqlite3")
    before = (
        *tables.MIGRATIONS[:-1],
        *detail_tables.MIGRATIONS,
        *sentence_tables.MIGRATIONS[:-1],
    )
    database.migrate(before)
    for number, text in enumerate(("At 9 m/s. Stop.", "Once a day. Stop."), start=1):
        database.write(
            Statement(PASSAGE, (number, f"abc{number}")),
            Statement(TEXT, (f"abc{number}", text)),
            Statement(VECTORS, (f"abc{number}:Leave",)),
        )

    database.migrate((*before, tables.MIGRATIONS[-1], sentence_tables.MIGRATIONS[-1]))

    stems = database.rows(str, "SELECT stems FROM passage_texts ORDER BY digest")
    assert stems == ["", "old"]
    assert database.rows(str, "SELECT key FROM sentence_vectors") == ["abc2:Leave"]
    database.close()
