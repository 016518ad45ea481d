"""A tool of a plugin, as this program's models and approvals see it."""

import json
from dataclasses import replace

from desktop_assist.domain.card import Card, CardField, CardTable
from desktop_assist.domain.errors import ForeignToolError
from desktop_assist.domain.foreign_tool import LONGEST_TEXT, offered_name
from desktop_assist.domain.hidden_signs import in_plain_sight
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import Effect, ToolContext, ToolOutcome, ToolSpec
from desktop_assist.plugins.loaded_plugin import BroughtTool, LoadedPlugin

_LONGEST_LINE = 300
_MOST_ROWS = 200


class PluginTool:
    """A Tool.

    Args:
        plugin: Whose it is.
        brought: The tool.
        is_trusted: Whether the person lets it run without being asked.
    """

    def __init__(self, plugin: LoadedPlugin, brought: BroughtTool, *, is_trusted: bool) -> None:
        self._name = plugin.allowed.name
        self._thread = plugin.thread
        self._tool = brought.tool
        said = brought.spec.description or "It does not say what it does."
        self.spec = replace(
            brought.spec,
            name=tool_name(self._name, brought.spec.name),
            description=f"Tool of the plugin “{self._name}”. In its words: {said}",
            effect=effect_of(brought.spec, is_trusted=is_trusted),
            provided_by=self._name,
        )
        self._title = f"{self._name}: {brought.spec.name}"

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Have the plugin do it."""
        try:
            outcome = await self._thread.call(lambda: self._tool.run(arguments, context))
        except ForeignToolError as error:
            raise ForeignToolError(f"{self._title}: {error.message}", error.hint) from error
        return self._in_bounds(outcome)

    def _in_bounds(self, outcome: object) -> ToolOutcome:
        """What it gave, as text from outside; whatever it may hold beside that is left out."""
        if not isinstance(outcome, ToolOutcome):
            raise ForeignToolError(f"{self._title} gave nothing that can be used.")
        output = self._json(outcome.output)
        first = next(iter(str(output.get("summary", "")).strip().splitlines()), "") or "done"
        summary = f"{self._title}: {first[:_LONGEST_LINE]}"
        return ToolOutcome(
            output={**output, "from": self._name, "summary": summary},
            card=_card(outcome.card or Card("tool_result", self._title, first), self._name),
            is_outside=True,
        )

    def _json(self, output: JsonObject) -> JsonObject:
        try:
            text = json.dumps(output, ensure_ascii=False, allow_nan=False)
        except (TypeError, ValueError) as error:
            raise ForeignToolError(f"{self._title} gave a result that is no JSON.") from error
        if len(text) > LONGEST_TEXT:
            raise ForeignToolError(f"{self._title} gave more than {LONGEST_TEXT} characters.")
        found: object = json.loads(in_plain_sight(text))
        if not isinstance(found, dict):
            raise ForeignToolError(f"{self._title} gave a result without names.")
        return found


def tool_name(plugin: str, tool: str) -> str:
    """How it is called; no server of tools can have the name: theirs hold no underscore."""
    return offered_name(f"plugin_{plugin}", tool)


def effect_of(spec: ToolSpec, *, is_trusted: bool) -> Effect:
    """What running it may do: whatever it says, the person is asked unless they trust it.

    One that is trusted may still carry off what it is asked: it runs unasked only as long as
    nothing from outside may have asked for it, as a change of ours does.
    """
    return "write" if is_trusted and spec.effect == "read" else "send"


def _card(card: Card, plugin: str) -> Card:
    """What it shows, without anything to be clicked or opened: that is not the plugin's to give."""
    table = card.table
    return Card(
        kind="tool_result",
        title=card.title[:_LONGEST_LINE],
        subtitle=card.subtitle[:_LONGEST_LINE],
        fields=tuple(CardField(one.label, one.value) for one in card.fields),
        table=table and CardTable(table.columns, table.rows[:_MOST_ROWS], table.numeric),
        warnings=card.warnings,
        footnote=f"Said by the plugin “{plugin}”.",
    )
