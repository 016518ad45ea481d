"""Remember a fact for later conversations."""

from typing import Annotated

from desktop_assist.domain.card import Card, CardAction
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.memory.fact_store import FactAsked, FactChange, FactStore
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_NOT_USED = "Facts are not used just now: “Use remembered facts” is off in the settings."


class _Remember(Arguments, frozen=True):
    fact: Annotated[str, describe('One short sentence, as the person says it: "I go by train".')]


class Remember:
    """Keeps a fact at once; it can be undone."""

    def __init__(self, facts: FactStore, workers: WorkerPool) -> None:
        self._facts = facts
        self._workers = workers

    spec = ToolSpec(
        name="remember",
        description=(
            "Remember a fact about the person for later conversations: only when they ask for it."
        ),
        parameters=schema(_Remember),
        effect="write",
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Keep the fact."""
        text = parse(_Remember, arguments).fact
        asked = FactAsked(context.origin, context.turn_id, context.is_tainted)
        kept = await self._workers.run(self._facts.remember, text, asked)
        is_used = await self._workers.run(self._facts.is_used)
        return ToolOutcome(
            output={"fact_id": kept.fact.id, "fact": kept.fact.text, "summary": _summary(kept)},
            card=_card(kept, is_used=is_used),
            change_id=kept.change.id if kept.change else None,
            is_outside=kept.fact.is_outside,
        )


def _summary(kept: FactChange) -> str:
    known = "Remembered" if kept.change else "This is remembered already"
    return f"{known}: “{kept.fact.text}”."


def _card(kept: FactChange, *, is_used: bool) -> Card:
    change = kept.change
    return Card(
        kind="fact",
        title=kept.fact.text,
        subtitle="Remembered" if change else "Remembered already",
        warnings=() if is_used else (_NOT_USED,),
        footnote="Used in later conversations. Settings, Memory lists what is remembered.",
        actions=(CardAction("Undo", tool="undo", arguments={"change_id": change.id}),)
        if change
        else (),
    )
