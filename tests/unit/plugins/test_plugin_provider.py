"""A plugin's model service is asked like one elsewhere, and held to what an answer consists of."""

from contextlib import aclosing

import pytest

from desktop_assist.domain.errors import OfflineError, ProviderError
from desktop_assist.domain.message import Message, TextPart
from desktop_assist.domain.provider import ModelRequest, RedactedRequest
from desktop_assist.plugins.plugin_provider import PluginProvider
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.plugin_shelf import WEATHER

FINISHED = 'yield StepFinished("completed", "echo-1", TokenUsage(10, output_tokens=5))'


def chosen(desk, name="echo"):
    return PluginProvider(lambda: desk.room.provider(name), lambda: None)


def hello():
    asked = Message("m", "user", (TextPart("Hello"),), SUNDAY_MORNING)
    return RedactedRequest(ModelRequest("c", "", (asked,), (), SUNDAY_MORNING))


async def answered(provider):
    async with aclosing(provider.stream(hello())) as events:
        return [event async for event in events]


async def test_it_answers_from_its_own_thread(weather):
    events = await answered(chosen(weather))

    assert [type(one).__name__ for one in events] == ["TextDelta", "TextFinished", "StepFinished"]
    assert events[0].text == "You said: Hello"


async def test_it_counts_as_elsewhere_whatever_it_says(weather):
    provider = chosen(weather)

    assert (provider.is_local, provider.follows_text) == (False, True)
    assert (provider.name, provider.model_id) == ("plugin", "echo-1")


@pytest.mark.parametrize(
    ("instead", "said"),
    [
        ("yield 5", "gave what no answer consists of"),
        ("return", "ended in the middle of its answer"),
        ("raise KeyError(said)", "fault in it: KeyError"),
    ],
)
async def test_an_answer_that_is_none_is_an_error_of_the_service(desk, instead, said, caplog):
    desk.shelf.install(code=WEATHER.replace(FINISHED, instead))
    await desk.room.allow("desk-weather")

    with pytest.raises(ProviderError, match=said):
        await answered(chosen(desk))
    caplog.clear()


async def test_closing_it_early_breaks_it_off(weather):
    async with aclosing(chosen(weather).stream(hello())) as events:
        first = await anext(events)

    assert first.text == "You said: Hello"


async def test_without_such_a_plugin_it_says_what_to_do(desk):
    provider = chosen(desk)

    with pytest.raises(ProviderError, match="No plugin that is allowed brings the model"):
        await answered(provider)
    assert provider.model_id == ""


async def test_nothing_is_asked_of_it_while_nothing_may_leave(weather):
    def refuse():
        raise OfflineError("Offline is on.")

    with pytest.raises(OfflineError):
        await answered(PluginProvider(lambda: weather.room.provider(""), refuse))
