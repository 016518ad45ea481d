"""A library of documents over a real database and real files."""

from dataclasses import dataclass
from pathlib import Path

from desktop_assist.documents import change_tables, detail_tables, picture_tables, tables
from desktop_assist.documents.document_details import DocumentDetails
from desktop_assist.documents.document_library import DocumentLibrary, Library
from desktop_assist.documents.document_notes import DocumentNotes
from desktop_assist.documents.document_sources import DocumentSources
from desktop_assist.documents.passage_index import PassageIndex
from desktop_assist.documents.passage_search import PassageSearch
from desktop_assist.documents.picture_store import PictureStore
from desktop_assist.documents.reading import read_and_cut
from desktop_assist.documents.sheet_store import SheetStore
from desktop_assist.documents.vectors import sentence_tables
from desktop_assist.documents.vectors.vector_store import VectorStore
from desktop_assist.documents.word_search import WordSearch
from desktop_assist.files.safe_write import SafeWriter
from desktop_assist.storage import sqlite_journal
from desktop_assist.storage.sqlite_database import SqliteDatabase
from desktop_assist.storage.sqlite_journal import SqliteJournal
from desktop_assist.system.resources import resource_path
from tests.helpers.encoding import ENCODE, READ
from tests.helpers.fixed_workspace import FixedWorkspace
from tests.helpers.frozen_clock import FrozenClock


@dataclass
class LibraryRig:
    folder: Path
    database: SqliteDatabase
    sources: DocumentSources
    library: DocumentLibrary

    @property
    def policies(self):
        folder = self.folder / "policies"
        folder.mkdir(exist_ok=True)
        return folder

    def write(self, name, text):
        path = self.policies / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def bring_up_to_date(self):
        read = self.library.changed()
        for file in read:
            self.library.put(file, read_and_cut(file.path))
        return [file.name for file in read]

    def found(self, question):
        return [one.source for one in self.library.search(question)]


def library_rig(folder, encode=ENCODE, tables_beside=()):
    database = SqliteDatabase(folder / "desktop_assist.sqlite3")
    rooms = (sqlite_journal, tables, detail_tables, change_tables, picture_tables, sentence_tables)
    migrations = [migration for room in rooms for migration in room.MIGRATIONS]
    database.migrate([*migrations, *tables_beside])
    workspace, clock = FixedWorkspace(folder), FrozenClock()
    writer = SafeWriter(SqliteJournal(database), folder / "backups", clock)
    library = library_over(database, workspace, writer, clock, encode)
    sources = DocumentSources(database, workspace, clock)
    return LibraryRig(folder, database, sources, library)


def library_over(database, workspace, writer, clock, encode=ENCODE):
    index, vectors = PassageIndex(database), VectorStore(database, encode)
    search = PassageSearch(index, WordSearch(database), vectors, READ, resource_path("search"))
    parts = Library(
        sources=DocumentSources(database, workspace, clock),
        index=index,
        sheets=SheetStore(database),
        vectors=vectors,
        search=lambda: search,
        details=DocumentDetails(database, DocumentNotes(workspace, writer), clock),
        pictures=PictureStore(database),
        database=database,
    )
    return DocumentLibrary(parts, workspace, writer, clock)
