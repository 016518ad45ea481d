"""A key of another region is told at the start; what may pass by itself is not."""

import pytest

from desktop_assist.background.region_check import region_notices
from desktop_assist.domain.errors import OfflineError, ProviderAccessError, ProviderUnreachableError
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.settings import AssistantSettings, Settings
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.inline_workers import InlineWorkers

OTHER = ProviderAccessError("The key does not belong to the region that is set.", "Choose another.")


async def told(error=None, key="sk-1", provider="openai", **openai):
    asked = []

    async def read():
        return key

    async def check(given):
        asked.append(given)
        if error:
            raise error

    settings = FixedSettings(
        Settings(
            assistant=AssistantSettings(provider=provider),
            openai=OpenAISettings(**{"data_residency": "eu", **openai}),
        )
    )
    notices = region_notices(settings, read, check, InlineWorkers())
    return [one.text async for one in notices], asked


async def test_a_key_of_another_region_is_told():
    (text,), asked = await told(OTHER)

    assert asked == ["sk-1"]
    assert "“eu”" in text
    assert "does not belong" in text


async def test_a_key_of_the_region_is_no_news():
    assert await told() == ([], ["sk-1"])


@pytest.mark.parametrize("error", [OfflineError("Offline."), ProviderUnreachableError("No net.")])
async def test_what_may_pass_by_itself_is_not_told(error):
    assert (await told(error))[0] == []


@pytest.mark.parametrize(
    "chosen",
    [
        {"data_residency": "global"},
        {"base_url": "https://gateway.example/v1"},
        {"provider": "embedded"},
        {"key": None},
    ],
)
async def test_without_a_region_a_key_or_the_provider_nothing_is_asked(chosen):
    assert await told(OTHER, **chosen) == ([], [])
