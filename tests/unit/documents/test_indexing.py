import pytest

from desktop_assist.documents.indexing import Indexing, bring_up_to_date
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.library_rig import library_rig


@pytest.fixture
def rig(tmp_path):
    rig = library_rig(tmp_path)
    yield rig
    rig.database.close()


async def test_what_is_new_is_read_with_progress(rig):
    rig.write("leave.md", "Thirty days a year.")
    rig.write("travel.md", "Up to 180 a night.")
    seen = []

    count = await bring_up_to_date(rig.library, InlineWorkers(), seen.append)

    assert (count, rig.found("night")) == (2, ["travel.md"])
    assert [(one.done, one.count, one.name) for one in seen] == [
        (0, 2, "leave.md"),
        (1, 2, "travel.md"),
    ]
    assert await bring_up_to_date(rig.library, InlineWorkers()) == 0


async def test_a_document_that_cannot_be_read_does_not_hold_up_the_others(rig):
    rig.write("a.pdf", "%PDF-1.7 broken")
    rig.write("b.md", "Up to 180 a night.")

    await bring_up_to_date(rig.library, InlineWorkers())

    problems = {one.name: bool(one.problem) for one in rig.library.documents()}
    assert (problems, rig.found("night")) == ({"a.pdf": True, "b.md": False}, ["b.md"])


async def test_a_question_reads_a_few_new_documents_itself(rig):
    indexing = Indexing(rig.library, InlineWorkers())
    with indexing.tended():
        rig.write("travel.md", "Up to 180 a night.")

        assert await indexing.be_ready() == 0

    assert rig.found("night") == ["travel.md"]
