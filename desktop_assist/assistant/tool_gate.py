"""Runs what another program asks for: recorded, approved and undoable like a model's own call."""

from collections.abc import Awaitable, Callable, Collection
from typing import TypeAlias

from desktop_assist.assistant.assistant_services import AssistantServices
from desktop_assist.assistant.identifiers import new_id
from desktop_assist.assistant.tool_runner import failed_result
from desktop_assist.assistant.turn_record import Ending, TurnRecord
from desktop_assist.assistant.turn_store import TurnKey
from desktop_assist.domain.errors import ApprovalDeniedError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolCall, ToolContext, ToolResult, ToolSpec

Ask: TypeAlias = Callable[[ToolCall, str], Awaitable[bool]]
"""Shows the person a call and why it is asked; gives the answer."""

_REASON = "“{who}”, another program, asks for this."


class ToolGate:
    """What one other program may have done here.

    All that it asks for may have come from anywhere: a change waits for a yes each time.

    Args:
        services: The assistant's own.
        names: The tools it may use.
    """

    def __init__(self, services: AssistantServices, names: Collection[str]) -> None:
        self._services = services
        self._tools = services.tools.limited_to(names)
        self._conversation_id = ""

    def offered(self) -> tuple[ToolSpec, ...]:
        """What it may ask for; nothing of it leaves the laptop by itself."""
        return tuple(one for one in self._tools.offered() if one.effect != "send")

    async def run(self, name: str, arguments: JsonObject, who: str, ask: Ask) -> ToolResult:
        """Run a tool, after a yes where it changes something.

        Args:
            name: Which.
            arguments: With what.
            who: The program that asks, as it calls itself.
            ask: Puts the question to the person.

        Raises:
            ApprovalDeniedError: The person said no, or could not be asked.
        """
        call = ToolCall(new_id("call"), name, arguments)
        spec = next((one for one in self.offered() if one.name == name), None)
        if spec is None:
            return failed_result(call, f"There is no tool {name}.", "Use one of those offered.")
        if spec.effect != "read" and not await ask(call, _REASON.format(who=who)):
            raise ApprovalDeniedError("The person did not say yes; it was not done.")
        return await self._recorded(call, who)

    async def _recorded(self, call: ToolCall, who: str) -> ToolResult:
        """Run a call in the conversation that keeps what this program had done."""
        services = self._services
        if not self._conversation_id:
            self._conversation_id = await services.workers.run(
                services.turns.new_conversation, f"{who}, another program"
            )
        turn = TurnKey(new_id("door"), self._conversation_id, "", "")
        record = TurnRecord(turn, services.turns, services.workers, services.clock)
        try:
            return await record.uninterrupted(self._done(call, record))
        finally:
            await record.end(Ending("completed"))

    async def _done(self, call: ToolCall, record: TurnRecord) -> ToolResult:
        await record.begin_beside()
        await record.add("assistant", (call,), "streaming")
        context = ToolContext(
            self._services.clock.now(),
            "assistant",
            record.turn.conversation_id,
            turn_id=record.turn.id,
            is_tainted=True,
        )
        result = await self._tools.run(call, context)
        await record.add_results((result,))
        await record.complete_step()
        return result
