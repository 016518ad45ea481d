from desktop_assist.documents import detail_tables, tables
from desktop_assist.documents.vectors import sentence_tables
from desktop_assist.storage.sqlite_database import SqliteDatabase


def test_a_passage_has_one_row_for_all_its_sentences(tmp_path):
    database = SqliteDatabase(tmp_path / "a.sqlite3")
    database.migrate([*tables.MIGRATIONS, *detail_tables.MIGRATIONS, *sentence_tables.MIGRATIONS])

    columns = database.rows(str, "SELECT name FROM pragma_table_info('sentence_vectors')")

    assert columns == ["key", "vectors"]
    database.close()
