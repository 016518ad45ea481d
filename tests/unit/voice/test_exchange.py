"""One question aloud and its answer, with the conversation around it left out."""

import asyncio
from contextlib import aclosing

import pytest

from desktop_assist.domain.errors import ProviderBusyError, ProviderUnreachableError
from desktop_assist.domain.message import Message, TextPart
from desktop_assist.domain.provider import (
    CallBroken,
    CallReady,
    ModelRequest,
    StepFinished,
    TextFinished,
)
from desktop_assist.domain.realtime import (
    AnswerBegun,
    AnswerEnded,
    CallArrived,
    FaultReported,
    Respond,
    WordsArrived,
    WordsFinished,
)
from desktop_assist.domain.turn_event import SpeechHeard, TextDelta
from desktop_assist.domain.usage import TokenUsage
from desktop_assist.privacy.redactor import identity
from desktop_assist.voice import exchange as exchange_module
from desktop_assist.voice.exchange import NOT_UNDERSTOOD, Exchange
from desktop_assist.voice.playback import Cut
from desktop_assist.voice.session import Session, SpokenItem
from tests.helpers.frozen_clock import SUNDAY_MORNING

DONE = AnswerEnded("completed", usage=TokenUsage(10, output_tokens=5), model_id="m-1")
ASKED = Message("m1", "user", (TextPart("(spoken)"),), SUNDAY_MORNING, "turn-1")
REQUEST = identity(ModelRequest("c", "", (ASKED,), (), SUNDAY_MORNING)).request


class House:
    """A conversation whose service says what a test wants when an answer is asked for."""

    model_id = "gpt-realtime"

    def __init__(self, *events):
        self.events, self.sent, self.cuts = events, [], ()
        self.hushed, self.has_more, self.breaks = 0, False, 0
        self._session = Session(self)
        self.exchange = Exchange(self, SpokenItem("item_1", "", self._session, b""))

    async def send(self, command):
        if self.breaks:
            self.breaks -= 1
            raise ProviderUnreachableError("The connection broke.")
        self.sent.append(command)
        if isinstance(command, Respond):
            for event in self.events:
                self.exchange.take(event)

    async def session(self):
        return self._session

    async def heard_out(self):
        return self.cuts

    async def hush(self):
        self.hushed += 1

    async def step(self):
        async with aclosing(self.exchange.stream(REQUEST)) as events:
            return [event async for event in events]


async def test_words_come_as_they_are_said_and_whole_at_the_end():
    house = House(
        AnswerBegun(), WordsArrived("a", "It is "), WordsArrived("a", "noon"),
        WordsFinished("a", "It is noon."), DONE,
    )  # fmt: skip
    house.exchange.hear("What is the time?")
    events = await house.step()
    assert events == [
        SpeechHeard("What is the time?"),
        TextDelta("It is "),
        TextDelta("noon"),
        TextFinished("It is noon."),
        StepFinished("completed", "m-1", DONE.usage),
    ]


async def test_an_interrupted_answer_keeps_what_was_heard():
    house = House(WordsFinished("a", "One two three four"), DONE)
    house.exchange.hear("Count.")
    house.cuts = (Cut("a", 500, 1000),)
    events = await house.step()
    assert TextFinished("One two…") in events
    assert events[-1].status == "cancelled"


async def test_of_an_answer_that_was_not_heard_at_all_nothing_is_kept():
    house = House(WordsFinished("a", "One two three four"), DONE)
    house.exchange.hear("Count.")
    house.cuts = (Cut("a", 0, 1000),)
    assert TextFinished("…") in await house.step()


async def test_calls_are_handed_on_and_broken_ones_too():
    house = House(CallArrived("1", "undo", "{}"), CallArrived("2", "undo", "{oops"), DONE)
    house.exchange.hear("Undo.")
    events = await house.step()
    assert [type(one) for one in events[1:]] == [CallReady, CallBroken, StepFinished]


async def test_calls_of_a_stopped_answer_are_not_run():
    house = House(CallArrived("1", "undo", "{}"), AnswerEnded("cancelled", "turn_detected"))
    house.exchange.hear("Undo.")
    events = await house.step()
    assert [type(one) for one in events] == [SpeechHeard, StepFinished]


async def test_what_could_not_be_written_down_is_said_so(monkeypatch):
    monkeypatch.setattr(exchange_module, "_HEARD_LIMIT_S", 0.01)
    house = House(DONE)
    assert (await house.step())[0] == SpeechHeard(NOT_UNDERSTOOD)


async def test_while_the_person_goes_on_speaking_nothing_is_asked():
    house = House(DONE)
    house.has_more = True
    house.exchange.hear("Schedule a")
    events = await house.step()
    assert [type(one) for one in events] == [SpeechHeard, StepFinished]
    assert not any(isinstance(one, Respond) for one in house.sent)


async def test_a_fault_of_the_answer_fails_the_step():
    house = House(FaultReported("rate_limit", ProviderBusyError("Too much."), is_of_answer=True))
    with pytest.raises(ProviderBusyError):
        await house.step()
    assert house.hushed == 1


async def test_a_failed_answer_fails_the_step():
    house = House(AnswerEnded("failed", error=ProviderBusyError("Too much.")))
    with pytest.raises(ProviderBusyError):
        await house.step()


async def test_a_connection_that_breaks_before_the_answer_is_tried_once_more():
    house = House(None)
    with pytest.raises(ProviderUnreachableError):
        await house.step()
    assert sum(isinstance(one, Respond) for one in house.sent) == 2


@pytest.mark.parametrize(("breaks", "is_answered"), [(1, True), (2, False)])
async def test_a_connection_that_breaks_while_asking_is_asked_once_more(breaks, is_answered):
    house = House(WordsFinished("a", "Noon."), DONE)
    house.exchange.hear("What is the time?")
    house.breaks = breaks

    if is_answered:
        assert TextFinished("Noon.") in await house.step()
    else:
        with pytest.raises(ProviderUnreachableError, match="broke"):
            await house.step()


async def test_what_was_left_of_an_answer_before_is_not_taken_for_this_one():
    house = House(WordsFinished("b", "Noon."), DONE)
    house.exchange.hear("What is the time?")
    house.exchange.take(WordsFinished("a", "One two three"))

    assert [one for one in await house.step() if isinstance(one, TextFinished)] == [
        TextFinished("Noon.")
    ]


async def test_a_service_that_says_nothing_is_not_waited_for_for_ever(monkeypatch):
    monkeypatch.setattr(exchange_module, "_ANSWER_LIMIT_S", 0.01)
    with pytest.raises(ProviderUnreachableError, match="in time"):
        await House().step()


async def test_stopping_hushes_the_answer():
    house = House(WordsArrived("a", "One "))
    house.exchange.hear("Count.")
    stream = house.exchange.stream(REQUEST)
    await anext(stream)
    await stream.aclose()
    assert house.hushed == 1


async def test_it_is_a_provider_that_text_can_steer_and_that_is_not_here():
    exchange = House().exchange
    assert (exchange.name, exchange.is_local, exchange.follows_text) == ("openai", False, True)
    await exchange.aclose()
    assert exchange.abilities.reads_pictures is False
    await asyncio.sleep(0)
