"""How fast documents become passages and vectors: pages of PDF read, vectors made."""

import asyncio
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np

from desktop_assist.documents.document_sources import SourceFile
from desktop_assist.documents.passage import Passage
from desktop_assist.documents.reading import CutDocument
from desktop_assist.documents.vectors import encoder
from desktop_assist.documents.vectors.vector_building import build_vectors
from desktop_assist.files.file_kind import read_document
from desktop_assist.files.packaged_model import language_model
from desktop_assist.system.resources import resource_path
from tests.benchmarks._mixed_passages import real_passages
from tests.evals.data_folder import data_folder
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.library_rig import library_rig

CORPUS = "policies/corpus"
_FILE = SourceFile(Path("/handbook.md"), "handbook.md", "1:1")


def corpus_passages() -> list[Passage]:
    """Of the corpus; where it is absent, of the policy in the sample."""
    sample = resource_path("sample/policies")
    return real_passages(data_folder() / CORPUS) or real_passages(sample, ("*.pdf",))


def cpu_s_of(work: Callable[[], object]) -> float:
    """The processor time that some work takes, in seconds."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def vectors_made(count: int) -> dict[str, float]:
    """With the model that is shipped, on real passages of all lengths; loading it counts not."""
    chosen = corpus_passages()
    random.Random(count).shuffle(chosen)
    with tempfile.TemporaryDirectory() as folder:
        rig = library_rig(Path(folder))
        with closing(rig.database):
            rig.library.vectors.encode(["The model is loaded."])
            passages = tuple(chosen[:count])
            rig.library.put(_FILE, CutDocument("", "", 1, passages))
            model = _Timed(language_model.packaged(rig.library.vectors.encode.tokenizer))
            with patch.object(encoder, "packaged", lambda _: model):
                begun = time.process_time()
                made = asyncio.run(build_vectors(rig.library.vectors, InlineWorkers()))
                taken_s = time.process_time() - begun
    return {
        "a_cpu_second": round(made / taken_s, 1),
        "bare_a_cpu_second": round(made / model.cpu_s, 1),
        "ratio": round(taken_s / model.cpu_s, 2),
        "tokens_each": round(model.tokens / made),
    }


def pages_read(most: int) -> dict[str, float]:
    """Pages a second of processor time, with headings and as bare text."""
    files = sorted((data_folder() / CORPUS).rglob("*.pdf"))[:most]
    files = files or sorted(resource_path("sample").rglob("*.pdf"))
    read_document(files[0])  # the libraries are loaded once
    pages, cpu_s, bare_s = 0, 0.0, 0.0
    for file in files:
        begun = time.process_time()
        pages += read_document(file).pages
        cpu_s += time.process_time() - begun
        bare_s += cpu_s_of(lambda one=file: _bare_text(one))
    return {
        "pages": pages,
        "pages_a_cpu_second": round(pages / cpu_s),
        "bare_pages_a_cpu_second": round(pages / bare_s),
    }


class _Timed:
    """The model, and the processor time that it takes by itself."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self.cpu_s = 0.0
        self.tokens = 0

    def tokens_of(self, texts: Sequence[str]) -> list[list[int]]:
        return self._model.tokens_of(texts)

    def states(self, ids: Sequence[int]) -> np.ndarray:
        begun = time.process_time()
        found = self._model.states(ids)
        self.cpu_s += time.process_time() - begun
        self.tokens += len(ids)
        return found


def _bare_text(file: Path) -> None:
    import pypdfium2

    with closing(pypdfium2.PdfDocument(file)) as document:
        for page in document:
            page.get_textpage().get_text_range()
