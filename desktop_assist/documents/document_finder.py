"""Find a document by what it is called, else by what it says."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_assist.documents.document import Document
from desktop_assist.documents.document_library import DocumentLibrary
from desktop_assist.documents.question_words import question_words
from desktop_assist.documents.word_stem import stem

MOST_FOUND = 6
_WORD = re.compile(r"[^\W_]+")
_SAYS_NOTHING = frozenset(
    {"document", "file", "pdf", "docx", "dokument", "datei", "unterlage", "copy", "version"}
)
_LEAST_SHARE = 0.5
_PART_LETTERS = 5
_IN_FORCE_BONUS, _TITLE_BONUS = 0.02, 0.01


@dataclass(frozen=True, slots=True)
class _Place:
    path: Path
    quote: str
    page: int | None


@dataclass(frozen=True, slots=True)
class FoundDocument:
    """A document that may be meant.

    Attributes:
        document: Which one.
        quote: The words for which it was found; empty where its name tells.
        page: Where they stand.
    """

    document: Document
    quote: str = ""
    page: int | None = None


def find_documents(library: DocumentLibrary, query: str) -> tuple[FoundDocument, ...]:
    """The documents that may be meant, the likeliest first; blocking.

    One that is named in full stands alone; what only says something about it does not hold then.
    """
    documents = library.documents()
    words = [word for word in question_words(query) if word not in _SAYS_NOTHING]
    rated = sorted(
        ((_rating(words, one), one) for one in documents), key=lambda pair: (-pair[0], pair[1].name)
    )
    best = rated[0][0] if rated else 0.0
    if best >= _LEAST_SHARE:
        named = [one for rating, one in rated if rating > best - 2 * _IN_FORCE_BONUS]
        return tuple(map(FoundDocument, named[:MOST_FOUND]))
    return _by_content(library, words, documents)


def _by_content(
    library: DocumentLibrary, words: Sequence[str], documents: Sequence[Document]
) -> tuple[FoundDocument, ...]:
    """Those with a passage in which most of the words stand, or that answers them all the same."""
    query = " ".join(words)
    passages = [
        _Place(one.path, one.text, one.page)
        for one in library.search(query, MOST_FOUND * 2)
        if _share(words, _stems(f"{one.section} {one.text}")) > _LEAST_SHARE
    ]
    if not passages and words:
        answer = library.answer(query)
        quoted = answer.quotations if answer.is_found else ()
        passages = [_Place(one.path, one.text, one.page) for one in quoted]
    by_path = {one.path: one for one in documents}
    found: dict[Path, FoundDocument] = {}
    for one in passages:
        if one.path in by_path:
            place = FoundDocument(by_path[one.path], one.quote, one.page)
            found.setdefault(one.path, place)
    return tuple(found.values())[:MOST_FOUND]


def _rating(words: Sequence[str], document: Document) -> float:
    """The share of the words that stand in its name, title or tags."""
    title = _stems(document.title)
    name = _stems(f"{document.name.rpartition('.')[0]} {' '.join(document.tags)}")
    named = _share(words, name | title)
    is_whole = title == frozenset(map(stem, words))
    bonus = _IN_FORCE_BONUS * document.is_in_force + _TITLE_BONUS * is_whole
    return named + bonus if named else 0.0


def _share(words: Sequence[str], others: frozenset[str]) -> float:
    if not words:
        return 0.0
    return sum(_stands_in(stem(word), others) for word in words) / len(words)


def _stands_in(word: str, others: frozenset[str]) -> bool:
    """Whether a word stands there, also as a part of a longer one: German joins them."""
    return word in others or any(
        min(len(word), len(other)) >= _PART_LETTERS and (word in other or other in word)
        for other in others
    )


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _WORD.findall(text.lower()))
