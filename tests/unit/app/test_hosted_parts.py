"""The store of the documents is where the settings say, and asked for nothing by itself."""

import pytest

from desktop_assist.app.parts import Parts
from desktop_assist.system.folders import portable_folders
from tests.helpers.responses_server import GOOD_KEY
from tests.helpers.vector_store_server import VectorStoreServer
from tests.unit.app.test_parts import SUNDAY


@pytest.fixture
async def server():
    async with VectorStoreServer() as running:
        yield running


async def test_documents_are_sent_to_the_address_of_the_settings_with_the_persons_key(
    tmp_path, server
):
    parts = Parts(portable_folders(tmp_path), SUNDAY)
    parts.settings.set("openai.base_url", server.url)
    await parts.secrets.set("openai", GOOD_KEY)
    assert (await parts.hosted.copy.state()).store is None
    assert server.requests == []

    chosen = await parts.hosted.copy.choose(server.add_store("Company").id)

    assert chosen.name == "Company"
    assert parts.settings.current().hosted.store == chosen.id
    await parts.close()
