"""A plugin as small as one can be that brings all three: tools, a provider, a type of file."""

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.domain.plugin import FileType, Plugin
from desktop_assist.domain.provider import Abilities, StepFinished, TextFinished
from desktop_assist.domain.tool import ToolOutcome, ToolSpec
from desktop_assist.domain.turn_event import TextDelta
from desktop_assist.domain.usage import TokenUsage

CITY = {
    "type": "object",
    "properties": {"city": {"type": "string", "description": "Where"}},
    "required": ["city"],
    "additionalProperties": False,
}


class GetForecast:
    spec = ToolSpec("get_forecast", "Tells tomorrow's weather in a city.", CITY, "read")

    async def run(self, arguments, context):
        city = arguments.get("city")
        if not isinstance(city, str) or not city:
            raise ToolInputError("Which city?")
        return ToolOutcome({"city": city, "degrees": 4, "summary": f"4 degrees in {city}."})


class OrderUmbrella:
    spec = ToolSpec("order_umbrella", "Orders an umbrella to a city.", CITY, "send")

    async def run(self, arguments, context):
        return ToolOutcome({"summary": f"An umbrella is on its way to {arguments['city']}."})


class Echo:
    """A model service that answers with the question."""

    name = "echo"
    model_id = "echo-1"
    is_local = True
    follows_text = False
    abilities = Abilities()

    async def stream(self, request):
        said = request.request.messages[-1].parts[0].text
        yield TextDelta(f"You said: {said}")
        yield TextFinished(f"You said: {said}")
        yield StepFinished("completed", "echo-1", TokenUsage(10, output_tokens=5))

    async def aclose(self):
        pass


def read_outline(path):
    """An outline: a line is a heading, one with a tab is an item below it."""
    lines = path.read_text("utf-8").splitlines()
    return "\n\n".join(f"- {it.strip()}" if it.startswith("\t") else f"# {it}" for it in lines)


def plugin():
    """What it brings."""
    outline = FileType("Outline", "application/x-outline", (".outline",), read_outline)
    return Plugin((GetForecast(), OrderUmbrella()), (Echo(),), (outline,))
