"""How well questions on policies are answered, without a model.

    python -m tests.evals.policies [--own | --fresh first|second | --everyday tuned|untouched]
        [--near tuned|untouched | --wide tuned|untouched]
        [--workday tuned|untouched|first|second] [--keep FOLDER] [--words-only] [--misses]

All documents of the corpus are read into a library (some minutes: vectors are made of every
passage; `--keep` leaves it in a folder for the next time), and each question of
`policies/dev.jsonl` is looked for and answered; with `--own` each of `policies_own.jsonl`. With
`--everyday` the questions are on documents of the corpus of which no other question asks, and no
weights are learned from them. With `--near` half of the questions ask for a detail that the
documents do not tell, of things of which they speak; the sureness is learned from the tuned ones.
With `--wide` they are on half a hundred documents more, a good third of them not answered: near
misses, things of which no document speaks, and other companies, places and years; those that are
tuned are learned from, and the documents of the untouched ones are others. With `--workday` they
are asked as employees type them, a third of them not answered, of the corpus or of the few
documents of `--fresh`; only those that are tuned, and the first, are learned from. With
`--fresh` the library is half a dozen documents of other kinds, German ones among them, that lie in
`policy_documents`, and the questions are those on them, in both languages. A passage is right when
it holds the evidence, or one of the other places that say the same; a table's answer when it is
the one value that is expected. Questions that the documents do not answer must be refused. Beside
ours stands what full-text search alone (BM25) finds in the same run. Passages differ in length: so
what is found is also compared by how much of it has to be read.
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
from desktop_assist.documents.passage_index import PassageIndex
from desktop_assist.documents.question_words import any_of, question_words
from desktop_assist.documents.reading import read_and_cut
from desktop_assist.documents.token_estimate import estimate_tokens
from tests.evals.data_folder import data_folder
from tests.helpers.library_rig import library_rig

CORPUS, QUESTIONS = "policies/corpus", "policies/dev.jsonl"
OWN = Path(__file__).with_name("policies_own.jsonl")
FRESH = Path(__file__).with_name("policy_documents")
FEW = ("first", "second")
BUDGETS = (500, 1_000, 1_500)
DEPTH, SHOWN = 10, 3
READ_ON, BATCH = 30, 16
_NOT_A_WORD = re.compile(r"\W+")


@dataclass(frozen=True)
class Question:
    kind: str
    text: str
    answers: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass
class Found:
    """How high the right passage stands, and after how many tokens it has been read."""

    ranks: list[int] = field(default_factory=list)
    read: list[float] = field(default_factory=list)

    def add(self, found: Sequence[FoundPassage], question: Question) -> None:
        tokens = 0
        for rank, one in enumerate(found, start=1):
            tokens += estimate_tokens(one.text)
            if _holds(one.text, question):
                self.ranks.append(rank)
                self.read.append(tokens)
                return
        self.ranks.append(0)
        self.read.append(float("inf"))

    def figures(self) -> dict[str, float]:
        return {
            "recall@1": _share(rank == 1 for rank in self.ranks),
            "recall@5": _share(0 < rank <= 5 for rank in self.ranks),
            f"MRR@{DEPTH}": sum(1 / rank for rank in self.ranks if 0 < rank <= DEPTH)
            / max(len(self.ranks), 1),
            **{f"within {most} tokens": _share(n <= most for n in self.read) for most in BUDGETS},
        }


@dataclass
class Score:
    """Counts, and the misses in words."""

    ours: Found = field(default_factory=Found)
    words: Found = field(default_factory=Found)
    said: list[bool] = field(default_factory=list)
    shown: list[bool] = field(default_factory=list)
    answered: list[bool] = field(default_factory=list)
    tables: list[bool] = field(default_factory=list)
    refused: list[bool] = field(default_factory=list)
    quoted: list[bool] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        kept = [a for a, s in zip(self.answered, self.shown, strict=True) if s]
        return {
            f"right passage among the {SHOWN} shown": _share(self.shown),
            "right ones answered": _share(kept),
            "the answer itself in a quoted sentence": _share(self.said),
            "tables": _share(self.tables),
            "unanswerable refused": _share(self.refused),
            "quotations word for word": _share(self.quoted),
        }


def questions(path: Path) -> list[Question]:
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
        vectors = library.vectors.encode.in_parts([one.in_parts for one in passages])
        library.vectors.put([one.key for one in passages], vectors)


def scored(library: DocumentLibrary, index: PassageIndex, asked: Sequence[Question]) -> Score:
    score = Score()
    for question in asked:
        _score(library, question, score)
        if question.kind == "text":
            query = any_of(question_words(question.text))
            score.words.add(index.find(query, READ_ON), question)
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
        score.ours.add(library.search(question.text, READ_ON), question)
        passages = [one.passage for one in answer.quotations]
        score.shown.append(any(_holds(text, question) for text in passages))
        score.answered.append(answer.is_found)
        sentences = " ".join(one.text for one in answer.quotations)
        score.said.append(any(_folded(one) in _folded(sentences) for one in question.answers))
        if not score.shown[-1]:
            score.misses.append(f"{question.text} (rank {score.ours.ranks[-1]})")


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
    parser.add_argument("--own", action="store_true", help="the questions of this repository")
    parser.add_argument("--fresh", choices=FEW, help="other, few documents")
    parser.add_argument("--everyday", choices=("tuned", "untouched"), help="not learned from")
    parser.add_argument("--near", choices=("tuned", "untouched"), help="half not answered")
    parser.add_argument("--wide", choices=("tuned", "untouched"), help="on many documents")
    parser.add_argument("--workday", choices=("tuned", "untouched", *FEW), help="as it is typed")
    parser.add_argument("--keep", type=Path, help="a folder for the library")
    options = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as folder:
        keep = options.keep or Path(folder)
        score = _scored_in(keep, _asked(options), is_by_words=options.words_only)
    _show(score)
    if options.misses:
        print("\n".join(score.misses))
    return 0


@dataclass(frozen=True)
class _Asked:
    documents: Path
    questions: Path


def _asked(options: argparse.Namespace) -> _Asked:
    if options.fresh:
        name = f"policies_{options.fresh}.jsonl"
        return _Asked(FRESH / options.fresh, FRESH.with_name(name))
    asked = OWN if options.own else data_folder() / QUESTIONS
    if options.everyday:
        asked = OWN.with_name(f"policies_{options.everyday}.jsonl")
    for name in ("near", "wide", "workday"):
        if part := getattr(options, name):
            asked = OWN.with_name(f"policies_{name}_{part}.jsonl")
            if part in FEW:
                return _Asked(FRESH / part, asked)
    return _Asked(data_folder() / CORPUS, asked)


def _scored_in(folder: Path, asked: _Asked, *, is_by_words: bool) -> Score:
    folder.mkdir(parents=True, exist_ok=True)
    rig = library_rig(folder)
    rig.sources.watch(asked.documents)
    fill(rig.library)
    if not is_by_words:
        make_vectors(rig.library)
    score = scored(rig.library, PassageIndex(rig.database), questions(asked.questions))
    rig.database.close()
    return score


def _show(score: Score) -> None:
    words = score.words.figures()
    print(f"{'':<40} {'ours':>6} {'BM25':>6}")
    for name, value in score.ours.figures().items():
        print(f"{name:<40} {value:6.3f} {words[name]:6.3f}")
    for name, value in score.figures().items():
        print(f"{name:<40} {value:6.3f}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
