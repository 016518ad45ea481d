"""Everything about the person goes: keys at once, files at the end."""

from functools import partial

import pytest

from desktop_assist.app.own_records import OwnRecords
from desktop_assist.system.folders import portable_folders
from tests.helpers.memory_secrets import MemorySecrets


@pytest.fixture
def folders(tmp_path):
    made = portable_folders(tmp_path)
    made.database.write_bytes(b"x")
    return made


@pytest.mark.parametrize("has_keyring", [True, False])
async def test_keys_go_at_once_and_files_at_the_end(folders, has_keyring):
    secrets = MemorySecrets(has_keyring=has_keyring)
    secrets.kept = dict.fromkeys(("openai", "compatible", "web door", "slack"), "k")
    records = OwnRecords(folders, secrets, lambda: (partial(secrets.delete, "slack"),))

    await records.forget()

    assert (secrets.kept, folders.database.exists()) == ({}, True)
    records.finish()
    assert not folders.database.exists()


def test_without_being_asked_nothing_goes(folders):
    secrets = MemorySecrets()

    OwnRecords(folders, secrets, tuple).finish()

    assert folders.database.exists()
