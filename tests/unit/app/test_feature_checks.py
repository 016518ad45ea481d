"""The self-test uses each library for what it is there for; the bundle runs every check itself."""

import pytest

from desktop_assist.app import feature_checks as checks
from desktop_assist.domain.errors import ToolFailedError
from desktop_assist.domain.shown_document import ShownDocument
from desktop_assist.providers.embedded.learned import model_reader, reading
from desktop_assist.system.resources import resource_path
from tests.helpers.encoding import needs_model

HEAVY = (
    "picture of a receipt", "page of a PDF", "Word and web documents", "meaning", "report",
    "licences", "dictation on this computer",
)  # fmt: skip


def check_named(name):
    return next(one for one in checks.feature_checks() if one.name == name)


@pytest.mark.parametrize("name", [c.name for c in checks.feature_checks() if c.name not in HEAVY])
async def test_a_quick_check_passes_in_a_whole_copy(name):
    assert await check_named(name).run()


@pytest.mark.slow
@pytest.mark.parametrize("name", HEAVY)
async def test_a_heavy_check_passes_in_a_whole_copy(name):
    assert await check_named(name).run()


async def test_documents_that_cannot_be_read_are_noticed(monkeypatch):
    async def open_nothing(*_):
        return ShownDocument()

    monkeypatch.setattr(checks.IsolatedViewing, "open", open_nothing)
    with pytest.raises(ToolFailedError, match=r"note\.docx"):
        await check_named("Word and web documents").run()


async def test_a_page_of_licences_that_lacks_the_toolkit_is_noticed(monkeypatch):
    monkeypatch.setattr(checks, "third_party_licences", lambda: "## Python 3.11")
    with pytest.raises(ToolFailedError, match="PySide6"):
        await check_named("licences").run()


def test_the_samples_it_reads_come_with_the_program():
    assert resource_path(checks._PICTURE).exists()
    assert resource_path(checks._PAPER).exists()


@needs_model
async def test_a_message_that_nothing_reads_is_noticed(monkeypatch):
    monkeypatch.setattr(model_reader, "is_ready", lambda: False)

    with pytest.raises(ToolFailedError, match="What reads messages is not installed"):
        await check_named("messages as they are typed").run()


@needs_model
async def test_a_message_that_is_read_wrongly_is_noticed(monkeypatch):
    monkeypatch.setattr(reading, "read", lambda text: reading.NOTHING)

    with pytest.raises(ToolFailedError, match="not read as it was meant"):
        await check_named("messages as they are typed").run()
