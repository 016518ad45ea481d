"""Which messages are looked up in the documents before a model is asked."""

import pytest

from desktop_assist.domain.message import TextPart
from tests.helpers.embedded_conversation import EmbeddedConversation


def question_in(text, before=()):
    conversation = EmbeddedConversation(
        tools=("search_policies", "create_meeting", "list_expenses")
    )
    for role, said in (*before, ("user", text)):
        conversation.add(role, (TextPart(said),))
    return conversation.provider.document_question(conversation.request)


@pytest.mark.parametrize(
    ("text", "is_certain"),
    [
        ("What does our travel policy say about taxis?", True),
        ("What should I do with a plane ticket I did not use on official travel?", False),
        ("Wie lange dauert die Prüfung der Unterlagen im Personalbüro?", False),
    ],
)
def test_a_question_is_looked_up_by_its_own_words(text, is_certain):
    found = question_in(text)

    assert (found.call.name, found.is_certain) == ("search_policies", is_certain)
    assert found.stands_alone


@pytest.mark.parametrize(
    "text",
    [
        "Schedule a team sync for next Tuesday 2 pm for 30 minutes",
        "What did I spend in October?",
        "Write a poem about Berlin",
        "Hello there, you",
        "Why so?",
    ],
)
def test_a_chore_and_small_talk_are_not_looked_up(text):
    assert question_in(text) is None


def test_a_question_that_points_back_is_for_the_model():
    before = (("user", "Tell me of Bonn"), ("assistant", "It lies on the Rhine."))

    assert question_in("How long does it take them to answer it?", before) is None
