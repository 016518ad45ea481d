"""Who answers."""

from dataclasses import replace

import pytest

from desktop_assist.app.provider_choice import ProviderChoice
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.message import TextPart
from desktop_assist.domain.model_settings import SavingsSettings
from desktop_assist.domain.settings import Settings
from desktop_assist.providers.embedded.embedded_provider import EmbeddedProvider
from tests.helpers.embedded_conversation import EmbeddedConversation
from tests.helpers.fixed_contacts import FixedContacts
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.scripted_provider import ScriptedProvider


@pytest.fixture
def choice():
    settings = FixedSettings()
    embedded = EmbeddedProvider(settings.current, tuple)
    return ProviderChoice(settings, FixedContacts(), embedded, {"openai": ScriptedProvider})


def choice_with(say=lambda _: False, **savings):
    settings = FixedSettings(Settings(savings=SavingsSettings(**savings)))
    embedded = EmbeddedProvider(settings.current)
    return ProviderChoice(settings, FixedContacts(), embedded, {}, say)


def asking(text):
    conversation = EmbeddedConversation(tools=("search_policies",))
    conversation.add("user", (TextPart(text),))
    return conversation.request


def test_without_a_name_the_one_in_the_settings_answers(choice):
    assert choice.named(None).name == "embedded"


def test_another_one_is_asked_for_by_name(choice):
    assert isinstance(choice.named("openai"), ScriptedProvider)


def test_a_name_that_is_not_known_is_refused_with_those_that_are(choice):
    with pytest.raises(UsageError, match="no provider") as caught:
        choice.named("oracle")
    assert "embedded" in caught.value.hint


@pytest.mark.parametrize(("documents_say", "is_looked_up"), [(True, True), (False, False)])
def test_what_may_be_no_question_about_documents_is_looked_up_where_they_answer(
    documents_say, is_looked_up
):
    choice = choice_with(lambda _: documents_say)

    look = choice.look(
        asking("What should I do with a plane ticket I did not use on official travel?")
    )

    assert (look is not None) == is_looked_up
    assert look is None or (look.teller, look.is_lean) == (None, False)


def test_a_question_about_the_policies_is_looked_up_and_tables_are_told_here():
    look = choice_with().look(asking("What does our travel policy say about taxis?"))

    assert (look.call.name, look.teller.name, look.is_lean) == ("search_policies", "embedded", True)


def test_a_question_about_documents_is_no_chore_while_a_model_is_chosen():
    asked = asking("What does our travel policy say about taxis?")

    assert choice_with().for_chore(asked) is None
    assert choice_with(documents_first=False).for_chore(asked) is not None


@pytest.mark.parametrize(
    ("savings", "own_model", "smaller"),
    [
        ({"smaller_first": True}, "", "gpt-6-luna"),
        ({"smaller_first": True}, "gpt-6-sol", ""),
        ({}, "", ""),
    ],
)
def test_a_smaller_model_is_asked_first_where_that_is_wanted(savings, own_model, smaller):
    request = replace(asking("Hello"), model_id=own_model)

    assert choice_with(**savings).smaller(request, ScriptedProvider()) == smaller


def test_the_smallest_model_has_no_smaller_one():
    provider = ScriptedProvider()
    provider.model_id = "gpt-6-luna"

    assert choice_with(smaller_first=True).smaller(asking("Hello"), provider) == ""
