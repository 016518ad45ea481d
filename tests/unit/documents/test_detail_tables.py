from desktop_assist.documents import detail_tables, tables
from desktop_assist.domain.database import Statement
from desktop_assist.storage.sqlite_database import SqliteDatabase

OLD = "INSERT INTO documents VALUES (1, '/a.md', 'a.md', '', '5:9', 'abc', 1, '', '2026-01-01')"


def test_documents_of_an_earlier_version_are_read_once_more(tmp_path):
    database = SqliteDatabase(tmp_path / "old.sqlite3")
    database.migrate(tables.MIGRATIONS)
    database.write(Statement(OLD))

    database.migrate((*tables.MIGRATIONS, *detail_tables.MIGRATIONS))

    assert database.rows(str, "SELECT mark || digest FROM documents") == [""]
    database.close()
