"""Documents are read as they change, and what was made stays whatever happens."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from desktop_assist.background.document_keeper import DocumentKeeper, KeeperPace
from desktop_assist.documents.indexing import Indexing
from tests.helpers.encoding import needs_model
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.library_rig import library_rig


class ClosingWorkers(InlineWorkers):
    """Counts what is made and ended; stops at a document when told to."""

    def __init__(self):
        self.open, self.hold = 0, None

    def make(self):
        self.open += 1
        return self

    def close(self):
        self.open -= 1

    async def run_isolated(self, function, *args, **kwargs):
        if self.hold is not None:
            await self.hold.wait()
        return function(*args, **kwargs)


@pytest.fixture
def rig(tmp_path, monkeypatch):
    rig = library_rig(tmp_path)
    rig.write("leave.md", "Thirty days a year.")
    rig.write("travel.md", "Up to 180 a night.")
    yield rig
    rig.database.close()


@pytest.fixture
def workers():
    return ClosingWorkers()


@pytest.fixture
def keeper(rig, workers, monkeypatch):
    monkeypatch.setattr(
        "desktop_assist.files.packaged_model.language_model.is_ready", lambda: False
    )
    indexing = Indexing(rig.library, workers, patience_s=0.05)
    return DocumentKeeper(indexing, workers, workers.make, KeeperPace(0, 0.01))


@asynccontextmanager
async def running(keeper):
    async with asyncio.timeout(60), asyncio.TaskGroup() as group:
        task = group.create_task(keeper.run())
        yield
        task.cancel()


async def until(is_so):
    while not is_so():  # noqa: ASYNC110 - the files themselves tell nobody
        await asyncio.sleep(0.005)


async def test_what_is_there_and_what_comes_later_is_read(rig, keeper):
    async with running(keeper):
        await until(lambda: rig.found("night") == ["travel.md"])
        rig.write("sick.md", "Call in before nine.")
        await until(lambda: rig.found("nine") == ["sick.md"])
        (rig.policies / "sick.md").unlink()
        await until(lambda: rig.found("nine") == [])


async def test_a_folder_that_is_added_is_looked_at_too(rig, keeper, tmp_path):
    other = tmp_path / "handbook"
    other.mkdir()
    (other / "dogs.md").write_text("Dogs may come on Fridays.", encoding="utf-8")
    async with running(keeper):
        await until(lambda: rig.found("night") == ["travel.md"])
        rig.library.watch(other)
        await until(lambda: rig.found("dogs") == ["handbook/dogs.md"])


async def test_it_says_how_far_it_is(keeper, workers):
    workers.hold = asyncio.Event()
    async with running(keeper):
        await until(lambda: keeper.state.phase == "reading")
        assert keeper.state.in_words == "Reading your documents: 0 of 2"
        workers.hold.set()
        await until(lambda: keeper.state.phase == "resting")


async def test_stopped_it_rests_until_it_is_told_to_go_on(rig, keeper, workers):
    workers.hold = asyncio.Event()
    async with running(keeper):
        await until(lambda: keeper.state.phase == "reading")
        keeper.stop()
        await until(lambda: keeper.state.phase == "stopped")
        workers.hold.set()
        await asyncio.sleep(0.05)
        assert rig.library.documents() == ()
        keeper.go_on()
        await until(lambda: len(rig.library.documents()) == 2)


async def test_a_question_waits_a_moment_only_while_many_documents_are_read(rig, keeper, workers):
    for number in range(4):
        rig.write(f"{number}.md", f"Rule {number}.")
    workers.hold = asyncio.Event()
    async with running(keeper):
        await until(lambda: keeper.state.phase == "reading")
        left = await keeper.indexing.be_ready()
        workers.hold.set()

    assert left == 6


async def test_the_worker_process_goes_when_there_is_nothing_to_do(keeper, workers):
    workers.hold = asyncio.Event()
    async with running(keeper):
        await until(lambda: workers.open == 1)
        workers.hold.set()
        await until(lambda: workers.open == 0)


@needs_model
async def test_what_is_read_is_found_by_its_meaning_too(rig, workers):
    indexing = Indexing(rig.library, workers)
    keeper = DocumentKeeper(indexing, workers, workers.make, KeeperPace(0, 0.01))

    async with running(keeper):
        await until(lambda: rig.library.documents() and not rig.library.vectors.missing_count)

    assert rig.library.vectors.nearest("vacation", 1)
