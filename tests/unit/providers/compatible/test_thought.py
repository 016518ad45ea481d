"""Thinking and answer in one text."""

import pytest

from desktop_assist.domain.turn_event import ReasoningDelta, TextDelta
from desktop_assist.providers.compatible.thought import ThoughtSplitter


def split(text, size):
    splitter = ThoughtSplitter()
    pieces = [text[start : start + size] for start in range(0, len(text), size)]
    found = [one for piece in pieces for one in splitter.feed(piece)] + splitter.finish()
    thought = "".join(one.text for one in found if isinstance(one, ReasoningDelta))
    return thought, "".join(one.text for one in found if isinstance(one, TextDelta))


@pytest.mark.parametrize("size", range(1, 12))
@pytest.mark.parametrize(
    ("text", "thought", "answer"),
    [
        ("<think>Hm, 1 < 2.</think>\n\nYes.", "Hm, 1 < 2.", "Yes."),
        ("\n<think></think>Yes.", "", "Yes."),
        ("Yes, <think> is a tag.", "", "Yes, <think> is a tag."),
        ("<b>Yes</b>", "", "<b>Yes</b>"),
        ("<thi", "", "<thi"),
        ("<think>never ends", "never ends", ""),
        ("", "", ""),
    ],
)
def test_it_does_not_matter_where_the_text_is_cut(text, thought, answer, size):
    assert split(text, size) == (thought, answer)
