"""The places in documents that a result was taken from."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop_assist.domain.citation import Citation
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.providers.embedded.language import Language
from desktop_assist.providers.embedded.steps import Done

_DECIMAL = re.compile(r"^(\d+)\.(\d{1,2})$")
_ROW = re.compile(r"(^|, )row (\d+)$")
_NO_ROW = " has no row of its own; this is "
_WHOSE = {
    "the row for all others.": "die für alle anderen",
    "the row of its country.": "die des Landes",
}


def citations_of(told: Iterable[Done]) -> Iterator[Citation]:
    """Each place that the results name, once and in their order."""
    yield from dict.fromkeys(
        citation
        for done in told
        if done.result.ok
        for citation in map(_citation, _rows(done.result.output.get("citations")))
    )


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence of a document, with its place."""

    source: str
    text: str
    place: Citation

    def in_words(self, language: Language) -> str:
        """The sentence as it is told."""
        if language == "german":
            return f"\u201e{self.text}\u201c ({_german_place(self.place)})"
        return f"\u201c{self.text}\u201d ({self.place.place_words()})"


def quoted_in(output: JsonObject, name: str = "citations") -> tuple[Quoted, ...]:
    """The sentences that a search gave, the best first."""
    found = map(_citation, _rows(output.get(name)))
    return tuple(Quoted(one.source, one.quote, one) for one in found)


def _rows(value: JsonValue) -> list[JsonObject]:
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def _citation(row: JsonObject) -> Citation:
    page = row.get("page")
    return Citation(
        source=str(row.get("source", "")),
        quote=str(row.get("quote", "")),
        page=page if isinstance(page, int) else None,
        section=str(row.get("section", "")),
        link=str(row.get("link", "")),
    )


def german_answer(_: JsonObject, output: JsonObject) -> str:
    """What the documents say, word for word, with the place."""
    choices = output.get("choices")
    if isinstance(choices, list) and choices:
        return f"Was ist gemeint: {' oder '.join(map(str, choices))}?"
    found = list(map(_citation, _rows(output["citations"])))
    if found and output.get("cells"):
        note = _german_note(str(output.get("note", "")))
        cells = "; ".join(map(_german_cell, _rows(output["cells"])))
        return f"{cells}{note} ({_german_place(found[0])})"
    closest = list(map(_citation, _rows(output["closest"])))
    if found:
        return f"„{found[0].quote}“ ({_german_place(found[0])})"
    if closest:
        place = _german_place(closest[0])
        return f"Das steht nicht in den Dokumenten; am nächsten kommt {place}."
    return "Dazu steht nichts in den Dokumenten."


def german_documents(arguments: JsonObject, output: JsonObject) -> str:
    """Which documents were found, and where the only one lies; or how many there are."""
    found = _rows(output["documents"])
    if not str(arguments.get("query", "")).strip():
        count = str(output["summary"]).removeprefix("You have ").split()[0]
        many = {"There": "noch keine Dokumente", "1": "1 Dokument"}.get(count, f"{count} Dokumente")
        return f"Sie haben {many}."
    if not found:
        return "Dazu ist kein Dokument da."
    names = ", ".join(str(one["name"]) for one in found)
    if len(found) > 1:
        return f"{len(found)} Dokumente können gemeint sein: {names}."
    if output.get("is_opened"):
        return f"{names} wird geöffnet."
    return f"{names} liegt hier: {found[0]['file']}"


def _german_note(note: str) -> str:
    """That the number is that of others: whoever asks must not take it for the place's own."""
    place, _, row = note.partition(_NO_ROW)
    whose = _WHOSE.get(row)
    return f". {place} hat keine eigene Zeile; das ist {whose}." if whose else ""


def _german_cell(cell: JsonObject) -> str:
    """A number of a table with what it is, with a comma as German has it."""
    value = _DECIMAL.sub(r"\1,\2", str(cell["value"]))
    about = (str(cell.get(name) or "") for name in ("column", "place", "season"))
    return f"{value} ({'; '.join(filter(None, about))})"


def _german_place(citation: Citation) -> str:
    page = f"Seite {citation.page}" if citation.page is not None else ""
    section = _ROW.sub(r"\1Zeile \2", citation.section)
    return ", ".join(filter(None, (citation.source, page, section)))
