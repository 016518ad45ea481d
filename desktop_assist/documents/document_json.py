"""Documents, passages and answers as scripts get them."""

from collections.abc import Sequence

from desktop_assist.documents.answer import Answer, Quotation
from desktop_assist.documents.document import Document, FoundPassage
from desktop_assist.domain.json_value import JsonObject


def document_json(document: Document) -> JsonObject:
    """A document of the library."""
    return {
        "name": document.name,
        "title": document.title,
        "file": str(document.path),
        "pages": document.pages,
        "passages": document.passages,
        "problem": document.problem,
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
            }
            for one in found
        ],
    }


def answer_json(answer: Answer) -> JsonObject:
    """An answer; null where the documents do not say, with the closest places there are."""
    best = answer.quotations[0].text if answer.is_found else None
    return {
        "question": answer.question,
        "answer": best,
        "citations": [_citation(one) for one in answer.quotations] if answer.is_found else [],
        "closest": [] if answer.is_found else [_citation(one) for one in answer.quotations],
    }


def _citation(quotation: Quotation) -> JsonObject:
    return {
        "source": quotation.source,
        "page": quotation.page,
        "section": quotation.section,
        "quote": quotation.text,
        "passage": quotation.passage,
    }
