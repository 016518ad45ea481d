"""What the provider says of itself; its streams are tested in tests/integration."""

from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.provider import Abilities
from desktop_assist.providers.openai_responses import OpenAIResponsesProvider


def provider(settings=None):
    chosen = settings or [OpenAISettings()]

    async def read_key():
        raise AssertionError("nothing is asked")

    return OpenAIResponsesProvider(lambda: chosen[-1], read_key)


def test_it_is_a_model_somewhere_else():
    openai = provider()

    assert (openai.name, openai.is_local, openai.follows_text) == ("openai", False, True)


def test_it_sees_files():
    assert provider().abilities == Abilities(reads_pictures=True, reads_pdfs=True)


def test_it_follows_the_settings():
    settings = [OpenAISettings()]
    openai = provider(settings)
    settings.append(OpenAISettings(model_id="gpt-6-sol"))

    assert openai.model_id == "gpt-6-sol"


async def test_closing_what_was_never_opened_is_no_fault():
    await provider().aclose()
