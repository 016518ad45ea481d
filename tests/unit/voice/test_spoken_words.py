"""What is kept in writing of what was said aloud."""

import pytest

from desktop_assist.voice.spoken_words import heard_part, without_secrets

ANSWER = "The meeting is on Tuesday at two."


@pytest.mark.parametrize(
    ("heard_ms", "kept"),
    [(0, ""), (500, "The meeting is…"), (1000, ANSWER), (5000, ANSWER), (60, "")],
)
def test_about_the_words_that_were_heard_are_kept(heard_ms, kept):
    assert heard_part(ANSWER, heard_ms, 1000) == kept


def test_without_sound_nothing_was_heard():
    assert heard_part(ANSWER, 0, 0) == ""


def test_a_key_that_was_read_out_is_not_kept():
    key = "sk-" + "a1" * 16
    assert without_secrets(f"My key is {key} thanks") == "My key is (said aloud, not kept) thanks"
    assert without_secrets("Nothing special") == "Nothing special"
