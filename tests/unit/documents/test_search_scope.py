from datetime import date

import pytest

from desktop_assist.documents.document_notes import DocumentNote
from desktop_assist.documents.search_scope import EVERYTHING, SearchScope
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import ToolInputError
from tests.helpers.library_rig import library_rig

WHY = Cause("Tagged", "describe_document", "user", None)


@pytest.fixture(scope="module")
def rig(tmp_path_factory):
    rig = library_rig(tmp_path_factory.mktemp("scoped"))
    rig.write("germany/travel 2025.md", "# Hotels\n\nA hotel may cost 150 a night.")
    rig.write("germany/travel 2026.md", "# Hotels\n\nA hotel may cost 180 a night.")
    rig.write("france/travel.md", "# Hotels\n\nA hotel may cost 200 a night.")
    rig.bring_up_to_date()
    rig.library.details.notes.put(DocumentNote("france/travel.md", ("Paris",), None), WHY)
    yield rig
    rig.database.close()


@pytest.mark.parametrize(
    ("scope", "sources"),
    [
        (EVERYTHING, {"germany/travel 2026.md", "france/travel.md"}),
        (SearchScope(tag="paris"), {"france/travel.md"}),
        (SearchScope(document="germany"), {"germany/travel 2026.md"}),
        (SearchScope(document="2025"), {"germany/travel 2025.md"}),
        (SearchScope(since=date(2026, 1, 1)), {"germany/travel 2026.md"}),
    ],
)
def test_only_the_documents_that_are_meant_are_searched(rig, scope, sources):
    found = rig.library.search("hotel a night", scope=scope)
    answer = rig.library.answer("What may a hotel cost a night?", scope=scope)

    assert {one.source for one in found} == sources
    assert {one.source for one in answer.quotations} == sources


def test_that_no_document_is_meant_is_said_with_what_was_asked(rig):
    with pytest.raises(ToolInputError, match="No document with the tag \u201clondon\u201d"):
        rig.library.search("hotel", scope=SearchScope(tag="london"))
