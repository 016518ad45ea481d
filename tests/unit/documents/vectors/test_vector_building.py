import pytest

from desktop_assist.documents.vectors.vector_building import BATCH, build_vectors
from desktop_assist.files.packaged_model import language_model
from tests.helpers.encoding import needs_model
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.library_rig import library_rig

COUNT = BATCH + 4


@pytest.fixture
def rig(tmp_path):
    rig = library_rig(tmp_path)
    for number in range(COUNT):
        rig.write(f"{number}.md", f"Rule number {number} is about cars.")
    rig.bring_up_to_date()
    yield rig
    rig.database.close()


@needs_model
async def test_all_that_is_missing_is_made(rig):
    assert await build_vectors(rig.library.vectors, InlineWorkers()) == COUNT
    assert await build_vectors(rig.library.vectors, InlineWorkers()) == 0


@needs_model
async def test_what_time_did_not_allow_follows_later(rig):
    assert await build_vectors(rig.library.vectors, InlineWorkers(), seconds=0) == BATCH
    assert await build_vectors(rig.library.vectors, InlineWorkers()) == COUNT - BATCH


async def test_without_the_part_nothing_is_made(rig, monkeypatch):
    monkeypatch.setattr(language_model, "is_ready", lambda: False)

    assert await build_vectors(rig.library.vectors, InlineWorkers()) == 0
