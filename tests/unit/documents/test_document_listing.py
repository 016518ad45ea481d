from datetime import date

import pytest

from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.library_rig import library_rig


@pytest.fixture
def rig(tmp_path):
    rig = library_rig(tmp_path)
    rig.write("travel 2025.md", "A hotel may cost up to 150 euros a night for the trip.")
    rig.write("travel 2026.md", "Das Hotel darf bis zu 180 Euro in der Nacht kosten.")
    rig.write("broken.pdf", "%PDF-1.7 broken")
    rig.bring_up_to_date()
    yield rig
    rig.database.close()


def listed(rig, name):
    return next(one for one in rig.library.listing() if one.name == name)


def test_all_that_is_known_of_a_document_is_listed(rig):
    new, old = listed(rig, "travel 2026.md"), listed(rig, "travel 2025.md")

    assert (new.state, new.passages, new.language) == ("indexed", 1, "de")
    assert new.size_bytes == new.path.stat().st_size
    assert (new.effective, new.is_in_force) == (date(2026, 1, 1), True)
    assert (old.effective, old.is_in_force, old.language) == (date(2025, 1, 1), False, "en")


def test_one_that_cannot_be_read_says_why(rig):
    broken = listed(rig, "broken.pdf")

    assert (broken.state, bool(broken.problem)) == ("failed", True)


def test_new_and_changed_ones_wait(rig):
    rig.write("leave.md", "Thirty days.")
    rig.write("travel 2026.md", "Das Hotel darf 200 Euro kosten.")

    assert listed(rig, "leave.md").state == "waiting"
    assert listed(rig, "travel 2026.md").state == "waiting"


def test_one_that_is_to_be_read_again_waits(rig):
    rig.library.read_again("travel 2026.md")

    assert listed(rig, "travel 2026.md").state == "waiting"
    assert rig.bring_up_to_date() == ["travel 2026.md"]


def test_the_last_use_is_told(rig):
    document = listed(rig, "travel 2026.md")
    assert document.used_at is None

    rig.library.details.note_use([document.path])

    assert listed(rig, "travel 2026.md").used_at == SUNDAY_MORNING
