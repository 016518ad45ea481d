"""Answer a question with the sentences of the documents that speak of what is asked."""

from desktop_assist.documents.answer import Answer, Quotation
from desktop_assist.documents.decisive_sentence import decisive_sentence
from desktop_assist.documents.evidence import Evidence
from desktop_assist.documents.passage_search import SearchResult

MOST_QUOTATIONS = 3
# Of second and third passages that are right, none of 55 in a library of hundreds of documents is
# further behind the best, and a fifth of 33 among a few documents; of wrong ones more than half are
# nearer there, and a third here.
_MOST_BEHIND = 3.0


def answer_from(found: SearchResult) -> Answer:
    """The sentences that answer a question best, at most one of each passage."""
    shown = list(zip(found.ranked, found.scores, strict=True))[:MOST_QUOTATIONS]
    highest = max((score for _, score in shown), default=0.0)
    quotations = tuple(
        _quotation(found.question, one)
        for place, (one, score) in enumerate(shown)
        # The first was put there by a second look, whatever its score was before.
        if place == 0 or highest - score <= _MOST_BEHIND
    )
    return Answer(found.question, quotations, found.is_sure)


def _quotation(question: str, found: Evidence) -> Quotation:
    passage = found.passage
    sentence = decisive_sentence(question, passage.text, found.fits)
    return Quotation(
        sentence,
        passage.text,
        passage.path,
        passage.source,
        passage.section_of(sentence),
        passage.page_of(sentence),
    )
