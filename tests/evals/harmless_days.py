"""How often harmless work is held up by a question: `python -m tests.evals.harmless_days [DAYS]`.

A hundred days of an office, lived by the whole program with the service of a model chosen, as the
settings are after the first start. Most chores are typed as people type them and are done without
the model; some need it, which a stand-in on the wire does as asked. Once a day something is put
into the calendar because of what a document said, in the same conversation: only that has to be
agreed to, as text from outside may have asked for it. Counted are chores, what was not done, and
questions for a yes: at most 1 in 20 chores.
"""

import asyncio
import json
import os
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.turn_event import (
    ApprovalRequested,
    QuestionAsked,
    ToolFinished,
    TurnEvent,
    TurnFailed,
    TurnStarted,
)
from desktop_assist.system.folders import portable_folders
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.responses_server import GOOD_KEY, Reply, ResponsesServer, answered, called, said

MOST_ASKED = 1 / 20
_FIRST_DAY = date(2026, 11, 23)
_PEOPLE = ("Lena", "Tom", "Ana", "Ben", "Priya", "Omar")
_SUBJECTS = ("budget", "launch", "hiring", "pricing", "roadmap", "handover")
_SHOPS = ("Cafe Krone", "Taxi Nord", "Office Depot", "Hotel Adler", "Deutsche Bahn", "Kiosk Süd")
_POLICY = """# Travel policy

Hotels cost at most 120 euros a night. In Paris and London it is 180 euros.

Receipts are handed in within 30 days. Trips by taxi need a reason.

The yearly safety training takes place on the first Friday of a quarter.
"""


@dataclass(frozen=True, slots=True)
class Chore:
    """One thing to do.

    Attributes:
        text: As typed.
        calls: What a model does about it, where the program leaves it to one.
        tool: Which tool must have run in the end; empty: it is only answered.
    """

    text: str
    tool: str = ""
    calls: tuple[tuple[str, JsonObject], ...] = ()


@dataclass
class Turn:
    """How one chore goes; whatever is asked is agreed to."""

    chore: Chore
    conversation: str = ""
    asked: int = 0
    done: set[str] = field(default_factory=set)
    problem: str = ""

    def take(self, event: TurnEvent) -> None:
        """One event of it."""
        match event:
            case TurnStarted():
                self.conversation = event.conversation_id
            case ApprovalRequested():
                self.asked += 1
                event.answer(True)
            case ToolFinished() if event.result.ok:
                self.done.add(event.result.name)
            case QuestionAsked() | TurnFailed():
                self.problem = str(event)
            case _:
                pass  # only shown


@dataclass
class Count:
    """What was seen."""

    chores: int = 0
    asked: Counter[str] = field(default_factory=Counter)
    undone: list[str] = field(default_factory=list)
    by_model: int = 0

    def take(self, turn: Turn) -> None:
        """One chore that was tried."""
        chore = turn.chore
        self.chores += 1
        if turn.asked:
            self.asked[chore.text[:40]] += turn.asked
        if turn.problem or (chore.tool and chore.tool not in turn.done):
            self.undone.append(f"{chore.text}: {turn.problem or sorted(turn.done)}")


