"""How a plugin is, in words."""

from desktop_assist.plugins.plugin_state import PluginState
from desktop_assist.plugins.plugin_table import AllowedPlugin


def test_one_that_was_allowed_but_cannot_be_used_says_why():
    state = PluginState("a", "1", (), AllowedPlugin("a", "1", ""), problem="It broke.")

    assert state.words == "It broke."
    assert (state.brings, state.tools) == ((), ())


async def test_one_that_is_used_says_what_it_brings(weather):
    state = await weather.room.state("desk-weather")

    assert state.words.startswith("Tools: get_forecast, order_umbrella; Providers: echo")
    assert not state.runs_unasked("get_forecast")
