"""Find the place in a document here that a piece of its copy at a service came from.

A service cuts documents in its own way, and tells of a place no more than the file. The words tell
the rest: the passage here that shares most with the piece, and with the question, is the one.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from desktop_assist.documents.document import FoundPassage
from desktop_assist.documents.page_turns import sections_in, turns_in
from desktop_assist.documents.question_words import question_words
from desktop_assist.documents.sentences import sentences_in
from desktop_assist.documents.word_stem import stem
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.database import Database
from desktop_assist.domain.hosted_store import CitedPiece, HostedPassage

_TEXTS = """
SELECT t.text FROM passages p JOIN documents d ON d.id = p.document
JOIN passage_texts t ON t.digest = p.digest WHERE d.path = ? ORDER BY p.place
"""
_OF_DOCUMENT = """
SELECT p.id, d.path, d.name, d.title, p.section, p.page, t.text, p.turns, p.sections
FROM documents d JOIN passages p ON p.document = d.id JOIN passage_texts t ON t.digest = p.digest
WHERE d.name = coalesce(
    (SELECT f.name FROM hosted_files f WHERE f.digest = ?),
    (SELECT k.name FROM documents k WHERE k.digest = ?), ?
) ORDER BY p.place
"""
_WORD = re.compile(r"\w+")
_ROW = re.compile(r"^Row (\d+) \| (.+)$", re.MULTILINE)
_SHEET = re.compile(r"^## (.+)$", re.MULTILINE)
# So many words in a row are hardly the same by accident.
_RUN = 4
_QUESTION_WEIGHT = 2.0
_LEAST_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class _Local:
    id: int
    path: str
    name: str
    title: str
    section: str
    page: int | None
    text: str
    turns: str
    sections: str


class LocalPassages:
    """What the documents here say; blocking, safe from any worker thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def texts(self, path: Path) -> list[str]:
        """The passages of one document."""
        return self._database.rows(str, _TEXTS, (str(path),))

    def place(self, piece: HostedPassage, question: str) -> FoundPassage:
        """The passage here that the piece came from; the piece itself where it is not known here.

        Args:
            piece: As the service found it.
            question: What was asked: it tells which part of a long piece is meant.
        """
        row = _asked_row(piece, question)
        if row is not None:
            return row
        asked = frozenset(map(stem, question_words(question)))
        runs = _runs(piece.text)
        best, most = None, 0.0
        for one in self._of_document(piece):
            fit = _fit(one.text, runs, asked)
            if fit > most:
                best, most = one, fit
        return _unplaced(piece) if best is None else _placed(best, piece)

    def _of_document(self, piece: HostedPassage) -> list[_Local]:
        label = piece.label
        return self._database.rows(_Local, _OF_DOCUMENT, (label.digest, label.digest, label.name))

    def cited(self, cited: CitedPiece) -> Citation:
        """The sentence that fits a claim best, with its page in the document here."""
        piece, said = cited.piece, _stems(cited.claim)
        runs = _runs(piece.text)
        standing = [
            (one, sentence)
            for one in self._of_document(piece)
            for sentence in sentences_in(one.text)
            if len(_runs(sentence) & runs) > _LEAST_SHARE * len(_runs(sentence))
        ]
        if standing:
            one, quote = max(standing, key=lambda pair: len(said & _stems(pair[1])))
            found = _placed(one, piece)
        else:
            found = self.place(piece, cited.claim)
            quote = found.text
        return Citation(found.source, quote.strip(), found.page_of(quote), found.section)


def _fit(text: str, runs: frozenset[tuple[str, ...]], asked: frozenset[str]) -> float:
    """How much of a passage stands in the piece; more where it speaks of what is asked."""
    shared = len(_runs(text) & runs)
    if not shared or not asked:
        return float(shared)
    here = {stem(word) for word in _words(text)}
    return sqrt(shared) * (1 + _QUESTION_WEIGHT * len(asked & here) / len(asked))


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = _words(text)
    length = min(_RUN, len(words))
    return frozenset(tuple(words[at : at + length]) for at in range(len(words) - length + 1))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _asked_row(piece: HostedPassage, question: str) -> FoundPassage | None:
    """The row that is meant, where the piece comes from a table."""
    rows = list(_ROW.finditer(piece.text))
    if not rows:
        return None
    asked = frozenset(map(stem, question_words(question)))
    best = max(rows, key=lambda row: len(asked & _stems(row[2])))
    sheets = _SHEET.findall(piece.text[: best.start()])
    section = ", ".join((*sheets[-1:], f"row {best[1]}"))
    return _found(piece, section, best[2])


def _stems(text: str) -> frozenset[str]:
    return frozenset(map(stem, _words(text)))


def _unplaced(piece: HostedPassage) -> FoundPassage:
    return _found(piece, "", piece.text.strip())


def _found(piece: HostedPassage, section: str, text: str) -> FoundPassage:
    name = piece.label.name
    return FoundPassage(0, Path(name), name, "", section, None, text, piece.score)


def _placed(local: _Local, piece: HostedPassage) -> FoundPassage:
    return FoundPassage(
        id=local.id,
        path=Path(local.path),
        source=local.name,
        title=local.title,
        section=local.section,
        page=local.page,
        turns=turns_in(local.turns),
        sections=sections_in(local.sections),
        text=local.text,
        score=piece.score,
    )


def once(found: Iterable[FoundPassage]) -> tuple[FoundPassage, ...]:
    """Each passage once, the best first: pieces of a service overlap."""
    kept: dict[tuple[str, str], FoundPassage] = {}
    for one in found:
        kept.setdefault((one.source, one.text), one)
    return tuple(kept.values())
