"""What the search in documents costs, and how its cost grows with the number of passages.

The passages are mixed from those of the corpus (`policies/corpus` of the data; the sample's
documents where it is absent), the same in each run. Each size is built in one fresh process and
searched in another, in processor time and on the clock. With `--keep`, what was built is kept and
searched again the next time, with the figures of its building as they were.

The floor is taken by turns in the same process: the product of a NumPy matrix of the same size with
a vector, and the same words asked of a bare FTS5 table with the same texts. It runs on one thread:
a second one would count as processor time while it waits, and go on counting during the search.
Turning the question into a vector is left out of both, and the vectors are made up: what they are
costs nothing.

What a person waits for is judged at the largest size, in milliseconds. Beside the floor it is the
growth that is judged: what a search costs more in the largest library than in the smallest, beside
what the floor costs more. A search weighs the same few dozen passages in a library of any size, so
beside the floor of a small one, which is a millisecond, the plain ratio tells what that weighing
costs, and in a large one it hides how the rest grows. It is printed too, and judged where one size
alone is measured.

How many vectors are really made in a second is measured with the model on passages of the corpus,
beside what the bare model takes for the same tokens, and how many pages of PDF are read with their
headings on its PDF files, beside their bare text by pypdfium2.
"""

import argparse
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from desktop_assist.documents.document_library import DocumentLibrary
from desktop_assist.documents.question_words import any_of, question_words
from desktop_assist.documents.vectors.encoder import PassageInParts, PassageVectors, Said
from desktop_assist.files.packaged_model import language_model
from tests.benchmarks._document_making import corpus_passages, cpu_s_of, pages_read, vectors_made
from tests.benchmarks._mixed_passages import mixed_documents
from tests.evals.data_folder import rows
from tests.helpers.library_rig import library_rig
from tests.helpers.peak_memory import peak_memory_bytes

ROOT = Path(__file__).resolve().parents[2]
QUESTIONS = "policies/dev.jsonl"
SIZES = (1_000, 10_000, 100_000)
RATIO_LIMIT, P95_LIMIT_MS, VECTORS_LIMIT, PAGES_LIMIT = 1.5, 60.0, 40.0, 300.0
LARGEST = 100_000
_RANKS = ("cpu_p50_ms", "cpu_p95_ms")
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
# Written when all of it is built.
_BUILT = "built.json"
_BATCH, _NEAREST, _SHOWN, _FEW = 1_000, 50, 5, 8
_FLOOR_TABLE = "CREATE VIRTUAL TABLE floor USING fts5(text, tokenize='porter unicode61')"
_FLOOR_QUERY = "SELECT rowid, text FROM floor WHERE floor MATCH ? ORDER BY rank LIMIT ?"
_CODE = "from tests.benchmarks.policies import {name}; {name}({folder!r}, {count}, {runs})"


def main(words: Sequence[str] | None = None) -> int:
    """Measure, print, and give 1 when a limit is missed."""
    options = _options(words)
    if not language_model.is_ready():
        print("The part that finds passages by what they mean is not installed.")
        return 1
    sizes = {count: _size(count, options.runs, options.keep) for count in options.sizes}
    figures = {
        "sizes": sizes,
        "growth": growth(sizes),
        "vectors": vectors_made(options.vectors),
        "pdf": pages_read(options.pdfs),
    }
    figures = {"ok": not _missed(figures), "missed": _missed(figures), **figures}
    if options.json:
        print(json.dumps(figures))
    else:
        _show(figures)
    return 0 if figures["ok"] else 1


def build(folder: str, count: int, runs: int) -> None:
    """Put the passages into a new index, and their texts into a bare table; print what it took."""
    rig = library_rig(Path(folder))
    cpu_s, wall_s, texts = 0.0, 0.0, []
    with closing(rig.database):
        for file, read in mixed_documents(corpus_passages(), count):
            begun, begun_wall = time.process_time(), time.perf_counter()
            rig.library.put(file, read)
            cpu_s += time.process_time() - begun
            wall_s += time.perf_counter() - begun_wall
            texts += [(one.text,) for one in read.passages]
        _put_vectors(rig.library)
    floor_s = cpu_s_of(lambda: _build_floor(Path(folder), texts))
    print(json.dumps({"cpu_s": cpu_s, "wall_s": wall_s, "floor_cpu_s": floor_s}))


