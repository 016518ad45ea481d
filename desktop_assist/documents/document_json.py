"""Documents, passages and answers as scripts get them."""

from collections.abc import Sequence

from desktop_assist.documents.answer import Answer, Quotation
from desktop_assist.documents.document import Document, FoundPassage
from desktop_assist.documents.lookup.looked_up import FoundCell, LookedUp
from desktop_assist.domain.json_value import JsonObject, JsonValue


def document_json(document: Document) -> JsonObject:
    """A document of the library."""
    return {
        "name": document.name,
        "title": document.title,
        "file": str(document.path),
        "pages": document.pages,
        "passages": document.passages,
        "problem": document.problem,
        "state": document.state,
        "tags": list(document.tags),
        "effective": document.effective.isoformat() if document.effective else None,
        "in_force": document.is_in_force,
        "language": document.language or None,
        "size_bytes": document.size_bytes,
        "used_at": document.used_at.isoformat() if document.used_at else None,
    }


def passages_json(query: str, found: Sequence[FoundPassage]) -> JsonObject:
    """What a search found, the best first."""
    return {
        "query": query,
        "passages": [
            {
                "source": one.source,
                "page": one.page,
                "section": one.section,
                "text": one.text,
                "score": round(one.score, 4),
                "also_in": list(one.also_in),
                **_turns(one),
            }
            for one in found
        ],
    }


def _turns(passage: FoundPassage) -> JsonObject:
    turns: dict[str, JsonValue] = {}
    if passage.turns:
        turns["page_turns"] = [{"start": one.start, "page": one.page} for one in passage.turns]
    if passage.sections:
        turns["section_turns"] = [
            {"start": one.start, "section": one.section} for one in passage.sections
        ]
    return turns


def answer_json(answer: Answer) -> JsonObject:
    """An answer; null where the documents do not say, with the closest places there are."""
    if answer.looked_up is not None:
        return {"question": answer.question, **looked_up_json(answer.looked_up)}
    best = answer.quotations[0].text if answer.is_found else None
    return {
        "question": answer.question,
        "answer": best,
        "citations": [_citation(one) for one in answer.quotations] if answer.is_found else [],
        "closest": [] if answer.is_found else [_citation(one) for one in answer.quotations],
        "choices": [],
        "note": "",
    }


def looked_up_json(looked_up: LookedUp) -> JsonObject:
    """What tables say; null where they leave open which place is meant."""
    cells = looked_up.cells
    return {
        "answer": "; ".join(map(cell_words, cells)) if cells else None,
        "cells": [
            {
                "value": one.value,
                "column": one.column,
                "place": one.place,
                "season": one.season,
                "source": one.source,
                "sheet": one.sheet,
                "row": one.row,
            }
            for one in cells
        ],
        "citations": list(map(_row_citation, {one.quote: one for one in cells}.values())),
        "closest": [],
        "choices": list(looked_up.choices),
        "note": looked_up.note,
    }


def cell_words(cell: FoundCell) -> str:
    """A number with what it is: "215 (Lodging Rate; CO, Denver / Aurora; October 1 to …)"."""
    about = "; ".join(filter(None, (cell.column, cell.place, cell.season)))
    return f"{cell.value} ({about})"


def row_place(cell: FoundCell) -> str:
    """Where in the file a cell stands: "Sheet1, row 106"."""
    return ", ".join(filter(None, (cell.sheet, f"row {cell.row}")))


def _row_citation(cell: FoundCell) -> JsonObject:
    return {
        "source": cell.source,
        "page": cell.page,
        "section": row_place(cell),
        "quote": cell.quote,
        "passage": cell.quote,
    }


def _citation(quotation: Quotation) -> JsonObject:
    return {
        "source": quotation.source,
        "page": quotation.page,
        "section": quotation.section,
        "quote": quotation.text,
        "passage": quotation.passage,
    }
