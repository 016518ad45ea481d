"""Everything about the person goes: keys at once, files at the end."""

import pytest

from desktop_assist.app.own_records import OwnRecords
from desktop_assist.system.folders import portable_folders
from tests.helpers.memory_secrets import MemorySecrets


class Nothing:
    """No calendar is subscribed to, and Slack's token is in the keyring as the others are."""

    def __init__(self, secrets):
        self.threads, self._secrets = self, secrets

    def listing(self):
        return ()

    async def forget_token(self):
        await self._secrets.delete("slack")


@pytest.fixture
def folders(tmp_path):
    made = portable_folders(tmp_path)
    made.database.write_bytes(b"x")
    return made


@pytest.mark.parametrize("has_keyring", [True, False])
async def test_keys_go_at_once_and_files_at_the_end(folders, has_keyring):
    secrets = MemorySecrets(has_keyring=has_keyring)
    secrets.kept = {"openai": "k", "compatible": "k", "slack": "k"}
    records = OwnRecords(folders, secrets, Nothing(secrets), Nothing(secrets))

    await records.forget()

    assert (secrets.kept, folders.database.exists()) == ({}, True)
    records.finish()
    assert not folders.database.exists()


def test_without_being_asked_nothing_goes(folders):
    secrets = MemorySecrets()

    OwnRecords(folders, secrets, Nothing(secrets), Nothing(secrets)).finish()

    assert folders.database.exists()
