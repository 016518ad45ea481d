"""The address of the OpenAI service is what the settings say, all of it."""

from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.providers.service.identity import Address, openai_address


def test_every_setting_of_the_way_there_is_in_the_address():
    settings = OpenAISettings(
        base_url="https://gateway.example/v1", data_residency="eu", organization="org-1",
        project="proj_1", proxy="http://proxy.example:8080", ca_file="roots.pem",
    )  # fmt: skip

    assert openai_address(settings) == Address(
        "https://gateway.example/v1", "eu", "org-1", "proj_1", "http://proxy.example:8080",
        "roots.pem",
    )  # fmt: skip
