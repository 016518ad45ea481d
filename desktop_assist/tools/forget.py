"""Forget a fact that was remembered."""

from collections.abc import Iterable
from typing import Annotated

from desktop_assist.domain.card import Card, CardAction
from desktop_assist.domain.errors import ToolInputError
from desktop_assist.domain.fact import Fact
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.memory.fact_store import FactAsked, FactChange, FactStore
from desktop_assist.tools.arguments import Arguments, describe, parse, schema


class _Forget(Arguments, frozen=True):
    fact: Annotated[str, describe("The fact, in its own words or in words about it.")]


class Forget:
    """Takes a fact out of memory at once; it can be undone."""

    def __init__(self, facts: FactStore, workers: WorkerPool) -> None:
        self._facts = facts
        self._workers = workers

    spec = ToolSpec(
        name="forget",
        description="Forget a fact about the person that was remembered.",
        parameters=schema(_Forget),
        effect="write",
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Take the fact out."""
        words = parse(_Forget, arguments).fact
        forgotten = await self._workers.run(self._forget, words, context)
        fact, change = forgotten.fact, forgotten.change
        return ToolOutcome(
            output={
                "fact_id": fact.id,
                "fact": fact.text,
                "summary": f"Forgotten: “{fact.text}”.",
            },
            card=Card(
                kind="fact",
                title=fact.text,
                subtitle="Forgotten",
                actions=(CardAction("Undo", tool="undo", arguments={"change_id": change.id}),)
                if change
                else (),
            ),
            change_id=change.id if change else None,
            is_outside=fact.is_outside,
        )

    def _forget(self, words: str, context: ToolContext) -> FactChange:
        found = self._facts.fitting(words)
        if len(found) != 1:
            raise _unclear(found)
        return self._facts.forget(found[0].id, FactAsked(context.origin, context.turn_id))


def _unclear(found: Iterable[Fact]) -> ToolInputError:
    # Words from outside must not stand in an error, where nothing marks them as such.
    quoted = [f"“{fact.text}”" for fact in found if not fact.is_outside]
    if not quoted:
        return ToolInputError(
            "No single fact like this is remembered.", "Settings, Memory lists those there are."
        )
    return ToolInputError(f"Several facts fit: {', '.join(quoted)}.", "Say which one.")
