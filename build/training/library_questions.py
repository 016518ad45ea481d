"""Questions to a library with the passages that its search finds, and which of them answers."""

import json
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from desktop_assist.documents.passage_ranker import load_passage_rankers
from desktop_assist.documents.passage_search import decisive_part
from desktop_assist.documents.vectors.encoder import Encoder, PassageInParts
from desktop_assist.documents.vectors.vector_store import VectorStore
from desktop_assist.storage.sqlite_database import SqliteDatabase
from training.search_samples import Numbers, Sample, samples

_FOUND = 10


@dataclass(frozen=True, slots=True)
class FoundPart:
    """A passage as the cross-encoder reads it, and whether it answers."""

    parts: PassageInParts
    is_right: bool


@dataclass(frozen=True, slots=True)
class AskedOfLibrary:
    """A question to a library.

    Attributes:
        text: As the search reads it.
        file: The document of which it asks.
        answer: The words that answer it; empty where none do.
        found: The passages that were found, the best first.
    """

    text: str
    file: str
    answer: str
    found: tuple[FoundPart, ...]


def found_for(questions: Path, library: Path, folder: Path) -> list[AskedOfLibrary]:
    """Ask a library; questions whose passage is not found are left out.

    Args:
        questions: A line each, as `tests/evals/policies_own.jsonl`, with the `answer` in words.
        library: Its folder.
        folder: With the weights of the search.
    """
    encode = Encoder(folder.parent / "embedding" / "tokenizer.json")
    lines: list[dict[str, Any]] = [
        json.loads(line) for line in questions.read_text("utf-8").splitlines()
    ]
    with closing(SqliteDatabase(library / "desktop_assist.sqlite3")) as database:
        asked = samples(questions, database, lambda one: VectorStore(one, encode), folder)
    return [
        AskedOfLibrary(
            one.gathered.asked.text,
            str(lines[one.number]["file"]),
            str(lines[one.number].get("answer", "")),
            _first(one, _scores(one, folder)),
        )
        for one in asked
        if one.kind == "unanswered" or one.right.any()
    ]


def _scores(one: Sample, folder: Path) -> Numbers:
    rankers = load_passage_rankers(folder)[one.gathered.by_meaning]
    return np.array([rankers.score(row, one.gathered.asked.among) for row in one.rows])


def _first(one: Sample, scores: Numbers) -> tuple[FoundPart, ...]:
    ordered = [found for _, found in one.ordered(scores)][:_FOUND]
    return tuple(FoundPart(decisive_part(found).in_parts, one.is_right(found)) for found in ordered)
