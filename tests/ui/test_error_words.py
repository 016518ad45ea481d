"""Why something did not work."""

from desktop_assist.domain.errors import ToolFailedError
from desktop_assist.ui.error_words import error_words


def test_our_errors_have_words_for_people_and_others_have_none():
    known = ToolFailedError("The sheet is locked.", "Close it there.")
    assert error_words(known, "It failed.") == "The sheet is locked. Close it there."
    assert error_words(ValueError("x"), "It failed.") == "It failed."
