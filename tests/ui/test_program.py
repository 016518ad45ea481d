"""From the process's start to the first paint."""

from desktop_assist.ui.program import paint_once


def test_the_window_can_be_painted_without_being_shown(application):
    width, _, height = paint_once().partition(" x ")
    assert int(width) > 300
    assert int(height) > 300
