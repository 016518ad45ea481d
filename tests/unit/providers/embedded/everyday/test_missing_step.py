"""What cannot be done here, with the one step that is missing and the nearest thing."""

import pytest

from desktop_assist.providers.embedded.everyday.missing_step import TOPICS, WRITING, anything_else
from desktop_assist.providers.embedded.everyday.topic import say_about
from desktop_assist.providers.embedded.reply import Say
from tests.helpers.everyday_words import reply_to, request_of


@pytest.mark.parametrize(
    "text",
    [
        "Translate good morning into French",
        "Tell me a joke",
        "Write a poem about my meeting tomorrow at 3",
        "Explain photosynthesis",
        "Was ist die Hauptstadt von Frankreich?",
        "What is a good recipe for lasagna?",
        "xyzzy plugh",
    ],
)
def test_a_model_is_the_missing_step(text):
    said = reply_to(text)

    assert said.needs_model
    assert said.choices
    assert "OpenAI" in said.text
    assert "Ollama" in said.text


@pytest.mark.parametrize(
    "text",
    [
        "What's the weather in Berlin?",
        "Book me a flight to Lisbon",
        "What is my account balance?",
        "Is next Friday a bank holiday?",
        "How many vacation days do I have left?",
        "Put milk on my shopping list",
        "Play some jazz",
    ],
)
def test_where_no_model_helps_the_nearest_thing_is_offered(text):
    said = reply_to(text)

    assert not said.needs_model
    assert said.choices


def test_every_offer_is_understood():
    for one in (*TOPICS, *WRITING):
        for offer in (*one.near.english.split("|"), *one.near.german.split("|")):
            said = reply_to(offer)
            assert not isinstance(said, Say) or not said.needs_model, offer


def test_the_last_resort_leads_on():
    said = anything_else(request_of("xyzzy"))

    assert "What can you do?" in said.choices


def test_to_call_something_by_a_name_is_no_phone_call():
    said = say_about(TOPICS, request_of("the new one is for Ada, call it that"))

    assert said is None or "Phones" not in said.text
