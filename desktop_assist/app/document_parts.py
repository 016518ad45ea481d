"""Builds the library of documents."""

from functools import partial
from typing import TYPE_CHECKING

from desktop_assist.app.later import Later
from desktop_assist.background.document_keeper import DocumentKeeper, KeeperPace
from desktop_assist.background.heartbeat import Heartbeat
from desktop_assist.documents.document_details import DocumentDetails
from desktop_assist.documents.document_library import DocumentLibrary, Library
from desktop_assist.documents.document_notes import DocumentNotes
from desktop_assist.documents.document_sources import DocumentSources
from desktop_assist.documents.indexing import Indexing
from desktop_assist.documents.passage_index import PassageIndex
from desktop_assist.documents.picture_store import PictureStore
from desktop_assist.documents.sheet_store import SheetStore
from desktop_assist.documents.vectors.encoder import Encoder
from desktop_assist.documents.vectors.vector_store import VectorStore
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.domain.workspace import WorkspaceSource
from desktop_assist.files.safe_write import SafeWriter
from desktop_assist.system.resources import resource_path
from desktop_assist.system.worker_pool import ExecutorPool

if TYPE_CHECKING:
    from desktop_assist.documents.passage_search import PassageSearch


def build_library(
    database: Database, workspace: WorkspaceSource, writer: SafeWriter, clock: Clock
) -> DocumentLibrary:
    """The documents of the workspace, and of the folders that were added."""
    index = PassageIndex(database)
    vectors = VectorStore(database, Encoder(resource_path("embedding/tokenizer.json")))
    parts = Library(
        sources=DocumentSources(database, workspace, clock),
        index=index,
        sheets=SheetStore(database),
        vectors=vectors,
        search=Later(lambda: _search(index, vectors, database)),
        details=DocumentDetails(database, DocumentNotes(workspace, writer), clock),
        pictures=PictureStore(database),
        database=database,
    )
    return DocumentLibrary(parts, workspace, writer, clock)


def _search(index: PassageIndex, vectors: VectorStore, database: Database) -> "PassageSearch":
    from desktop_assist.documents.passage_search import PassageSearch
    from desktop_assist.documents.vectors import cross_encoder
    from desktop_assist.documents.word_search import WordSearch

    folder = resource_path("search")
    read = cross_encoder.CrossEncoder(
        resource_path("embedding/tokenizer.json"), folder / cross_encoder.WEIGHTS
    )
    return PassageSearch(index, WordSearch(database), vectors, read, folder)


def document_keeper(
    indexing: Indexing, workers: WorkerPool, heartbeat: Heartbeat
) -> DocumentKeeper:
    """What reads documents beside the open window."""
    pace = KeeperPace(stretched=heartbeat.stretched)
    return DocumentKeeper(indexing, workers, partial(ExecutorPool, gives_way=True), pace)
