"""Asks the documents with a case that is told around a question, and without it.

The rule and what it says of such a case often stand in two places: both are quoted then. "Two
quotes from 250 on" is no answer to somebody whose pipe burst on a Saturday night.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.cited import quoted_in
from desktop_assist.providers.embedded.everyday.content_words import content_words
from desktop_assist.providers.embedded.language import Language
from desktop_assist.providers.embedded.proposals.asked_part import AskedPart, asked_part
from desktop_assist.providers.embedded.proposals.company_question import likely_of_company
from desktop_assist.providers.embedded.proposals.document_query import (
    in_standard_words,
    leans,
    with_names,
)
from desktop_assist.providers.embedded.reply import (
    Act,
    Find,
    PlannedCall,
    Reply,
    Say,
    Settled,
    Several,
    first_calls,
)
from desktop_assist.providers.embedded.request import UserRequest

_SEARCH = "search_policies"
_CHECKS = frozenset(("check_policy", "look_up_table", "work_out_per_diem"))
_MOST_QUOTED, _MOST_ASKED = 2, 3
_LIKELY, _SURELY = 0.6, 0.9
_FEWEST_TOLD, _MOST_WORDS = 2, 6
_GUESS = re.compile(
    r"^(?:(?:is|was) (?:it|that|this)|or|(?:do|does|did) (?:it|that)|oder|ist (?:das|es))\b",
    re.IGNORECASE,
)
"""What one takes the answer to be: "is it three days like always"."""
_ASKS_RULE = re.compile(
    r"^(?:can|may|must|should|do|does|am i (?:allowed|supposed|still|ok|good|over)"
    r"|is (?:it|that|this)|are (?:we|they)"
    r"|who (?:can|do|does|has|must|should|signs|approves|pays|eats|covers)"
    r"|what (?:happens|do (?:i|we|they)|does|am i|can i|must|should|are we|grade|rate|form)"
    r"|how (?:do|long|soon|high|far|often|late|much (?:can|do|am|may|does|per|a)|many (?:days|can))"
    r"|(?:by )?when (?:do|does|will|must|should|has|have)|which form|darf|muss|kann|bis wann"
    r"|wie lange|wer (?:muss|darf|zahlt)|was passiert|zahlt|gilt)\b",
    re.IGNORECASE,
)
_GIVES_ORDER = re.compile(
    r"(?:^|[,.;:!]\s*|\b(?:and|so|then|please|pls|ok|just|to|und|bitte|(?:can|could|shall|should|will"
    r"|would) (?:we|i|you)) )(?:put|add|move|shift|push|cancel|bin|scrap|kill|book|schedule|block"
    r"|pencil|stick|pop|slot|make it|set up|remind|remember|enter|log|swap|meet|reschedule|trag"
    r"|verschieb|lösch|streich)\b",
    re.IGNORECASE,
)
"""Something is to be done: no question to the documents takes its place."""
_OF_CALENDAR = re.compile(
    r"\b(?:free|busy|clash\w*|calendar|diary|frei|kalender"
    r"|do (?:i|we) have (?:an?|any\w*|time|room)|have (?:i|we) (?:got )?any\w*)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\b(?:mr|mrs|ms|miss|dr|prof|herr|frau)\b\.? [^\W\d_][\w'-]+(?:'s)?"
    r"|\b(?:at|in|on|from) (?:no\.? )?\d{1,4}[a-z]? [^\W\d_]\w+(?: [^\W\d_]\w+)? (?:st|street|rd"
    r"|road|ave|avenue|lane|court|close|drive|way|terrace|gardens|place|square)\b\.?",
    re.IGNORECASE,
)
"""Whom and where it is about: no document knows them."""
_JOINT = re.compile(
    r"(?<=[^\W\d])[.!;]\s+|,\s+|\s+(?:and|but|und|aber) (?=(?:there|i|we|he|she|they|it|its|es|ich"
    r"|wir|da)\b|(?:he|she|it|they|we)'(?:s|re)\b)|\s+(?=(?:he|she|it|they)'(?:s|re) \w+ \w)",
    re.IGNORECASE,
)
_WORD = re.compile(r"(?<![\w'])[^\W\d_][\w-]{2,}")
_TIME_WORDS = """
    last next this week weekend month year today tomorrow yesterday night morning afternoon evening
    day days monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri
    sat sun january february march april may june july august september october november december
    wants wanted know nothing something got going like since still never always really just went
    heute gestern morgen woche monat jahr montag dienstag mittwoch donnerstag freitag samstag
    sonntag
