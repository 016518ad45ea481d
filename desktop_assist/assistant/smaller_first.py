"""Lets a smaller model answer first, and the chosen one where the smaller one asks for it.

The smaller one is offered one more tool, with which it hands the question over. What it found out
until then stays in the conversation, so nothing is looked up twice.
"""

from collections.abc import Iterable
from dataclasses import replace

from desktop_assist.domain.provider import ModelRequest
from desktop_assist.domain.tool import ToolCall, ToolResult, ToolSpec

HAND_OVER = "ask_larger_model"
_SPEC = ToolSpec(
    HAND_OVER,
    "Hands the question over to a larger model. Call it alone, before you write anything, when the"
    " question needs long reasoning or careful weighing, or when you cannot answer it surely from"
    " what you were given. Not for a lookup, a short text or anything that another tool does.",
    {"type": "object", "properties": {}, "additionalProperties": False},
    "read",
)
_GOES_ON = "A larger model goes on from here."


def ask_smaller(request: ModelRequest, model_id: str) -> ModelRequest:
    """The request to the smaller model."""
    return replace(request, model_id=model_id, tools=(*request.tools, _SPEC))


def is_handed_over(calls: Iterable[ToolCall]) -> bool:
    """Whether the smaller model wants the larger one to answer."""
    return any(call.name == HAND_OVER for call in calls)


def ask_larger(request: ModelRequest) -> ModelRequest:
    """The same request to the model that was chosen."""
    tools = tuple(one for one in request.tools if one.name != HAND_OVER)
    return replace(request, model_id="", tools=tools)


def handed_over(calls: Iterable[ToolCall]) -> dict[str, ToolResult]:
    """What the calls that hand over come to."""
    return {
        one.id: ToolResult(one.id, one.name, ok=True, output={"summary": _GOES_ON})
        for one in calls
        if one.name == HAND_OVER
    }
