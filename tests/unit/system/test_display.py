"""Whether a window can be shown."""

import sys

import pytest

from desktop_assist.system.display import has_display

linux_only = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="Linux names its display"
)


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_a_display_that_is_named_is_there(name):
    assert has_display({name: "x"})


@linux_only
def test_without_a_name_there_is_none():
    assert not has_display({"DISPLAY": ""})
