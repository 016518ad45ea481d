"""A model that does whatever the last text it was given orders: the worst that can happen."""

import json
import re

from desktop_assist.domain.provider import CallReady, ModelRequest
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.domain.turn_event import TextDelta
from tests.helpers.scripted_provider import DONE, SEES_TEXT

_ORDER = re.compile(r"CALL (\w+) (\{.*?\})(?:[^}]|$)")


class ObedientProvider:
    """Fetches what it is asked for, then obeys every order in what came back, then speaks.

    Attributes:
        obeyed: The orders it followed.
    """

    name = "openai"
    model_id = "obedient"
    is_local = False
    follows_text = True
    abilities = SEES_TEXT

    def __init__(self, first: ToolCall) -> None:
        self._first = first
        self.obeyed: list[ToolCall] = []

    async def stream(self, request):
        results = _results(request.request)
        if not results:
            yield CallReady(self._first)
        else:
            orders = [] if self.obeyed else list(_orders(results[0]))
            self.obeyed += orders
            for order in orders:
                yield CallReady(order)
            if not orders:
                yield TextDelta("Done.")
        yield DONE

    async def aclose(self) -> None:
        pass


def _results(request: ModelRequest) -> list[ToolResult]:
    parts = [part for message in request.messages for part in message.parts]
    return [part for part in parts if isinstance(part, ToolResult)]


def _orders(result: ToolResult):
    for message in result.output["messages"]:
        everything = json.dumps(message, ensure_ascii=False).replace('\\"', '"')
        for number, (name, arguments) in enumerate(_ORDER.findall(everything)):
            yield ToolCall(f"order{number}", name, json.loads(arguments))
