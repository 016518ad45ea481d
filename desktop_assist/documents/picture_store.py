"""Keeps what was recognised on pages that are pictures, until the document says something else."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from desktop_assist.domain.database import Database, Statement
from desktop_assist.files.page_text import Page, Word

_TAKE_OUT = "DELETE FROM picture_pages WHERE document = ?"
_PUT = "INSERT INTO picture_pages VALUES (?, ?)"
_FORGET = "DELETE FROM picture_words WHERE digest NOT IN (SELECT digest FROM documents)"
_COUNT = "SELECT count(DISTINCT document) FROM picture_pages"
_WAITING = """
SELECT d.path, d.name, d.digest, p.page, EXISTS (
    SELECT 1 FROM picture_words w WHERE w.digest = d.digest AND w.page = p.page
) FROM picture_pages p JOIN documents d ON d.id = p.document WHERE d.mark != ''
ORDER BY d.name, d.id, p.page
"""
_KNOWN = "SELECT page, words FROM picture_words WHERE digest = ?"
_KEEP = "INSERT OR REPLACE INTO picture_words VALUES (?, ?, ?)"


@dataclass(frozen=True, slots=True)
class _Waiting:
    path: str
    name: str
    digest: str
    page: int
    is_known: bool


@dataclass(frozen=True, slots=True)
class _Known:
    page: int
    words: str


@dataclass(frozen=True, slots=True)
class PicturedDocument:
    """A document with pages that the index does not have yet.

    Attributes:
        path: Where it is.
        name: The document's.
        digest: Of its bytes.
        pages: Those that are still to be recognised, counted from 1; none where only the index
            lacks them.
    """

    path: Path
    name: str
    digest: str
    pages: tuple[int, ...]


class PictureStore:
    """Blocking, safe from any worker thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def count(self) -> int:
        """How many documents wait for pages to be recognised."""
        return self._database.rows(int, _COUNT)[0]

    def changes(self, document: int, pages: Iterable[int]) -> list[Statement]:
        """What makes these the pages that a document waits for."""
        put = (Statement(_PUT, (document, page)) for page in pages)
        return [Statement(_TAKE_OUT, (document,)), *put, Statement(_FORGET)]

    def waiting(self) -> list[PicturedDocument]:
        """The documents that are not read to the end, in the order of names."""
        rows = self._database.rows(_Waiting, _WAITING)
        return [
            PicturedDocument(
                Path(path), name, digest, tuple(one.page for one in pages if not one.is_known)
            )
            for (path, name, digest), pages in groupby(
                rows, lambda one: (one.path, one.name, one.digest)
            )
        ]

    def known(self, digest: str) -> Mapping[int, Page]:
        """What was recognised on the pages of a file."""
        rows = self._database.rows(_Known, _KNOWN, (digest,))
        return {one.page: _page(one.words) for one in rows}

    def keep(self, digest: str, number: int, page: Page) -> None:
        """Keep what was recognised on one page."""
        words = [[one.text, one.left, one.top, one.right, one.bottom] for one in page.words]
        values = json.dumps([page.width, page.height, words], ensure_ascii=False)
        self._database.write(Statement(_KEEP, (digest, number, values)))


def _page(words: str) -> Page:
    width, height, places = json.loads(words)
    return Page(width, height, tuple(Word(*one) for one in places))
