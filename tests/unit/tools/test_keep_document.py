import pytest

from desktop_assist.documents.indexing import Indexing
from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.keep_document import KeepDocument
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.library_rig import library_rig
from tests.helpers.tool_run import run_tool


@pytest.fixture
def rig(tmp_path):
    rig = library_rig(tmp_path)
    yield rig
    rig.database.close()


@pytest.fixture
def tool(rig):
    return KeepDocument(Indexing(rig.library, InlineWorkers()), InlineWorkers())


async def test_a_kept_document_can_be_asked_about_at_once(rig, tool, tmp_path):
    file = tmp_path / "guide.md"
    file.write_text("# Hotels\n\nUp to 180 euros a night.", encoding="utf-8")

    kept = await run_tool(tool, file=str(file))

    assert rig.found("night") == ["guide.md"]
    assert (rig.policies / "guide.md").read_bytes() == file.read_bytes()
    assert [action.label for action in kept.card.actions] == [
        "Open",
        "Take over its rules for expenses",
        "Undo",
    ]


async def test_one_that_cannot_be_read_says_so(rig, tool, tmp_path):
    file = tmp_path / "guide.pdf"
    file.write_bytes(b"%PDF-1.7 broken")

    kept = await run_tool(tool, file=str(file))

    assert "broken" in kept.output["summary"]
    assert kept.card.warnings


async def test_what_is_no_document_is_refused(tool, tmp_path):
    file = tmp_path / "song.mp3"
    file.write_bytes(b"\x00\x01\x02")

    with pytest.raises(ToolInputError, match="not a document"):
        await run_tool(tool, file=str(file))
