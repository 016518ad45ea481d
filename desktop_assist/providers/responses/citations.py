"""Reads from a finished message where its claims stand."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop_assist.domain.citation import Citation
from desktop_assist.domain.hosted_store import CitedPiece, FileLabel, HostedPassage
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.turn_event import CitationFound
from desktop_assist.providers.service.wire import object_in, objects_in, text_in

# Of the text before the mark of a citation: about two sentences.
_CLAIM_LETTERS = 240
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class FoundSource:
    """A source that a message names.

    Attributes:
        event: What is told of it.
        cited: The piece of a stored file that it stands on, where the service gave it.
    """

    event: CitationFound
    cited: CitedPiece | None = None


def pieces_in(item: JsonObject) -> Iterator[HostedPassage]:
    """What a search in stored files found."""
    for found in objects_in(item, "results"):
        attributes = object_in(found, "attributes")
        name = text_in(attributes, "document") or text_in(found, "filename")
        label = FileLabel(text_in(attributes, "digest"), name)
        score = found.get("score")
        fit = float(score) if isinstance(score, int | float) else 0.0
        yield HostedPassage(text_in(found, "file_id"), label, text_in(found, "text"), fit)


def citations_in(
    parts: Iterable[JsonObject], pieces: Sequence[HostedPassage] = ()
) -> Iterator[FoundSource]:
    """The sources of a message's parts, each once.

    Args:
        parts: Of the message.
        pieces: What was found in stored files on the way to it.
    """
    seen: set[Citation] = set()
    for part in parts:
        for annotation in objects_in(part, "annotations"):
            cited = _cited(annotation, text_in(part, "text"), pieces)
            citation = _citation(annotation, cited)
            if citation.source and citation not in seen:
                seen.add(citation)
                yield FoundSource(CitationFound(citation), cited)


def _citation(annotation: JsonObject, cited: CitedPiece | None) -> Citation:
    source = text_in(annotation, "filename") or text_in(annotation, "url")
    quote = cited.piece.text.strip() if cited else ""
    return Citation(source, quote, section=text_in(annotation, "title"))


def _cited(annotation: JsonObject, text: str, pieces: Sequence[HostedPassage]) -> CitedPiece | None:
    """The piece of the named file that shares most with what was said before the mark."""
    index, file_id = annotation.get("index"), text_in(annotation, "file_id")
    of_file = [one for one in pieces if file_id and one.file_id == file_id]
    if not of_file:
        return None
    end = index if isinstance(index, int) and index > 0 else len(text)
    claim = text[:end][-_CLAIM_LETTERS:]
    said = _words(claim)
    best = max(of_file, key=lambda one: (len(said & _words(one.text)), one.score))
    return CitedPiece(best, claim)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))