def search(folder: str, count: int, runs: int) -> None:
    """Ask every question of an index that was just opened; print what each took."""
    rig = library_rig(Path(folder), encode=_MadeUp())
    asked = questions()
    searching, answering, floor = _Times(), _Times(), _Times()
    with closing(rig.database):
        first_s = cpu_s_of(lambda: rig.library.search(asked[0], _SHOWN))
        rig.library.answer(asked[0])
        memory_mb = peak_memory_bytes() / 1024 / 1024
        lay = _Floor(Path(folder), count)
        for question in asked * runs:
            searching.take(lambda one=question: rig.library.search(one, _SHOWN))
            floor.take(lambda one=question: lay.ask(one))
            answering.take(lambda one=question: rig.library.answer(one))
    print(
        json.dumps(
            {
                "first_cpu_s": round(first_s, 3),
                "memory_mb": round(memory_mb),
                "search": searching.figures(),
                "answer": answering.figures(),
                "floor": floor.figures(),
            }
        )
    )


def questions() -> list[str]:
    """Those of the data; else the lines of the sample, asked as they are."""
    asked = [one["question"] for one in rows(QUESTIONS)]
    return asked or [line for one in corpus_passages() for line in one.text.split("\n")][:_FEW]


@dataclass
class _Times:
    """What the same work took each time, in milliseconds."""

    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)

    def take(self, work: Callable[[], object]) -> None:
        begun, begun_wall = time.process_time(), time.perf_counter()
        work()
        self.cpu.append((time.process_time() - begun) * 1000)
        self.wall.append((time.perf_counter() - begun_wall) * 1000)

    def figures(self) -> dict[str, float]:
        kinds = {"cpu": self.cpu, "wall": self.wall}
        return {
            f"{name}_{rank}_ms": round(statistics.quantiles(taken, n=100)[place - 1], 2)
            for name, taken in kinds.items()
            for rank, place in (("p50", 50), ("p95", 95))
        }


class _Floor:
    """What no search can do without: one product, and one question to a bare table."""

    def __init__(self, folder: Path, count: int) -> None:
        self._vectors = _vectors(count)
        self._table = sqlite3.connect(folder / "floor.sqlite3")

    def ask(self, question: str) -> None:
        likeness = self._vectors @ _made_up([question])[0]
        np.argpartition(likeness, -min(_NEAREST, len(likeness)))
        self._table.execute(_FLOOR_QUERY, (any_of(question_words(question)), _NEAREST)).fetchall()


def _size(count: int, runs: int, keep: Path | None) -> dict[str, Any]:
    """The figures of one number of passages."""
    with tempfile.TemporaryDirectory() as passing:
        folder = Path(passing) if keep is None else keep / str(count)
        built = _built(folder, count)
        found = _apart("search", folder, count, runs)
    ratio = {rank: round(found["search"][rank] / found["floor"][rank], 2) for rank in _RANKS}
    return {
        "passages_a_cpu_second": round(count / built["cpu_s"]),
        "passages_a_second": round(count / built["wall_s"]),
        "bare_table_passages_a_cpu_second": round(count / built["floor_cpu_s"]),
        "ratio": ratio,
        **found,
    }


def _built(folder: Path, count: int) -> dict[str, Any]:
    """What building took; where it is kept from another time, as it was then."""
    kept = folder / _BUILT
    if not kept.exists():
        folder.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(_apart("build", folder, count, 1)), "utf-8")
    return json.loads(kept.read_text("utf-8"))


def growth(sizes: Mapping[int, Mapping[str, Any]]) -> dict[str, float]:
    """What the largest library costs more than the smallest, beside what the floor does.

    Args:
        sizes: The figures of `search` and of `floor`, in milliseconds, by the number of passages;
            nothing comes of a single one, nor of sizes among which the floor does not grow.
    """
    small, large = sizes[min(sizes)], sizes[max(sizes)]
    more = {
        name: {rank: large[name][rank] - small[name][rank] for rank in _RANKS}
        for name in ("search", "floor")
    }
    if any(grown <= 0 for grown in more["floor"].values()):
        return {}
    return {rank: round(more["search"][rank] / more["floor"][rank], 2) for rank in _RANKS}


def _apart(name: str, folder: Path, count: int, runs: int) -> dict[str, Any]:
    """Run one of this file's steps in a process of its own."""
    code = _CODE.format(name=name, folder=str(folder), count=count, runs=runs)
    command = [sys.executable, "-c", code]
    printed = subprocess.check_output(command, cwd=ROOT, text=True, env=os.environ | _ONE_THREAD)
    return json.loads(printed.splitlines()[-1])


