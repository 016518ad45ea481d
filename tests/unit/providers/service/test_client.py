"""The SDK's client: where it talks to, and whose settings it heeds."""

import pytest

from desktop_assist.domain.errors import ProviderAccessError, ProviderRequestError, SecretStoreError
from desktop_assist.providers.service.client import is_on_this_computer, make_client
from desktop_assist.providers.service.identity import Address, Service

OPENAI = Service("openai", "OpenAI", "desktop-assist key set")


async def no_key():
    return None


def made(**settings):
    return make_client(OPENAI, Address(**settings), no_key)


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        ({}, "https://api.openai.com/v1/"),
        ({"data_residency": "eu"}, "https://eu.api.openai.com/v1/"),
        ({"url": "https://gateway.test/v1"}, "https://gateway.test/v1/"),
        ({"url": "https://gateway.test/v1", "data_residency": "eu"}, "https://gateway.test/v1/"),
        ({"url": "http://localhost:8080/v1"}, "http://localhost:8080/v1/"),
        ({"url": "http://[::1]:8080/v1"}, "http://[::1]:8080/v1/"),
    ],
)  # fmt: skip
def test_it_talks_to_the_address_in_the_settings(settings, address, monkeypatch):
    monkeypatch.setenv("OPENAI_BASE_URL", "https://elsewhere.test/v1")

    assert str(made(**settings).base_url) == address


@pytest.mark.parametrize(
    "url", ["http://gateway.test/v1", "http://127.0.0.1.gateway.test", "gateway.test", "ftp://x", "https://"]
)  # fmt: skip
def test_a_key_only_travels_over_https(url):
    with pytest.raises(ProviderRequestError, match="only travels over https"):
        made(url=url)


def test_whose_account_it_is_does_not_come_from_the_environment(monkeypatch):
    monkeypatch.setenv("OPENAI_ORG_ID", "org-ambient")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj-ambient")

    client = made()

    assert (client.organization, client.project) == (None, None)


def test_whose_account_it_is_comes_from_the_settings():
    client = made(organization="org-1", project="proj_1")

    assert (client.organization, client.project) == ("org-1", "proj_1")


@pytest.mark.parametrize("content", [None, "no certificate"])
def test_certificates_that_cannot_be_used_are_named(tmp_path, content):
    file = tmp_path / "ca.pem"
    if content:
        file.write_text(content)

    with pytest.raises(ProviderRequestError, match=r"ca\.pem cannot be used"):
        made(url="https://gateway.test/v1", ca_file=str(file))


async def test_a_missing_key_is_told_when_it_is_needed(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-ambient")

    async with made(url="http://127.0.0.1:9/v1") as client:
        with pytest.raises(ProviderAccessError, match="no OpenAI key"):
            await client.models.list()


async def test_a_keyring_that_cannot_be_read_leaves_another_way():
    async def locked():
        raise SecretStoreError("The keyring is locked.", "Unlock it.")

    async with make_client(OPENAI, Address("http://127.0.0.1:9/v1"), locked) as client:
        with pytest.raises(ProviderAccessError, match="The keyring is locked") as caught:
            await client.models.list()

    assert caught.value.hint.startswith("Unlock it. Until then")


@pytest.mark.parametrize(
    ("url", "is_near"),
    [
        ("http://127.0.0.1:8080/v1", True),
        ("https://localhost/v1", True),
        ("http://[::1]/v1", True),
        ("http://192.168.0.5/v1", False),
        ("https://127.0.0.1.gateway.test/v1", False),
        ("ftp://127.0.0.1", False),
        ("http://[::1", False),
        ("", False),
    ],
)
def test_only_loopback_is_this_computer(url, is_near):
    assert is_on_this_computer(url) is is_near
