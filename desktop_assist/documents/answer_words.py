"""An answer of the documents as a sentence for people."""

from desktop_assist.documents.answer import Answer, Quotation
from desktop_assist.documents.document_json import cell_words, row_place
from desktop_assist.documents.lookup.looked_up import LookedUp
from desktop_assist.domain.citation import Citation


def answer_words(answer: Answer) -> str:
    """What the documents say, with the place; or that they do not, and what comes closest."""
    if answer.looked_up is not None:
        return _looked_up_words(answer.looked_up)
    if not answer.quotations:
        return "Not found: there is nothing on that in your documents."
    best = answer.quotations[0]
    if not answer.is_found:
        return f"Not found in your documents; the closest is in {place_words(best)}."
    return f"\u201c{best.text}\u201d ({place_words(best)})"


def place_words(quotation: Quotation) -> str:
    """Where a quotation stands: "travel.pdf, page 4, Hotels"."""
    return Citation(quotation.source, "", quotation.page, quotation.section).place_words()


def _looked_up_words(looked_up: LookedUp) -> str:
    if looked_up.choices:
        return f"Which one is meant: {' or '.join(looked_up.choices)}?"
    if not looked_up.cells:
        return f"Not found in your documents. {looked_up.note}".strip()
    rows = "; ".join(map(cell_words, looked_up.cells))
    first = looked_up.cells[0]
    note = f" {looked_up.note}" if looked_up.note else ""
    return f"{rows}.{note} ({first.source}, {row_place(first)})"
