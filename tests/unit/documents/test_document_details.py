from datetime import date
from pathlib import Path

import pytest

from desktop_assist.documents.document_notes import DocumentNote
from desktop_assist.domain.cause import Cause
from tests.helpers.library_rig import library_rig

WHY = Cause("Dated travel 2025.md", "describe_document", "user", None)


@pytest.fixture
def rig(tmp_path):
    rig = library_rig(tmp_path)
    rig.write("travel 2025.md", "# Hotels\n\nA hotel may cost 150 a night.")
    rig.write("travel 2026.md", "# Hotels\n\nA hotel may cost 180 a night.")
    rig.bring_up_to_date()
    yield rig
    rig.database.close()


def test_the_newest_version_in_force_is_found(rig):
    assert rig.found("hotel a night") == ["travel 2026.md"]


def test_the_version_of_a_day_is_found_where_it_is_asked_for(rig):
    found = rig.library.search("hotel a night", on=date(2025, 5, 1))

    assert [one.source for one in found] == ["travel 2025.md"]


def test_an_answer_quotes_the_version_of_the_day(rig):
    answer = rig.library.answer("What may a hotel cost a night?", on=date(2025, 5, 1))

    assert [one.source for one in answer.quotations] == ["travel 2025.md"]


def test_the_date_that_a_person_gave_wins(rig):
    rig.library.details.notes.put(DocumentNote("travel 2025.md", (), date(2026, 6, 1)), WHY)

    assert rig.found("hotel a night") == ["travel 2025.md"]


def test_a_document_that_is_gone_leaves_no_version_behind(rig):
    (rig.policies / "travel 2026.md").unlink()
    rig.bring_up_to_date()

    assert rig.found("hotel a night") == ["travel 2025.md"]
    assert rig.library.details.not_in_force() == frozenset()


def test_a_use_is_kept_once_a_document(rig):
    for _ in range(2):
        rig.library.details.note_use([Path("/a.md"), Path("/a.md")])

    assert rig.database.rows(str, "SELECT path FROM document_uses") == ["/a.md"]