"""
_TIMES = frozenset(_TIME_WORDS.split())
"""They tell when it was, and nothing of what."""
_POINTS = re.compile(r"\b(?:it|its|his|hers?|their|theirs|those|these|him|them)\b", re.IGNORECASE)
_ASKS_WHEN = re.compile(
    r"^(?:by when|when|how (?:long|soon|many days)|bis wann|wie lange)\b", re.IGNORECASE
)
_PLACE = re.compile(r" (?:at|in|to) (?-i:[A-Z])\w+(?=\W|$)")
_OF_REPORT = re.compile(r"\b(?:reports?|claims?|expenses?)\b", re.IGNORECASE)
_QUARTER_ENDS = re.compile(r"\b(?:march|june|september|december)\b", re.IGNORECASE)
_LAST_OF_QUARTER = "last month of a quarter"
"""What rules call those months."""


def with_case(reply: Reply, request: UserRequest) -> Reply:
    """The look into the documents with all that is told; any other reply as it is."""
    if isinstance(reply, Find) and reply.lookup.tool != _SEARCH:
        look = reply
        return Find(look.lookup, lambda output: _settled(look.choose(output), request))
    if not isinstance(reply, Act) or len(reply.calls) != 1 or reply.calls[0].tool != _SEARCH:
        return reply
    [call] = reply.calls
    part = asked_part(request.text)
    if set(call.arguments) != {"query"} or not part.questions:
        return reply
    query, asked = str(call.arguments["query"]), list(looks_of(part))
    is_alone = not (part.told or part.after) and len(asked[0]) == 1
    if is_alone or {one for ask in asked for one in ask} == {query}:
        return reply
    if part.told and _leans(part.question):  # by itself it may be about anything
        reply = Act((PlannedCall(_SEARCH, {"query": asked[0][0]}),))
    elif len(asked) == 1 and len(asked[0]) < _MOST_ASKED:
        asked = [tuple(dict.fromkeys((*asked[0], query)))]
    return _Looks(tuple(asked), reply, request).next(())


def asked_of_documents(request: UserRequest, otherwise: Reply, *, does: bool) -> Act | None:
    """A look into the documents for what is allowed, due or to be done in a case that is told.

    Only where they answer it, or surely should: with so much said, words may remind of any chore.

    Args:
        request: The message.
        otherwise: What else is made of it.
        does: Whether that changes something at once.
    """
    part = asked_part(request.text)
    is_checked = any(one.tool in _CHECKS for one in first_calls(otherwise))
    if is_checked or not asks_of_case(part, request):
        return None
    needs_model = isinstance(otherwise, Say) and otherwise.needs_model
    least = 0.0 if needs_model else _LIKELY if does else _SURELY
    queries = next(looks_of(part))
    known = next((one for one in queries if request.knows(one)), None)
    if known is None and max(map(likely_of_company, (request.text, *queries))) >= least:
        known = queries[0]  # that nothing is found is better than what the tale reminds of
    return Act((PlannedCall(_SEARCH, {"query": known}),)) if known else None


def asks_of_case(part: AskedPart, request: UserRequest) -> bool:
    """Whether it is asked what is allowed or due in a case that is told, and nothing ordered."""
    is_case = bool(part.told) and _ASKS_RULE.match(part.question) is not None
    return is_case and is_mere_question(request.text)


def is_mere_question(text: str) -> bool:
    """Whether nothing is ordered, and nothing asked of the calendar."""
    return not any(one.search(text) for one in (_GIVES_ORDER, _OF_CALENDAR))


def looks_of(part: AskedPart) -> Iterator[tuple[str, ...]]:
    """For each question what to look up for it: with the case, and alone where that can be."""
    asked = [one for one in part.questions if not _GUESS.match(one)] or [part.questions[0]]
    for one in asked[:_MOST_ASKED]:
        queries = dict.fromkeys(_queries(in_standard_words(one).strip(" ?.!"), part))
        yield tuple(queries)[: _MOST_ASKED if len(asked) == 1 else _MOST_QUOTED]


def _queries(question: str, part: AskedPart) -> Iterator[str]:
    told = [one.strip(" ,.") for one in _JOINT.split(_PERSON.sub("", part.told))]
    told = [one for one in told if len(one.split()) >= _FEWEST_TOLD]
    if told:
        yield f"{told[-1]}. {question}"
    if len(told) > 1 or part.after:
        yield ". ".join(filter(None, (*told, question, part.after)))
    if told and _leans(question):
        yield from _with_words(question, told)
    else:
        yield with_names(question, f"{_PERSON.sub('', part.told)} {part.after}".strip())
    if _QUARTER_ENDS.search(question) and _OF_REPORT.search(f"{question} {part.after}"):
        yield f"{question}, {_LAST_OF_QUARTER}"


def _with_words(question: str, told: Sequence[str]) -> Iterator[str]:
    """The question with the words of the case that tell what it is about."""
    words = [one[0] for one in _WORD.finditer(" ".join(told)) if content_words(one[0])]
    telling = [one for one in dict.fromkeys(words) if one.lower() not in _TIMES]
    telling = [one for one in telling if not one[0].isupper() and one.lower() not in question]
    if telling and len(telling) <= _MOST_WORDS:
        plain = _PLACE.sub("", question) if _ASKS_WHEN.match(question) else question
        yield f"{plain}, {' '.join(telling)}"


@dataclass(frozen=True, slots=True)
class _Looks:
    """What is looked up for each question, what to say where nothing is found, and the message."""

    asked: tuple[tuple[str, ...], ...]
    otherwise: Settled
    request: UserRequest

    def next(self, seen: tuple[JsonObject, ...]) -> Find:
        """The next look, and what all of them come to after the last."""
        queries = tuple(query for ask in self.asked for query in ask)

        def choose(output: JsonObject) -> Settled | Find:
            outputs = (*seen, output)
            return self.next(outputs) if len(outputs) < len(queries) else self._told(outputs)

        return Find(PlannedCall(_SEARCH, {"query": queries[len(seen)]}), choose)

    def _told(self, outputs: tuple[JsonObject, ...]) -> Settled:
        """The sentences that answer, each once; that there are none where that is so."""
        is_leaning = _leans(" ".join(ask[-1] for ask in self.asked))
        most = 1 if len(self.asked) > 1 else _MOST_QUOTED + is_leaning
        texts: list[str] = []
        start = 0
        for ask in self.asked:
            texts += _sentences(outputs[start : start + len(ask)], most, self.request.language)
            start += len(ask)
        return Say("\n\n".join(dict.fromkeys(texts))) if texts else self.otherwise


def _sentences(outputs: Sequence[JsonObject], most: int, language: Language) -> list[str]:
    """What answers one question: a sentence for each way of asking, also one that comes close.

    What comes close counts only in a document that answers one of the others.
    """
    found = [one for one in outputs if quoted_in(one)]
    sources = {quote.source for one in found for quote in quoted_in(one)}
    quotes: list[str] = []
    texts: list[str] = []
    for output in outputs:
        for quote in (quoted_in(output) or quoted_in(output, "closest"))[:1]:
            is_new = not any(quote.text in one or one in quote.text for one in quotes)
            if quote.source in sources and is_new:
                quotes.append(quote.text)
                is_sure = output in found
                texts.append(str(output["summary"]) if is_sure else quote.in_words(language))
    if len(quotes) == 1 and most > 1:
        texts += [one.in_words(language) for one in quoted_in(found[0])[1:2]]
    return texts[:most]


def _leans(question: str) -> bool:
    """Whether it is understood only with what was told."""
    return leans(question) or _POINTS.search(question) is not None


def _settled(reply: Settled | Find, request: UserRequest) -> Settled | Find:
    looked = with_case(reply, request)
    return reply if isinstance(looked, Several) else looked
