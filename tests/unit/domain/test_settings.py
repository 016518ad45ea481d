"""The store of the documents is searched by the model only where the person wants that."""

import pytest

from desktop_assist.domain.model_settings import HostedSettings, OpenAISettings
from desktop_assist.domain.settings import Settings, searching


@pytest.mark.parametrize(
    ("search", "named", "searched"),
    [("tool", "", "vs_1"), ("direct", "", ""), ("off", "vs_2", "vs_2"), ("tool", "vs_2", "vs_2")],
)
def test_the_model_searches_the_store_that_it_may(search, named, searched):
    settings = Settings(
        openai=OpenAISettings(file_search_store=named), hosted=HostedSettings("vs_1", search)
    )

    assert searching(settings).file_search_store == searched
