"""Tells which messages ask for what stands in documents, so that these are looked into first."""

from dataclasses import replace

from desktop_assist.domain.provider import ModelRequest
from desktop_assist.providers.embedded.chore import is_open
from desktop_assist.providers.embedded.conversation import text_of
from desktop_assist.providers.embedded.free_question import asks_freely
from desktop_assist.providers.embedded.meaning import Meaning
from desktop_assist.providers.embedded.reply import PlannedCall, first_calls

_OF_DOCUMENTS = frozenset({"search_policies", "look_up_table"})


def call_in(meaning: Meaning) -> PlannedCall | None:
    """The one look into the documents that a message certainly asks for."""
    calls = first_calls(meaning.reply) if meaning.is_certain else ()
    return calls[0] if len(calls) == 1 and calls[0].tool in _OF_DOCUMENTS else None


def free_call(meaning: Meaning, request: ModelRequest) -> PlannedCall | None:
    """A look that may serve a question that nothing else here answers."""
    text = text_of(request.messages[-1]) if request.messages else ""
    calls = first_calls(meaning.reply)
    is_free = not meaning.is_certain and all(call.tool in _OF_DOCUMENTS for call in calls)
    if not is_free or not asks_freely(text):
        return None
    return None if is_open(request.messages) else PlannedCall("search_policies", {"query": text})


def alone(request: ModelRequest) -> ModelRequest:
    """The last message as if nothing had been said before."""
    return replace(request, messages=request.messages[-1:])
