"""Bring the index in step with the files: read what changed, one document after the other."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from desktop_assist.documents.document_library import DocumentLibrary
from desktop_assist.documents.reading import CutDocument, read_and_cut
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.worker_pool import WorkerPool


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is: `done` of `count`, at the document of this name."""

    done: int
    count: int
    name: str


OnProgress: TypeAlias = Callable[[Progress], None]


async def bring_up_to_date(
    library: DocumentLibrary, workers: WorkerPool, on_progress: OnProgress | None = None
) -> int:
    """Read what is new or changed, and forget what is gone; cancelling keeps what was read.

    Returns:
        How many documents were read.
    """
    changed = await workers.run(library.changed)
    for done, file in enumerate(changed):
        if on_progress is not None:
            on_progress(Progress(done, len(changed), file.name))
        try:
            read = await workers.run_isolated(read_and_cut, file.path)
        except DesktopAssistError as error:  # one bad file must not stop the others
            read = CutDocument("", "", 1, (), problem=f"{error.message} {error.hint}".strip())
        await workers.run(library.put, file, read)
    return len(changed)