def conversations(day: date, chance: random.Random) -> Iterator[list[Chore]]:
    """What is done on a day, conversation by conversation."""
    who, other = chance.sample(_PEOPLE, 2)
    first, second, third = chance.sample(_SUBJECTS, 3)
    shop, cafe = chance.sample(_SHOPS, 2)
    amount = f"{chance.randrange(300, 9000) / 100:.2f}"
    when, hour = day.isoformat(), chance.randrange(9, 12)
    paid = (_FIRST_DAY - (day - _FIRST_DAY) - timedelta(days=2)).isoformat()
    free: JsonObject = {"from": when, "to": when, "duration_minutes": 30}
    call: JsonObject = {"title": f"Cheerful {third}", "start": f"{when}T16:00"}
    training: JsonObject = {"title": "Safety training", "start": f"{when}T17:00"}
    yield [
        Chore(
            f"Schedule a {first} review with {who} on {when} at {hour} for 45 minutes",
            "create_meeting",
        ),
        Chore("make it an hour", "update_meeting"),
        Chore(f"Add {amount} EUR for {shop} on {paid}", "add_expense"),
    ]
    yield [
        Chore(f"{second} call with {other} on {when} at 14:00, 30 minutes", "create_meeting"),
        Chore(f"What is on my calendar on {when}?", "list_meetings"),
        Chore(f"When am I free on {when}?", "find_free_time"),
    ]
    yield [
        Chore(f"I paid 12.50 EUR at {cafe} on {paid}", "add_expense"),
        Chore("What did I spend this year by category?", "summarize_expenses"),
        Chore("actually it was 13.50", "update_expense"),
    ]
    yield [
        Chore(f"Draft a thank-you note to {who} for the {first} review"),
        Chore(f"And a shorter one for {other}, a little warmer than that"),
    ]
    yield [
        Chore(
            f"Squeeze something cheerful about {third} with {who} into my {when}, you choose when",
            "create_meeting",
            (("find_free_time", free), ("create_meeting", call)),
        ),
        Chore("How would you open that conversation?"),
    ]
    yield [Chore("What may a hotel in Paris cost?", "search_policies")]
    yield [Chore("By when do I hand in receipts?", "search_policies")]
    yield [Chore("What is 19 % of 238 euros?", "calculate")]
    yield [
        Chore("What does the policy say about the safety training?", "search_policies"),
        Chore(
            f"Oh, then note the one of this quarter for me, {when} late afternoon will be it",
            "create_meeting",
            (("create_meeting", training),),
        ),
    ]
    yield [
        Chore(f"Cancel the {second} call on {when}", "cancel_meeting"),
        Chore("undo that", "undo"),
    ]
    yield [Chore(f"Make my expense report from {paid} to {paid}", "generate_expense_report")]


class Model:
    """The stand-in on the wire: does what is planned for the message, then speaks.

    Attributes:
        plan: The calls it makes about the message of now, which it may read without names.
        asked: How many messages came to it.
    """

    def __init__(self) -> None:
        self.plan: tuple[tuple[str, JsonObject], ...] = ()
        self.asked = 0

    def answer(self, body: dict) -> Reply:
        """One step."""
        items = body["input"]
        last = max(at for at, one in enumerate(items) if one.get("role") == "user")
        made = [one for one in items[last:] if one.get("type") == "function_call"]
        self.asked += not made
        if len(made) < len(self.plan):
            name, arguments = self.plan[len(made)]
            return answered(called(name, json.dumps(arguments), f"call_{len(items)}"))
        return answered(said("Here you are."))


async def live(days: int, folder: Path) -> Count:
    """Live so many days."""
    model, count, chance = Model(), Count(), random.Random(20261123)
    os.environ["OPENAI_API_KEY"] = GOOD_KEY
    async with ResponsesServer(model.answer) as server:
        moment = Moment(SUNDAY_MORNING, "Europe/Berlin")
        parts = Parts(portable_folders(folder / "home"), moment, uses_environment=True)
        parts.settings.set("openai.base_url", server.url)
        parts.settings.set("assistant.provider", "openai")
        policies = parts.workspace.current().folder / "policies"
        policies.mkdir(parents=True, exist_ok=True)
        (policies / "travel-policy.md").write_text(_POLICY, "utf-8")
        await parts.prepare()
        try:
            for number in range(days):
                day = _FIRST_DAY + timedelta(days=number)
                for conversation in conversations(day, chance):
                    await _talk(parts, conversation, model, count)
        finally:
            await parts.close()
    count.by_model = model.asked
    return count


async def _talk(parts: Parts, chores: list[Chore], model: Model, count: Count) -> None:
    conversation: str | None = None
    for chore in chores:
        model.plan = chore.calls
        turn = Turn(chore)
        async for event in parts.assistant().send(Draft(chore.text, (), conversation)):
            turn.take(event)
        conversation = turn.conversation or conversation
        count.take(turn)


def main(words: list[str]) -> int:
    """Live, print, and give 1 where work was held up too often or not done."""
    days = int(words[0]) if words else 100
    with tempfile.TemporaryDirectory(prefix="days-") as folder:
        count = asyncio.run(live(days, Path(folder)))
    asked = sum(count.asked.values())
    share = asked / count.chores
    print(f"{days} days, {count.chores} chores, {count.by_model} of them left to the model")
    print(
        f"asked for a yes {asked} times: 1 in {count.chores / max(asked, 1):.1f} (goal: 20 or more)"
    )
    print(f"not done as asked: {len(count.undone)}")
    for text, times in count.asked.most_common():
        print(f"  asked {times}: {text}")
    for one in count.undone[:20]:
        print(f"  not done: {one[:200]}")
    return int(share > MOST_ASKED or bool(count.undone))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
