"""Make the vectors that are missing, a few at a time; what is left follows the next time."""

import time

from desktop_assist.documents.vectors.vector_store import VectorStore
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.files.packaged_model import language_model

BATCH = 16


async def build_vectors(
    store: VectorStore,
    workers: WorkerPool,
    seconds: float | None = None,
) -> int:
    """Make missing vectors, in the worker process; cancelling keeps those that are made.

    Args:
        store: Where they are missing.
        workers: Runs the model.
        seconds: Stop after so long; None: when none is missing.

    Returns:
        How many were made.
    """
    if not language_model.is_ready():
        return 0
    end = None if seconds is None else time.monotonic() + seconds
    count = 0
    while passages := await workers.run(store.missing, BATCH):
        parts = [one.in_parts for one in passages]
        vectors = await workers.run_isolated(store.encode.in_parts, parts)
        await workers.run(store.put, [one.key for one in passages], vectors)
        count += len(passages)
        if end is not None and time.monotonic() > end:
            break
    return count
