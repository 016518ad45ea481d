"""Only real keyrings are used; without one a secret lives for the session; none may hang us."""

import time

import keyring
import pytest
from keyring.backends.chainer import ChainerBackend
from keyring.backends.fail import Keyring as FailKeyring
from keyring.backends.null import Keyring as NullKeyring

from desktop_assist.domain.errors import SecretStoreError
from desktop_assist.system.keyring_store import KeyringStore


class SlowKeyring(NullKeyring):
    """Answers later than anybody waits."""

    def get_password(self, service, username):
        time.sleep(0.5)


SlowKeyring.__module__ = "keyring.backends.SecretService"


@pytest.fixture
def use_backend():
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


@pytest.mark.parametrize("backend", [FailKeyring, NullKeyring])
async def test_without_a_safe_keyring_a_secret_lives_for_the_session(use_backend, backend):
    use_backend(backend())
    store = KeyringStore("desktop-assist-test")
    status = await store.set("openai", "sk-one")
    assert (status.place, await store.get("openai")) == ("session", "sk-one")
    assert "no safe keyring" in status.reason
    assert (await store.status("openai")).place == "session"


async def test_another_program_run_does_not_see_a_session_secret(use_backend):
    use_backend(FailKeyring())
    await KeyringStore("desktop-assist-test").set("openai", "sk-one")
    with pytest.raises(SecretStoreError):
        await KeyringStore("desktop-assist-test").get("openai")


async def test_an_unsafe_store_behind_the_chainer_is_not_used(use_backend, monkeypatch):
    monkeypatch.setattr(ChainerBackend, "backends", [NullKeyring()])
    use_backend(ChainerBackend())
    assert (await KeyringStore("desktop-assist-test").set("openai", "sk-one")).place == "session"


async def test_a_keyring_that_hangs_is_given_up(use_backend):
    use_backend(SlowKeyring())
    with pytest.raises(SecretStoreError, match="did not answer"):
        await KeyringStore("desktop-assist-test", time_limit_s=0.05).get("openai")


def test_a_secret_stands_in_no_repr():
    store = KeyringStore("desktop-assist-test")
    store._session["openai"] = "sk-secret"
    assert "sk-secret" not in repr(store)
