"""Plugins are found and described while none of their code runs."""

import pytest

from desktop_assist.domain.errors import PluginError
from desktop_assist.domain.plugin import PLUGIN_GROUP
from desktop_assist.plugins.installed_plugin import installed_plugins
from tests.helpers.plugin_shelf import WEATHER


def found():
    (plugin,) = installed_plugins()
    return plugin


def test_a_package_is_described_by_what_it_says_before_any_of_it_runs(desk):
    desk.shelf.install(code="raise RuntimeError\n")

    said = dict(found().starts_with)

    assert said["Package"] == "desk-weather 1.0"
    assert said["Says it is for"] == "Weather for the trips of an office"
    assert said["Says it is by"] == "Ada Example"
    assert said["Lies in"] == str(desk.shelf.packages)
    assert (said["Runs"], said["Asks for packages"]) == ("desk_weather:plugin", "tzdata")
    assert not desk.shelf.is_imported()


def test_its_fingerprint_stays_as_long_as_its_files_do(desk):
    desk.shelf.install()
    before = found().fingerprint
    desk.shelf.install()
    same = found().fingerprint
    desk.shelf.install(code=WEATHER + "\n")

    assert before == same
    assert found().fingerprint != before


def test_a_file_that_nobody_listed_changes_it_but_compiled_code_does_not(desk):
    desk.shelf.install()
    before = found().fingerprint
    cache = desk.shelf.packages / "__pycache__"
    cache.mkdir()
    (cache / "desk_weather.cpython-311.pyc").write_bytes(b"made here")
    compiled = found().fingerprint
    (desk.shelf.packages / "desk_weather.py").write_text("changed in place")

    assert compiled == before
    assert found().fingerprint != before


def test_where_none_is_installed_none_is_found(desk):
    assert installed_plugins() == ()


def test_a_broken_package_hides_no_other(desk):
    desk.shelf.install()
    broken = desk.shelf.packages / "broken-1.0.dist-info"
    broken.mkdir()
    (broken / "entry_points.txt").write_text(f"[{PLUGIN_GROUP}]\nnonsense\n")

    assert found().name == "desk-weather"


def test_one_whose_files_cannot_be_read_says_so(desk):
    desk.shelf.install()
    (entries,) = desk.shelf.packages.glob("*/entry_points.txt")
    entries.write_text(f"[{PLUGIN_GROUP}]\nsample = :::\n")

    with pytest.raises(PluginError, match="cannot be read"):
        found().fingerprint  # noqa: B018 - read for what it raises
