"""The door lets through what may leave, and nothing while the program is offline."""

import pytest

from desktop_assist.domain.errors import OfflineError, ProviderRequestError
from desktop_assist.domain.privacy_settings import PrivacySettings
from desktop_assist.domain.settings import Settings
from desktop_assist.privacy.outgoing_door import OutgoingDoor
from tests.helpers.fixed_settings import FixedSettings


def door(**privacy):
    return OutgoingDoor(FixedSettings(Settings(privacy=PrivacySettings(**privacy))))


def test_offline_nothing_passes_and_it_says_how_to_go_online():
    with pytest.raises(OfflineError) as refused:
        door(offline=True).check("http://127.0.0.1:8080/v1")

    assert "privacy.offline" in refused.value.hint


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://gateway.acme.example/v1",
        "https://eu.api.openai.com/v1",
        "http://localhost:11434/v1",
        "https://models.corp.example:8443/v1",
    ],
)
def test_allowed_hosts_pass(url):
    door(hosts=("gateway.acme.example", "*.corp.example:8443")).check(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://gateway.acme.example.evil.test/v1",
        "https://models.corp.example/v1",
        "https://api.openai.com.evil.test/v1",
        "https://[broken",
    ],
)
def test_other_hosts_do_not(url):
    with pytest.raises(ProviderRequestError):
        door(hosts=("gateway.acme.example", "*.corp.example:8443")).check(url)


def test_without_a_list_any_host_passes():
    door().check("https://anywhere.example/v1")
