"""Questions on what the documents were asked or opened for: "and in Rome?", "what does it say?"."""

import re

from desktop_assist.calendars.phrases import understand
from desktop_assist.documents.lookup.region import place_asked
from desktop_assist.domain.tool import ToolCall
from desktop_assist.providers.embedded.free_question import asks_freely
from desktop_assist.providers.embedded.reply import Act, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.spelling import mended
from desktop_assist.providers.embedded.word_list import one_of

TOOL = "search_policies"
_PREPOSITION = one_of("in, for, at, on, with, during, from, to, by, für, bei, im, mit, am, auf, an")
_OTHER = re.compile(
    r"^\W*(?:ok(?:ay)?\W+)?(?:(?:and|und|what about|how about|what if it is|same for|was ist mit"
    r"|wie ist es|wie sieht es aus|wie steht es)\s+)+"
    rf"(?P<what>(?:(?P<word>{_PREPOSITION})\s+)?[\w'&.-]+(?: [\w'&.-]+){{0,3}}?)"
    r"(?:,\s*(?:if|when|unless|wenn|falls) [^?,;]{3,60})?\s*\?*\W*$",
    re.IGNORECASE,
)
_LONGER = re.compile(
    r"\W*(?:(?:and|und|what about|how about|was ist mit)\s+)+"
    r"(?P<what>(?:the|my|on|if|when|for|der|die|das|den|am|wenn|für|bei) [\w' ,-]{8,60}?)\s*\?+\W*",
    re.IGNORECASE,
)
"""Part of a question: "and the day I fly home?"."""
_THERE = re.compile(
    r"\b(?:over there|there(?<!is there)(?<!are there)(?! (?:is|are|a|an|any)\b)|dort"
    r"|in (?:that|this) (?:city|country|town|place)|in (?:dieser|der) stadt"
    r"|in (?:diesem|dem) land)\b",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^\W*(?:(?:and|und|also|so)\b[\s,]*)+", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_TOLD_BEHIND = re.compile(
    r"^(?P<asked>\W*(?:and|und|what about|how about|was ist mit)\b[^?.!]{2,40}\?)\s+[^?]+$",
    re.IGNORECASE,
)
"""Tells something behind the question: "und Tschechien? Am 24. war ich in Brünn"."""
_NAMED_PLACE = re.compile(r"\b(?:in|für|nach|for|to)\s+(?P<place>[A-ZÀ-ÖØ-Þ][\w-]+)")
_SENTENCE_END = re.compile(r"[?!]\s+|(?<=[^\W\d_]{3})\.\s+")
_SAYS = one_of(
    "what (?:does|do) (?:it|this|that|they)(?: document| policy| one)? (?:say|tell(?: me)?|state)",
    "does (?:it|this|that) say anything, is there anything in (?:it|there)",
    "was steht (?:da|darin|drin|dort)?, was (?:sagt|sagen) (?:es|sie|er|das)(?: dazu)?",
)
_IT_SAYS = re.compile(
    rf"\W*(?:(?:and|ok|so|und),? )?{_SAYS} ?(?:about|on|regarding|über|zu[mr]?)"
    r" (?P<what>[^?]+?)\W*",
    re.IGNORECASE,
)


def asked_of_it(request: UserRequest, document: str) -> Act | None:
    """What a document says about something, where it is only called "it".

    Args:
        request: What is asked now.
        document: The one that was found or opened last.
    """
    found = _IT_SAYS.fullmatch(request.text)
    if found is None:
        return None
    return Act((PlannedCall(TOOL, {"query": found["what"], "document": document}),))


def asked_of_documents(request: UserRequest, asked: ToolCall) -> Act | None:
    """The question with another place, time or person; None where the words are no part of one.

    Args:
        request: What is asked now.
        asked: The look into the documents of the answer just before.
    """
    request = request.saying(mended(request.text))
    told = _TOLD_BEHIND.match(request.text)
    request = request.saying(told["asked"]) if told else request
    other = _OTHER.match(request.text)
    query = asked.arguments.get("query")
    longer = _LONGER.fullmatch(request.text) if other is None else None
    if longer and isinstance(query, str) and not asks_freely(longer["what"]):
        about = query.partition(",")[0]  # what stands behind it was about the former question
        return Act((PlannedCall(TOOL, {"query": f"{about}, {longer['what']}"}),))
    if other is None or not isinstance(query, str):
        return None
    when = understand(other["what"], request.now, request.policy)
    if when is not None and (when.has_time or when.duration is not None):
        return None
    if other["word"] is None:
        moved = _of_place(query, other["what"])
        call = PlannedCall(TOOL, {"query": moved})
        return Act((call,)) if moved else _about(other["what"], query, request)
    return Act((PlannedCall(TOOL, {"query": _with(query, other["word"], other["what"])}),))


def asked_of_place(request: UserRequest, asked: ToolCall) -> Act | None:
    """A question on the place that was asked about just before, which is only called "there".

    Args:
        request: What is asked now.
        asked: The look into the documents of the answer just before.
    """
    query = asked.arguments.get("query")
    there = _THERE.search(request.text)
    name = _place_in(query) if there and isinstance(query, str) else ""
    if there is None or not name or not asks_freely(_LEADING.sub("", request.text)):
        return None
    text = f"{request.text[: there.start()]}in {name}{request.text[there.end() :]}"
    return Act((PlannedCall(TOOL, {"query": _LEADING.sub("", text).strip(" ?.!")}),))


def _of_place(query: str, what: str) -> str:
    """The question about another place than the one it names; empty where either is none."""
    asked = _SENTENCE_END.split(query)[0]
    before = place_asked(asked)
    if place_asked(what) is None:
        return ""
    if before is None:  # "das Taggeld für Laibach": what stands there is a place, too
        named = list(_NAMED_PLACE.finditer(asked))
        if not named:
            return ""
        start, end = named[-1].span("place")
        return f"{asked[:start]}{what}{asked[end:]}".strip(" ?.!")
    words = list(_WORD.finditer(asked))
    places = sorted(before.words)
    start, end = words[places[0]].start(), words[places[-1]].end()
    return f"{asked[:start]}{what}{asked[end:]}".strip(" ?.!")


def _place_in(query: str) -> str:
    """The place that a question is about; empty where it names none."""
    place, words = place_asked(query), _WORD.findall(query)
    if place is None:
        return ""
    return " ".join(words[n] for n in sorted(place.words) if n < len(words))


def _about(what: str, query: str, request: UserRequest) -> Act | None:
    """What is named instead of what the question was about, as in "and breakfast?".

    It is asked of the same place: "how much is a room in Wellington", "and breakfast?".
    """
    if not request.text.rstrip().endswith("?"):
        return None
    name = _place_in(query)
    there = (f"what is the rate for {what} in {name}", f"{what} in {name}") if name else ()
    known = next((one for one in (*there, what) if request.knows(one)), None)
    return Act((PlannedCall(TOOL, {"query": known}),)) if known else None


def _with(query: str, word: str, what: str) -> str:
    """The question, with the last part that begins with the same word replaced."""
    part = rf"\b(?i:{re.escape(word)})\s+[^\s?]+(?:\s+[A-ZÀ-Þ][\w-]+)*"
    parts = list(re.finditer(part, query))
    if not parts:
        return f"{query} {what}"
    last = parts[-1]
    return f"{query[: last.start()]}{what}{query[last.end() :]}"
