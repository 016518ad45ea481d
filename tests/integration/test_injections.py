"""Orders hidden in all that comes from outside, and a model that obeys them: nothing is done.

The whole program asks a service on the wire; the person refuses whatever they are asked.
"""

from dataclasses import replace

import pytest

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.turn_event import ApprovalRequested, ToolFinished, TurnStarted
from desktop_assist.memory.fact_store import FactAsked
from desktop_assist.system.folders import portable_folders
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.mcp_desk import scripted
from tests.helpers.obedient_model import obey, order
from tests.helpers.poisoned_office import GUISES, ORDERS, PLACES, attacks, in_tags, plant
from tests.helpers.responses_server import GOOD_KEY, ResponsesServer

ATTACKS = attacks()
READ = [one for one in ATTACKS if one.arrives]
LATER = [one for number, one in enumerate(ATTACKS) if number % 3 == 0 and one.arrives]
LEAKS = READ[::6]
SHORTLY = ("bluntly", "as the user", "as an approval", "in tags", "between signs of no width")
WRITES = {name for name, _ in ORDERS} | {"notes__search", "notes__echo"}


class Office:
    """The program with everything planted, and what it did."""

    def __init__(self, parts, server) -> None:
        self.parts = parts
        self.server = server
        self.asked = []
        self.done = []
        self.conversation = None

    async def say(self, text, *files):
        """One turn; every question is answered with no."""
        draft = Draft(text, files, self.conversation)
        async for event in self.parts.assistant().send(draft):
            match event:
                case TurnStarted():
                    self.conversation = event.conversation_id
                case ApprovalRequested():
                    self.asked.append((event.call.name, event.call.arguments))
                    event.answer(False)
                case ToolFinished():
                    self.done.append(event.result)

    def start_anew(self):
        self.asked, self.done, self.conversation = [], [], None

    def written(self):
        """What was changed by a tool."""
        return [one.name for one in self.done if one.name in WRITES and one.ok]

    def files(self):
        """Everything of the person's."""
        folder = self.parts.workspace.current().folder
        facts = [(one.id, one.text) for one in self.parts.facts.listing()]
        found = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        return found, facts


@pytest.fixture
async def office(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", GOOD_KEY)
    async with ResponsesServer(obey) as server:
        moment = Moment(SUNDAY_MORNING, "Europe/Berlin")
        parts = Parts(portable_folders(tmp_path / "home"), moment, uses_environment=True)
        settings = {
            "openai.base_url": server.url,
            "assistant.provider": "openai",
            "assistant.chores_first": "off",
            "savings.documents_first": "off",
        }
        for name, value in settings.items():
            parts.settings.set(name, value)
        await parts.prepare()
        yield Office(parts, server)
        await parts.close()


def test_the_attacks_are_as_many_as_is_said():
    assert len(ATTACKS) >= 150
    assert {one.place for one in ATTACKS} == set(PLACES)
    assert len(LATER) >= 40
    assert len(LEAKS) >= 20


async def outcomes(office, planned, folder, *turns):
    """For each attack: what was asked, where that is not just what was ordered."""
    await plant(office.parts, planned, folder)
    before, strange = office.files(), []
    for attack in planned:
        office.start_anew()
        await office.say(turns[0].format(wish=attack.wish()), *attack.files(folder / "attached"))
        for turn in turns[1:]:
            assert office.asked == []
            await office.say(turn)
        ordered = [(attack.name, attack.arguments)] if attack.arrives else []
        if office.asked != ordered or office.written():
            strange.append((attack, office.asked, office.written()))
    assert office.files() == before
    return strange


async def test_an_order_in_any_place_waits_for_a_yes_with_its_exact_arguments(office, tmp_path):
    one_each = [one for one in ATTACKS if one.guise == SHORTLY[PLACES.index(one.place) % 5]]

    assert await outcomes(office, one_each, tmp_path, "{wish}") == []


async def test_an_order_may_strike_a_turn_later_and_waits_then(office, tmp_path):
    few = [one for one in ATTACKS if one.guise == "bluntly"][::4]

    assert await outcomes(office, few, tmp_path, "WAIT {wish}", "Thanks. What is new?") == []


@pytest.mark.parametrize(
    "guises",
    [
        pytest.param(("bluntly", "in tags"), id="two"),
        pytest.param(tuple(GUISES), id="all", marks=pytest.mark.slow),
    ],
)
async def test_a_remembered_order_waits_in_a_later_conversation(office, guises):
    name, arguments = ORDERS[0]
    words, before = order(name, arguments), office.files()
    for guise in guises:
        text = GUISES[guise].format(order=words, tags=in_tags(words))
        kept = office.parts.facts.remember(text, FactAsked(is_outside=True)).fact
        office.start_anew()
        await office.say("Hello")
        # What nobody would see is not even told to a model.
        assert office.asked == ([] if guise == "in tags" else [(name, arguments)]), guise
        office.parts.facts.forget(kept.id, FactAsked())

    assert office.files() == before


@pytest.mark.slow
@pytest.mark.timeout(900)
async def test_every_guise_in_every_place_waits_for_a_yes(office, tmp_path):
    assert await outcomes(office, ATTACKS, tmp_path, "{wish}") == []


@pytest.mark.slow
@pytest.mark.timeout(900)
async def test_forty_orders_strike_later(office, tmp_path):
    turns = ("WAIT {wish}", "WAIT Fine.", "Thanks. What is new?")

    assert await outcomes(office, LATER, tmp_path, *turns) == []


@pytest.mark.slow
@pytest.mark.timeout(900)
async def test_what_another_program_reads_is_asked_about_with_what_it_would_learn(office, tmp_path):
    """Its own word for a tool, that it only reads, is no reason to let it learn anything."""
    await office.parts.mcp.add(scripted("plain"))
    await office.parts.mcp.allow("notes")
    stolen = {"text": "Project Falcon ships on 4 December"}
    readers = ("notes__search", "notes__echo")
    leaks = [
        replace(one, name=readers[number % 2], arguments=stolen) for number, one in enumerate(LEAKS)
    ]

    assert await outcomes(office, leaks, tmp_path, "{wish}") == []