def _put_vectors(library: DocumentLibrary) -> None:
    """A vector for each passage and each of its sentences, made up."""
    store, seed = library.vectors, 0
    while passages := store.missing(_BATCH):
        made = [
            PassageVectors(
                whole, np.zeros((len(one.in_parts.sentences), language_model.SIZE), np.int8)
            )
            for one, whole in zip(passages, _vectors(len(passages), seed), strict=True)
        ]
        store.put([one.key for one in passages], made)
        seed += 1


def _build_floor(folder: Path, texts: Sequence[tuple[str]]) -> None:
    with closing(sqlite3.connect(folder / "floor.sqlite3")) as table, table:
        table.execute(_FLOOR_TABLE)
        table.executemany("INSERT INTO floor VALUES (?)", texts)


def _vectors(count: int, seed: int = 0) -> np.ndarray:
    made = np.random.default_rng(seed).standard_normal(
        (count, language_model.SIZE), dtype=np.float32
    )
    return made / np.linalg.norm(made, axis=1, keepdims=True)


def _made_up(texts: Sequence[str]) -> np.ndarray:
    return _vectors(len(texts), len(texts[0]))


class _MadeUp:
    """Stands for the model, which takes the same time whatever the size of the library."""

    def __call__(self, texts: Sequence[str]) -> np.ndarray:
        return _made_up(texts)

    def said(self, question: str, passages: Sequence[PassageInParts]) -> list[Said]:
        return []


def _missed(figures: dict[str, Any]) -> list[str]:
    """What is over its limit."""
    largest = max(figures["sizes"])
    found, missed = figures["sizes"][largest], []
    grown = (figures["growth"] or found["ratio"])["cpu_p50_ms"]
    if grown > RATIO_LIMIT:
        what = "grows" if figures["growth"] else "costs"
        missed.append(f"search: {what} {grown} x as much as the floor (limit {RATIO_LIMIT})")
    p95 = found["search"]["cpu_p95_ms"]
    if largest >= LARGEST and p95 > P95_LIMIT_MS:
        missed.append(f"search: {p95} ms at p95 (limit {P95_LIMIT_MS:g})")
    made = figures["vectors"]["a_cpu_second"]
    if made < VECTORS_LIMIT:
        missed.append(f"vectors: {made} a second ({VECTORS_LIMIT:g})")
    pages = figures["pdf"]["pages_a_cpu_second"]
    if pages < PAGES_LIMIT:
        missed.append(f"PDF: {pages} pages a second ({PAGES_LIMIT:g})")
    return missed


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="desktop-assist bench policies", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), help="passages")
    parser.add_argument("--keep", type=Path, help="a folder for what is built, to search it again")
    parser.add_argument("--runs", type=int, default=3, help="how often each question is asked")
    parser.add_argument("--vectors", type=int, default=200, help="made with the model")
    parser.add_argument("--pdfs", type=int, default=95, help="files read")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(words)


def _show(figures: dict[str, Any]) -> None:
    form = "{:>9} {:>10} {:>10} {:>7} {:>13} {:>13} {:>13} {:>13} {:>11}"
    titles = ("passages", "built/cpu-s", "bare/cpu-s", "MB", "search cpu", "search wall")
    print(form.format(*titles, "answer cpu", "floor cpu", "ratio"))
    for count, one in figures["sizes"].items():
        pairs = [
            f"{one[name][f'{kind}_p50_ms']:g} / {one[name][f'{kind}_p95_ms']:g}"
            for name, kind in (
                ("search", "cpu"), ("search", "wall"), ("answer", "cpu"), ("floor", "cpu"),
            )
        ]  # fmt: skip
        built = one["passages_a_cpu_second"], one["bare_table_passages_a_cpu_second"]
        ratio = f"{one['ratio']['cpu_p50_ms']} / {one['ratio']['cpu_p95_ms']}"
        print(form.format(f"{count:,}", *built, one["memory_mb"], *pairs, ratio))
    print("milliseconds and ratios: p50 / p95, without turning the question into a vector")
    if figures["growth"]:
        grown = " / ".join(str(figures["growth"][rank]) for rank in _RANKS)
        print(f"from the smallest to the largest: grows {grown} x as much as the floor")
    made = figures["vectors"]
    print(
        f"vectors: {made['a_cpu_second']} a processor second, {made['ratio']} x the time of the"
        f" bare model ({made['bare_a_cpu_second']} a second, {made['tokens_each']} tokens each)"
    )
    pdf = figures["pdf"]
    print(
        f"PDF: {pdf['pages_a_cpu_second']} pages a processor second with headings,"
        f" {pdf['bare_pages_a_cpu_second']} as bare text ({pdf['pages']} pages)"
    )
    for one in figures["missed"]:
        print(f"missed: {one}")


if __name__ == "__main__":
    sys.exit(main())
