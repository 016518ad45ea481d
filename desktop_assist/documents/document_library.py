"""All documents that are searched."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_assist.documents.cut_document import CutDocument, digest_of
from desktop_assist.documents.document import Document, FoundPassage
from desktop_assist.documents.document_details import DocumentDetails
from desktop_assist.documents.document_listing import DocumentListing
from desktop_assist.documents.document_sources import DocumentSources, SourceFile
from desktop_assist.documents.passage_index import PassageIndex
from desktop_assist.documents.picture_store import PictureStore
from desktop_assist.documents.search_scope import EVERYTHING, SearchScope
from desktop_assist.documents.sheet_store import SheetStore
from desktop_assist.documents.vectors.vector_store import VectorStore
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database, Statement
from desktop_assist.domain.errors import ToolInputError, UnreadableFileError
from desktop_assist.domain.journal import Change
from desktop_assist.domain.workspace import WorkspaceSource
from desktop_assist.files.file_snapshot import FileEdit, read_snapshot
from desktop_assist.files.safe_name import safe_name
from desktop_assist.files.safe_write import SafeWriter
from desktop_assist.files.whole_file import read_whole

if TYPE_CHECKING:  # read with the first question
    from desktop_assist.documents.answer import Answer
    from desktop_assist.documents.lookup.looked_up import LookedUp
    from desktop_assist.documents.passage_search import PassageSearch

MAX_DOCUMENT_BYTES = 200_000_000
_KNOWN = "SELECT id, path, name, mark, digest FROM documents"
_PUT = """
INSERT INTO documents (path, name, title, mark, digest, pages, problem, read_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET name = excluded.name,
title = excluded.title, mark = excluded.mark, digest = excluded.digest, pages = excluded.pages,
problem = excluded.problem, read_at = excluded.read_at
"""
_NUMBER = "SELECT id FROM documents WHERE path = ?"
_MARK = "UPDATE documents SET mark = ? WHERE id = ?"
_FORGET = "UPDATE documents SET mark = '', digest = '' WHERE path = ?"
# No file has it: the document is read once more.
_UNFINISHED = ""
_TAKE_OUT = "DELETE FROM documents WHERE id = ?"
# What of the index is to go is worked out before it goes: by one copy of the program at a time.
_INDEX = Path("document-index")


@dataclass(frozen=True, slots=True)
class _Known:
    id: int
    path: str
    name: str
    mark: str
    digest: str


@dataclass(frozen=True, slots=True)
class RemovedDocument:
    """What was taken out; `change` is None for a folder, whose files stay where they are."""

    name: str
    change: Change | None

    @property
    def in_words(self) -> str:
        """What happened, in a sentence."""
        if self.change is None:
            return f"{self.name} is searched no longer; its files stay where they are."
        return f"Removed {self.name}; `undo` brings it back."


@dataclass(frozen=True, slots=True)
class Library:
    """The folders, the index and the sheets together.

    Attributes:
        search: Gives what searches the index, the same one each time; blocking the first time.
    """

    sources: DocumentSources
    index: PassageIndex
    sheets: SheetStore
    vectors: VectorStore
    search: "Callable[[], PassageSearch]"
    details: DocumentDetails
    pictures: PictureStore
    database: Database


class DocumentLibrary:
    """Keeps the index in step with the files, and searches it; blocking, safe from any thread."""

    def __init__(
        self, library: Library, workspace: WorkspaceSource, writer: SafeWriter, clock: Clock
    ) -> None:
        self._sources = library.sources
        self._index = library.index
        self._sheets = library.sheets
        self._search = library.search
        self.vectors = library.vectors
        self.details = library.details
        self.pictures = library.pictures
        self._listing = DocumentListing(library.database, library.details)
        self._database = library.database
        self._workspace = workspace
        self._writer = writer
        self._clock = clock

    def documents(self) -> tuple[Document, ...]:
        """What is in the index, in the order of names."""
        return self._listing.indexed()

    def listing(self) -> tuple[Document, ...]:
        """The same, with those that are not read yet."""
        return self._listing.with_waiting(self._waiting())

    def keep(self, file: Path, cause: Cause) -> tuple[Path, Change | None]:
        """Copy a file into the policies folder; None when the very same one is there already.

        A file of the same name is replaced: the change can be undone.

        Raises:
            UnreadableFileError: It cannot be read, or is too large.
            FileError: The copy cannot be written.
        """
        content = read_whole(file, MAX_DOCUMENT_BYTES, "Split it into smaller files.")
        folder = self._workspace.current().policies
        target = folder / safe_name(file.stem, file.suffix, "document")
        if target.resolve() == file.resolve():
            return target, None
        before = read_snapshot(target)
        if before.content == content:
            return target, None
        return target, self._writer.apply(cause, [FileEdit(before, content)])

    def watch(self, folder: Path) -> None:
        """Search the documents of a folder too, where they are.

        Raises:
            UnreadableFileError: There is no such folder.
        """
        self._sources.watch(folder)

    def remove(self, name: str, cause: Cause) -> RemovedDocument:
        """Take a document out of the policies folder, which can be undone, or forget a folder.

        Args:
            name: Of a document, or of a folder that was added.
            cause: Who asked.

        Raises:
            ToolInputError: There is none of that name, or it belongs to a folder that was added.
            FileError: The file cannot be removed.
        """
        for folder in self._sources.folders():
            if name in (str(folder), folder.name):
                self._sources.forget(folder)
                return RemovedDocument(folder.name, None)
        document = self.find(name)
        policies = self._workspace.current().policies.resolve()
        if not document.path.resolve().is_relative_to(policies):
            raise ToolInputError(
                f"{document.name} belongs to a folder that was added, and stays where it is.",
                f"`policies remove {document.name.split('/')[0]}` takes the whole folder out.",
            )
        edit = FileEdit(read_snapshot(document.path), None)
        return RemovedDocument(document.name, self._writer.apply(cause, [edit]))

    def folders(self) -> tuple[Path, ...]:
        """All folders that are searched, that of the policies first."""
        return (self._workspace.current().policies, *self._sources.folders())

    def changed(self) -> list[SourceFile]:
        """The files that the index does not know as they are now; those gone are taken out."""
        known = {one.path: one for one in self._database.rows(_Known, _KNOWN)}
        here = self._sources.files()
        paths = frozenset(str(file.path) for file in here)
        self._take_out([one for path, one in known.items() if path not in paths])
        return [file for file in here if not self._is_known(file, known.get(str(file.path)))]

    def read_again(self, name: str) -> Document:
        """Have a document read anew with the next look at the files.

        Raises:
            ToolInputError: There is none of that name.
        """
        document = self.find(name)
        self._database.write(Statement(_FORGET, (str(document.path),)))
        return document

    def file_at(self, path: Path) -> SourceFile | None:
        """The document at a place; None where no folder that is searched holds it."""
        wanted = path.resolve()
        return next((one for one in self._sources.files() if one.path.resolve() == wanted), None)

    def is_known(self, file: SourceFile) -> bool:
        """Whether the index has a file as it is now."""
        known = self._database.rows(_Known, f"{_KNOWN} WHERE path = ?", (str(file.path),))
        return bool(known) and self._is_known(file, known[0])

    def put(self, file: SourceFile, read: CutDocument) -> None:
        """Bring one document up to date; broken off, it is read once more the next time.

        Raises:
            FileInUseError: Another copy of the program is at it.
        """
        with self._writer.alone_with(_INDEX):
            self._put(file, read)

    def _put(self, file: SourceFile, read: CutDocument) -> None:
        row = (
            str(file.path),
            file.name,
            read.title,
            _UNFINISHED,
            read.digest,
            read.pages,
            read.problem,
            self._clock.now().isoformat(),
        )
        self._database.write(Statement(_PUT, row))
        [number] = self._database.rows(int, _NUMBER, (str(file.path),))
        changes = self._index.changes(number, file.name, read.passages)
        sheets = self._sheets.changes(number, read.sheets)
        details = self.details.changes(number, file.name, read, file.size_bytes)
        pictures = self.pictures.changes(number, read.pictured)
        mark = Statement(_MARK, (file.mark, number))
        self._database.write(*changes, *sheets, *details, *pictures, mark)

    def search(
        self,
        question: str,
        limit: int = 5,
        on: date | None = None,
        scope: SearchScope = EVERYTHING,
    ) -> tuple[FoundPassage, ...]:
        """The passages that fit a question best, the best one first.

        Args:
            question: As it was asked.
            limit: At most so many.
            on: Of a policy with several versions, that of this day; None: that of today.
            scope: Which documents are searched.

        Raises:
            ToolInputError: No document is meant.
        """
        return tuple(self._search().ranked(question, self.details.left_out(on, scope))[:limit])

    def look_up(self, question: str, table: str = "", on: date | None = None) -> "LookedUp | None":
        """What the tables say to a question; None where it asks nothing of them.

        Args:
            question: As it was asked.
            table: A part of the name of the document that is meant; empty: any.
            on: The day for which it is asked where it names none; None: today.
        """
        return self._sheets.find(question, on or self._clock.now().date(), table)

    def answer(
        self, question: str, on: date | None = None, scope: SearchScope = EVERYTHING
    ) -> "Answer":
        """What the documents say to a question, in their own words.

        Args:
            question: As it was asked.
            on: Of a policy with several versions, that of this day; None: that of today.
            scope: Which documents are searched.

        Raises:
            ToolInputError: No document is meant.
        """
        from desktop_assist.documents.answer import Answer
        from desktop_assist.documents.answering import answer_from

        left_out = self.details.left_out(on, scope)
        looked_up = self.look_up(question, scope.document, on)
        if looked_up is not None and (scope.is_everything or self._is_within(looked_up, left_out)):
            return Answer(question, (), bool(looked_up.cells), looked_up)
        return answer_from(self._search().search(question, left_out))

    def _is_within(self, looked_up: "LookedUp", left_out: frozenset[int]) -> bool:
        """Whether what the tables say stands in documents that are searched."""
        searched = {
            one.name for one in self._database.rows(_Known, _KNOWN) if one.id not in left_out
        }
        return all(cell.source in searched for cell in looked_up.cells)

    def find(self, name: str) -> Document:
        """The document of a name, or of a part of it that only one has.

        Raises:
            ToolInputError: There is none, or several could be meant.
        """
        wanted = name.strip().casefold()
        everything = self.documents()
        found = [
            one for one in everything if wanted in (one.name.casefold(), str(one.path).casefold())
        ]
        found = found or [one for one in everything if wanted and wanted in one.name.casefold()]
        if len(found) != 1:
            raise ToolInputError(
                f"There is no document {name}." if not found else f"Several documents fit {name}.",
                "`policies list` shows the names.",
            )
        return found[0]

    def opened(self, name: str) -> Document:
        """The document of a name, which is opened just now.

        Raises:
            ToolInputError: There is none, or several could be meant.
        """
        document = self.find(name)
        self.details.note_use([document.path])
        return document

    def _waiting(self) -> list[SourceFile]:
        marks = {one.path: one.mark for one in self._database.rows(_Known, _KNOWN)}
        return [one for one in self._sources.files() if marks.get(str(one.path)) != one.mark]

    def _is_known(self, file: SourceFile, known: _Known | None) -> bool:
        if known is None or known.mark == _UNFINISHED or known.name != file.name:
            return False
        if known.mark == file.mark:
            return True
        try:
            is_same = digest_of(file.path) == known.digest
        except UnreadableFileError:
            return False
        if is_same:
            self._database.write(Statement(_MARK, (file.mark, known.id)))
        return is_same

    def _take_out(self, gone: Sequence[_Known]) -> None:
        if gone:
            with self._writer.alone_with(_INDEX):
                self._take_out_alone(gone)

    def _take_out_alone(self, gone: Sequence[_Known]) -> None:
        there = frozenset(self._database.rows(int, "SELECT id FROM documents"))
        for one in gone:
            if one.id not in there:
                continue
            changes = (
                *self._index.changes(one.id, one.name, ()),
                *self._sheets.changes(one.id, ()),
                *self.pictures.changes(one.id, ()),
                self.details.removal(one.id),
            )
            self._database.write(*changes, Statement(_TAKE_OUT, (one.id,)))
