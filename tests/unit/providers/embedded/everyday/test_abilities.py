"""What can be done, in groups with examples."""

import pytest

from desktop_assist.providers.embedded.everyday import abilities
from desktop_assist.providers.embedded.reply import Say
from tests.helpers.everyday_words import reply_to, request_of


@pytest.mark.parametrize(
    "text", ["What can you do?", "help", "what kind of questions can I ask you", "Was kannst du?"]
)
def test_it_is_told_in_groups(text):
    said = reply_to(text)

    assert "**" in said.text
    assert len(said.choices) == 6


@pytest.mark.parametrize(
    "text", ["What can you do?", "Was kannst du?", "Erzähl mir, was du alles kannst"]
)
def test_every_example_is_understood(text):
    for example in abilities.read(request_of(text)).choices:
        reply = reply_to(example)
        assert not isinstance(reply, Say) or "```" in reply.text, example


@pytest.mark.parametrize("text", ["what can Lena do tomorrow?", "Schedule a call to help Tom at 9"])
def test_other_sentences_are_left_alone(text):
    assert abilities.read(request_of(text)) is None
