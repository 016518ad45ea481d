"""Files go into a store and are searched there, on the wire."""

import pytest

from desktop_assist.domain.hosted_store import FileLabel
from desktop_assist.privacy.consent import DocumentConsents, consent_to
from tests.helpers.hosted_house import hosted_house
from tests.helpers.shipped_people import REDACTOR

CONTENT = b"# Hotels\n\nA hotel costs 180 euros.\n"


@pytest.fixture
async def house(tmp_path):
    async with hosted_house(tmp_path) as made:
        made.store = made.server.add_store()
        yield made


async def put(house, name="travel.md", content=CONTENT):
    yes = frozenset({consent_to(content)})
    document = DocumentConsents(yes, REDACTOR).upload(name, "text/markdown", content)
    file_id = await house.side.files.upload(document)
    await house.side.files.attach(house.store.id, [(file_id, FileLabel("d1", name))])
    return file_id


async def test_a_file_arrives_byte_for_byte_and_is_cut_as_passages_here(house):
    file_id = await put(house)

    assert house.server.uploaded[file_id].content == CONTENT
    [batch] = [one.body for one in house.server.requests if "file_batches" in one.path]
    assert batch["files"][0] == {
        "file_id": file_id,
        "attributes": {"digest": "d1", "document": "travel.md"},
        "chunking_strategy": {
            "type": "static",
            "static": {"max_chunk_size_tokens": 512, "chunk_overlap_tokens": 128},
        },
    }


@pytest.mark.parametrize("lost", ["request", "answer"])
async def test_an_upload_that_broke_off_leaves_one_file_there(house, lost):
    house.server.losing = lost

    file_id = await put(house)

    assert list(house.server.uploaded) == [file_id]
    assert house.server.uploaded[file_id].content == CONTENT


async def test_the_files_of_a_store_are_listed_over_all_pages(house):
    house.server.faults = {"broken": "broken", "trouble": "hopeless", "endless": "never"}
    names = ("a.md", "broken.md", "trouble.md", "endless.md", "table.csv")
    for name in names:
        await put(house, name)

    found = {one.label.name: one for one in await house.side.files.files(house.store.id)}

    assert [found[name].status for name in names] == [
        "ready", "failed", "failed", "working", "failed",
    ]  # fmt: skip
    assert [one.can_retry for one in found.values()] == [False, False, True, False, False]
    assert "not supported" in found["table.csv"].problem
    assert house.server.asked("GET", "/files?") == 3


async def test_a_search_gives_the_passages_with_their_files(house):
    file_id = await put(house)
    await house.side.files.files(house.store.id)

    [found] = await house.side.files.search(house.store.id, REDACTOR.question("hotel euros"), 5)

    assert (found.file_id, found.label, found.score) == (file_id, FileLabel("d1", "travel.md"), 1.0)
    assert "180 euros" in found.text
    asked = house.server.requests[-1].body
    assert (asked["max_num_results"], asked["rewrite_query"]) == (5, False)


async def test_a_removed_file_is_gone_from_the_store_and_from_the_account(house):
    file_id = await put(house)

    await house.side.files.remove(house.store.id, file_id)
    await house.side.files.remove(house.store.id, file_id)

    assert (house.store.files, house.server.uploaded) == ({}, {})
