"""Stores are made, found, listed and removed on the wire."""

from datetime import UTC, datetime

import pytest

from desktop_assist.domain.errors import StoreGoneError
from tests.helpers.hosted_house import hosted_house


@pytest.fixture
async def house(tmp_path):
    async with hosted_house(tmp_path) as made:
        yield made


async def test_a_new_store_is_empty_and_expires_when_it_is_not_used(house):
    made = await house.side.stores.create("Policies", 14)

    assert (made.name, made.files, made.size_bytes, made.status) == ("Policies", 0, 0, "ready")
    assert made.expires_at == datetime.fromtimestamp(1_797_592_000, UTC)
    [store] = house.server.stores.values()
    assert store.expires_after == {"anchor": "last_active_at", "days": 14}


async def test_a_store_tells_how_much_is_in_it(house):
    store = house.server.add_store()
    house.server.put(store, "a.md", b"12345")

    found = await house.side.stores.find(store.id)

    assert (found.files, found.size_bytes, found.expires_at) == (1, 5, None)
    store.status = "expired"
    assert (await house.side.stores.find(store.id)).status == "expired"


async def test_all_stores_are_listed_the_newest_first(house):
    for name in ("First", "Second", "Third"):
        house.server.add_store(name)

    assert [one.name for one in await house.side.stores.all()] == ["Third", "Second", "First"]


async def test_removing_a_store_twice_is_fine(house):
    store = house.server.add_store()

    await house.side.stores.remove(store.id)
    await house.side.stores.remove(store.id)

    with pytest.raises(StoreGoneError):
        await house.side.stores.find(store.id)
