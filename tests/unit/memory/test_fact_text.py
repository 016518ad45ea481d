"""What may be remembered."""

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.memory.fact_text import checked, is_same


def test_a_fact_stands_on_one_line():
    assert checked("  I travel\n by\ttrain ") == "I travel by train"


def test_bytes_that_are_no_text_do_not_get_in():
    assert checked("Caf\udce9") == "Caf?"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (" ", "nothing to remember"),
        ("x" * 301, "300 characters"),
        ("sk-" + "abcdefghij0123456789", "an API key"),
    ],
)
def test_what_may_not_is_said(text, reason):
    with pytest.raises(ToolInputError, match=reason):
        checked(text)


def test_a_secret_is_not_repeated_in_the_refusal():
    with pytest.raises(ToolInputError) as refused:
        checked("sk-" + "abcdefghij0123456789")

    assert "abcdefghij" not in refused.value.message + refused.value.hint


def test_case_spaces_and_the_last_sign_make_no_difference():
    assert is_same("I travel by train.", " i travel by  Train")
    assert not is_same("I travel by train", "I travel by bus")
