"""What a plugin brings is looked at before anything of it is used."""

import pytest

from desktop_assist.domain.errors import PluginError
from desktop_assist.plugins.installed_plugin import installed_plugins
from desktop_assist.plugins.loaded_plugin import load_plugin
from desktop_assist.plugins.plugin_table import AllowedPlugin
from tests.helpers.plugin_shelf import WEATHER


def load(desk, code=WEATHER):
    desk.shelf.install(code=code)
    (installed,) = installed_plugins()
    return load_plugin(installed, AllowedPlugin("desk-weather", "1.0", installed.fingerprint))


def test_tools_providers_and_types_of_files_are_taken_as_they_describe_themselves(desk):
    plugin = load(desk)
    plugin.thread.close()

    assert [(one.spec.name, one.spec.effect) for one in plugin.tools] == [
        ("get_forecast", "read"),
        ("order_umbrella", "send"),
    ]
    assert [(one.name, one.model_id) for one in plugin.providers] == [("echo", "echo-1")]
    assert [one.suffixes for one in plugin.file_types] == [(".outline",)]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('"get_forecast"', '"get forecast!"'), "a name that cannot be used"),
        (('"order_umbrella"', '"get_forecast"'), "“get_forecast” twice"),
        (('"type": "object"', '"type": "string"'), "not described as an object"),
        (('(".outline",)', '(".pdf",)'), "which this program reads itself"),
        (('(".outline",)', "()"), "has no suffix"),
        (("return Plugin(", "return dict("), "fault in it: TypeError"),
        (("def plugin():", "def other():"), "fault in it: AttributeError"),
        (("class Echo:", "class Echo"), "fault in it: SyntaxError"),
        (("class Echo:", "raise SystemExit\n\n\nclass Echo:"), "It would end the program"),
        (("FileType, Plugin", "FileType, Plugin, NotThere"), "fault in it: ImportError"),
    ],
)
def test_one_that_cannot_be_used_says_why(desk, change, said, caplog):
    with pytest.raises(PluginError, match=f"“desk-weather” cannot be loaded. .*{said}"):
        load(desk, WEATHER.replace(*change))
    caplog.clear()


def test_another_version_than_the_one_allowed_is_not_even_imported(desk):
    desk.shelf.install(version="1.1")
    (installed,) = installed_plugins()

    with pytest.raises(PluginError, match=r"1\.0 → 1\.1"):
        load_plugin(installed, AllowedPlugin("desk-weather", "1.0", "as it was"))
    assert not desk.shelf.is_imported()
