"""The mark of methods that Qt calls."""

from desktop_assist.ui.qt_override import override


def test_a_marked_method_is_left_as_it_is():
    def method() -> None:
        """Do nothing."""

    assert override(method) is method
