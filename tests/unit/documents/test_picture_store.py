"""What was recognised on pages that are pictures is kept."""

import pytest

from desktop_assist.documents.cut_document import CutDocument
from desktop_assist.files.page_text import Page, Word
from tests.helpers.library_rig import library_rig

PAGE = Page(600.0, 800.0, (Word("Up to 180", 10.0, 20.0, 200.0, 40.0),))


@pytest.fixture
def rig(tmp_path):
    rig = library_rig(tmp_path)
    path = rig.write("scan.pdf", "%PDF-1.7")
    [file] = rig.library.changed()
    assert file.path == path
    rig.library.put(file, CutDocument("d1", "", 3, (), pictured=(1, 3)))
    yield rig
    rig.database.close()


def test_pages_wait_until_they_are_recognised(rig):
    pictures = rig.library.pictures

    pictures.keep("d1", 1, PAGE)

    assert [(one.name, one.pages) for one in pictures.waiting()] == [("scan.pdf", (3,))]
    assert (pictures.known("d1"), pictures.count) == ({1: PAGE}, 1)


def test_a_document_waits_no_longer_once_the_index_has_all_of_it(rig):
    file = rig.library.file_at(rig.policies / "scan.pdf")

    rig.library.put(file, CutDocument("d1", "", 3, ()))

    assert (rig.library.pictures.waiting(), rig.library.pictures.count) == ([], 0)


def test_what_no_document_says_any_more_is_forgotten(rig):
    rig.library.pictures.keep("d1", 1, PAGE)
    (rig.policies / "scan.pdf").unlink()

    rig.library.changed()
    rig.write("other.md", "Text.")
    rig.bring_up_to_date()

    assert rig.library.pictures.known("d1") == {}


def test_the_list_says_what_is_not_read_yet(rig):
    [document] = rig.library.documents()

    assert (document.state, document.problem) == (
        "waiting",
        "2 of its 3 pages are pictures and not read yet.",
    )
