"""Who answers."""

import pytest

from desktop_assist.app.provider_choice import ProviderChoice
from desktop_assist.domain.errors import UsageError
from desktop_assist.providers.embedded.embedded_provider import EmbeddedProvider
from tests.helpers.fixed_contacts import FixedContacts
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.scripted_provider import ScriptedProvider


@pytest.fixture
def choice():
    settings = FixedSettings()
    embedded = EmbeddedProvider(settings.current, tuple)
    return ProviderChoice(settings, FixedContacts(), embedded, {"openai": ScriptedProvider()})


def test_without_a_name_the_one_in_the_settings_answers(choice):
    assert choice.named(None).name == "embedded"


def test_another_one_is_asked_for_by_name(choice):
    assert isinstance(choice.named("openai"), ScriptedProvider)


def test_a_name_that_is_not_known_is_refused_with_those_that_are(choice):
    with pytest.raises(UsageError, match="no provider") as caught:
        choice.named("oracle")
    assert "embedded" in caught.value.hint
