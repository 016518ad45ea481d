"""Quotes what a discussion that was just read says of one thing that is asked about."""

import re

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.german_answers.period import rows_in
from desktop_assist.providers.embedded.reply import Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.target import telling_words
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import starting_with, whole_words

_ASKS = starting_with(
    "(?:(?:and|so|but|ok|oh|und|aber|also)\\W+)*(?:what|who|whom|when|where|which|why|how"
    "|did|does|do"
    "|is|was|are|were|has|have|anything|any|was|wer|wann|wo|wohin|welche\\w*|warum|wie|hat"
    "|haben|ist"
    "|wurde|steht|gibt)\\b"
)
_TALK = whole_words(
    "did, does, do, is, was, are, were, has, have, what, who, when, where, which, why, how, "
    "any\\w*",
    "some(?:one|body|thing), decid\\w*, agree\\w*, sett?l\\w*, said, say\\w*, discuss\\w*, "
    "slack, and, so",
    "thread, mention\\w*, they, ever, goes?, going, come, came, out, end, up, about, there, "
    "get, got",
    "hat, haben, ist, wurde, jemand, wer, wann, wo, wohin, welche\\w*, wie, entschied\\w*, "
    "beschlossen",
    "gesagt, geht, kommt, denn, eigentlich, dazu, über, und",
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_STEM, _FEWEST, _SHARE = 5, 2, 0.6
_OF_MY_OWN = whole_words(
    "polic(?:y|ies), rules?, allowed, handbook, guidelines?, \\w*richtlinie\\w*, regel\\w*, "
    "erlaubt",
    "my (?:calendar|day|week|diary|expenses|receipts|report), mein\\w* (?:kalender|tag|woche"
    "|spesen)",
)
_SAID = Text("{author} on Slack: “{text}”", "{author} auf Slack: „{text}“")
_ANSWERED = Text("{author} answered: “{text}”", "{author} antwortete: „{text}“")
_NO_ANSWER = Text("Nobody answered that.", "Darauf hat niemand geantwortet.")


def quoted_from(request: UserRequest, discussion: JsonObject) -> Say | None:
    """What was said of the thing that is asked about; None where nothing was."""
    text = request.text
    if not _ASKS.match(text.lower()) or _OF_MY_OWN.search(text.lower()):
        return None
    asked = set(telling_words(_TALK.sub(" ", text.lower())))
    messages = rows_in(discussion.get("messages") or [])
    if len(asked) < _FEWEST or not messages:
        return None
    hits = [_hits(asked, str(one.get("text", ""))) for one in messages]
    best = max(range(len(messages)), key=lambda place: hits[place])
    if hits[best] < _FEWEST or hits[best] < _SHARE * len(asked):
        return None
    said = _sentence(asked, str(messages[best].get("text", "")))
    lines = [_line(_SAID, messages[best], said, request)]
    if said.endswith("?"):
        following = messages[best + 1 : best + 2]
        lines += [_line(_ANSWERED, one, str(one.get("text", "")), request) for one in following]
        lines += [] if following else [_NO_ANSWER.in_language(request.language)]
    return Say("\n".join(lines))


def _line(said: Text, message: JsonObject, text: str, request: UserRequest) -> str:
    author = str(message.get("author") or "?")
    return said.in_language(request.language, author=author, text=text.strip())


def _hits(asked: set[str], text: str) -> int:
    found = {word[:_STEM] for word in telling_words(text)}
    return sum(word[:_STEM] in found for word in asked)


def _sentence(asked: set[str], text: str) -> str:
    """The sentence of a message that speaks of it most."""
    return max(_SENTENCE.split(text.strip()), key=lambda one: _hits(asked, one))
