"""It is always said who answers."""

import pytest

from desktop_assist.domain.assistant_profile import AssistantProfile
from desktop_assist.domain.model_settings import CompatibleSettings
from desktop_assist.domain.privacy_settings import PrivacySettings
from desktop_assist.domain.settings import AssistantSettings, Settings
from desktop_assist.ui.answerer import answerer_of

SERVER = CompatibleSettings(model_id="small-model")
BIG = AssistantProfile("a", "Big", provider="openai", model_id="gpt-6-sol")


@pytest.mark.parametrize(
    ("provider", "profile", "label", "line"),
    [
        ("embedded", None, "On this computer", "without a model"),
        ("openai", None, "OpenAI · gpt-6-luna", "OpenAI"),
        ("compatible", None, "Own server · small-model", "server of your own"),
        ("embedded", BIG, "OpenAI · gpt-6-sol", "OpenAI"),
        ("openai", AssistantProfile("b", "B"), "OpenAI · gpt-6-luna", "OpenAI"),
        ("openai", AssistantProfile("b", "B", provider="embedded"), "On this computer", "without"),
    ],
)
def test_it_is_the_one_an_assistant_names_else_the_one_in_the_settings(
    provider, profile, label, line
):
    settings = Settings(assistant=AssistantSettings(provider), compatible=SERVER)

    found = answerer_of(settings, profile)

    assert found.label == label
    assert line in found.honest_line


@pytest.mark.parametrize(
    ("provider", "label"),
    [
        ("embedded", "Offline · On this computer"),
        ("openai", "Offline · OpenAI"),
        ("compatible", "Offline · Own server"),
    ],
)
def test_offline_is_said_whoever_answers(provider, label):
    settings = Settings(
        assistant=AssistantSettings(provider), privacy=PrivacySettings(offline=True)
    )

    found = answerer_of(settings, None)

    assert found.label == label
    assert "nothing leaves this computer" in found.honest_line
