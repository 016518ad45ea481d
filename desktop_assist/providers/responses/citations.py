"""Reads from a finished message where its claims stand."""

from collections.abc import Iterable, Iterator

from desktop_assist.domain.citation import Citation
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.turn_event import CitationFound
from desktop_assist.providers.service.wire import objects_in, text_in


def citations_in(parts: Iterable[JsonObject]) -> Iterator[CitationFound]:
    """The sources of a message's parts, each once."""
    seen: set[Citation] = set()
    for part in parts:
        for annotation in objects_in(part, "annotations"):
            citation = _citation(annotation)
            if citation.source and citation not in seen:
                seen.add(citation)
                yield CitationFound(citation)


def _citation(annotation: JsonObject) -> Citation:
    source = text_in(annotation, "filename") or text_in(annotation, "url")
    return Citation(source, quote="", section=text_in(annotation, "title"))
