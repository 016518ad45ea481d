"""How well questions on policies are answered, without a model.

    python -m tests.evals.policies [--words-only] [--misses]

All documents of the corpus are read into a new library (some minutes: a vector is made of every
passage), and each question of `policies/dev.jsonl` is looked for and answered. A passage is right
when it holds the evidence, or one of the other places that say the same; a table's answer when it
is the one value that is expected. Questions that the documents do not answer must be refused.
"""

import argparse
import json
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop_assist.documents.document import FoundPassage
from desktop_assist.documents.document_library import DocumentLibrary
from desktop_assist.documents.reading import read_and_cut
from tests.evals.data_folder import data_folder
from tests.helpers.library_rig import library_rig

CORPUS, QUESTIONS = "policies/corpus", "policies/dev.jsonl"
DEPTH, SHOWN = 10, 3
BATCH = 16
_NOT_A_WORD = re.compile(r"\W+")


@dataclass(frozen=True)
class Question:
    kind: str
    text: str
    answers: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass
class Score:
    """Counts, and the misses in words."""

    ranks: list[int | None] = field(default_factory=list)
    shown: list[bool] = field(default_factory=list)
    answered: list[bool] = field(default_factory=list)
    tables: list[bool] = field(default_factory=list)
    refused: list[bool] = field(default_factory=list)
    quoted: list[bool] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        found = [rank or 0 for rank in self.ranks]
        kept = [a for a, s in zip(self.answered, self.shown, strict=True) if s]
        return {
            "recall@1": _share(rank == 1 for rank in found),
            "recall@5": _share(0 < rank <= 5 for rank in found),
            f"MRR@{DEPTH}": sum(1 / rank for rank in found if rank) / max(len(found), 1),
            f"right passage among the {SHOWN} shown": _share(self.shown),
            "right ones answered": _share(kept),
            "tables": _share(self.tables),
            "unanswerable refused": _share(self.refused),
            "quotations word for word": _share(self.quoted),
        }


def questions() -> list[Question]:
    path = data_folder() / QUESTIONS
    lines = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [
        Question(
            one["kind"],
            one["question"],
            tuple(one["answers"]),
            tuple(map(_folded, filter(None, (one.get("evidence"), *one.get("also", ()))))),
        )
        for one in lines
    ]


def fill(library: DocumentLibrary) -> None:
    """Read every document that the library does not know yet."""
    for file in library.changed():
        library.put(file, read_and_cut(file.path))


def make_vectors(library: DocumentLibrary) -> None:
    while passages := library.vectors.missing(BATCH):
        vectors = library.vectors.encode([one.words for one in passages])
        library.vectors.put([one.key for one in passages], vectors)


def scored(library: DocumentLibrary, asked: Sequence[Question]) -> Score:
    score = Score()
    for question in asked:
        _score(library, question, score)
    return score


def _score(library: DocumentLibrary, question: Question, score: Score) -> None:
    answer = library.answer(question.text)
    score.quoted += [one.text in one.passage for one in answer.quotations]
    if question.kind == "none":
        score.refused.append(not answer.is_found)
    elif question.kind == "table":
        cells = answer.looked_up.cells if answer.looked_up else ()
        values = {cell.value.replace("$", "").strip() for cell in cells}
        score.tables.append(len(values) == 1 and values <= set(question.answers))
    else:
        found = library.search(question.text, DEPTH)
        score.ranks.append(next(_ranks(found, question), None))
        passages = [one.passage for one in answer.quotations]
        score.shown.append(any(_holds(text, question) for text in passages))
        score.answered.append(answer.is_found)
        if not score.shown[-1]:
            score.misses.append(f"{question.text} (rank {score.ranks[-1]})")


def _ranks(found: Sequence[FoundPassage], question: Question) -> Iterator[int]:
    return (rank for rank, one in enumerate(found, start=1) if _holds(one.text, question))


def _holds(text: str, question: Question) -> bool:
    folded = _folded(text)
    return any(evidence in folded for evidence in question.evidence)


def _folded(text: str) -> str:
    return _NOT_A_WORD.sub("", text).lower()


def _share(hits: Sequence[bool] | Iterator[bool]) -> float:
    kept = list(hits)
    return sum(kept) / len(kept) if kept else 0.0


def main(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.evals.policies")
    parser.add_argument("--words-only", action="store_true", help="make no vectors")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as folder:
        rig = library_rig(Path(folder))
        rig.sources.watch(data_folder() / CORPUS)
        fill(rig.library)
        if not options.words_only:
            make_vectors(rig.library)
        score = scored(rig.library, questions())
        rig.database.close()
    for name, value in score.figures().items():
        print(f"{name:<34} {value:.3f}")
    if options.misses:
        print("\n".join(score.misses))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
