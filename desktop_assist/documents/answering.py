"""Answer a question with the sentences of the documents that speak of what is asked."""

from desktop_assist.documents.answer import Answer, Quotation
from desktop_assist.documents.evidence import Evidence
from desktop_assist.documents.passage_search import SearchResult

MOST_QUOTATIONS = 3


def answer_from(found: SearchResult) -> Answer:
    """The sentences that answer a question best, at most one of each passage."""
    quotations = tuple(map(_quotation, found.ranked[:MOST_QUOTATIONS]))
    return Answer(found.question, quotations, found.is_sure)


def _quotation(found: Evidence) -> Quotation:
    passage = found.passage
    return Quotation(
        found.sentence,
        passage.text,
        passage.path,
        passage.source,
        passage.section,
        passage.page_of(found.sentence),
    )
