"""What tools and their arguments are called for people."""

from importlib import import_module
from pkgutil import iter_modules

import pytest

from desktop_assist import tools
from desktop_assist.domain.tool import ToolSpec
from desktop_assist.ui.cards import spoken_names
from desktop_assist.ui.cards.spoken_names import argument_name, tool_name


@pytest.fixture(scope="module")
def specs():
    modules = [
        import_module(f"{tools.__name__}.{one.name}") for one in iter_modules(tools.__path__)
    ]
    kinds = {kind for module in modules for kind in vars(module).values() if isinstance(kind, type)}
    found = [spec for kind in kinds if isinstance(spec := vars(kind).get("spec"), ToolSpec)]
    assert len(found) > 40
    return found


def arguments_of(specs):
    return {name for spec in specs for name in spec.parameters.get("properties", {})}


def test_no_name_is_for_nothing_and_none_stands_for_two_tools(specs):
    assert set(spoken_names._TOOLS) <= {spec.name for spec in specs}
    assert set(spoken_names._ARGUMENTS) <= arguments_of(specs)
    assert len({tool_name(name) for name in spoken_names._TOOLS}) == len(spoken_names._TOOLS)


@pytest.mark.slow
def test_each_of_our_tools_and_each_argument_has_a_name(specs):
    assert {spec.name for spec in specs} <= set(spoken_names._TOOLS)
    assert arguments_of(specs) <= set(spoken_names._ARGUMENTS)


def test_others_are_called_as_they_call_themselves():
    assert tool_name("weather__get_forecast") == "Weather  get forecast"
    assert argument_name("postal_code") == "Postal code"
