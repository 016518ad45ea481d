import pytest

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import ToolInputError
from tests.helpers.library_rig import library_rig

KEEP = Cause("Kept guide.md", "keep_document", "user", None)


@pytest.fixture
def rig(tmp_path):
    rig = library_rig(tmp_path)
    yield rig
    rig.database.close()


def test_documents_are_found_once_they_are_read(rig):
    rig.write("travel.md", "# Hotels\n\nUp to 180 a night.")
    rig.write("leave.md", "# Leave\n\nThirty days a year.")
    rig.bring_up_to_date()

    assert rig.found("What may a hotel cost?") == ["travel.md"]
    assert [(one.name, one.passages) for one in rig.library.documents()] == [
        ("leave.md", 1),
        ("travel.md", 1),
    ]


def test_only_files_that_changed_are_read_again(rig):
    rig.write("travel.md", "Up to 180 a night.")
    rig.write("leave.md", "Thirty days.")
    assert rig.bring_up_to_date() == ["leave.md", "travel.md"]

    rig.write("travel.md", "Up to 200 a night.")

    assert rig.bring_up_to_date() == ["travel.md"]
    assert rig.found("180") == []


def test_a_file_that_was_only_touched_is_not_read_again(rig):
    path = rig.write("travel.md", "Up to 180 a night.")
    rig.bring_up_to_date()

    path.touch()

    assert rig.bring_up_to_date() == []


def test_a_file_that_is_gone_is_found_no_longer(rig):
    path = rig.write("travel.md", "Up to 180 a night.")
    rig.bring_up_to_date()

    path.unlink()
    rig.bring_up_to_date()

    assert (rig.library.documents(), rig.found("night")) == ((), [])


def test_reading_that_was_broken_off_is_done_again(rig, monkeypatch):
    rig.write("travel.md", "Up to 180 a night.")
    with monkeypatch.context() as broken:
        broken.setattr(rig.library, "_index", None)
        with pytest.raises(AttributeError):
            rig.bring_up_to_date()

    assert rig.bring_up_to_date() == ["travel.md"]
    assert rig.found("night") == ["travel.md"]


def test_one_that_cannot_be_read_is_listed_with_the_reason(rig):
    rig.write("travel.pdf", "%PDF-1.7 broken")
    rig.bring_up_to_date()

    [document] = rig.library.documents()
    assert "broken" in document.problem


def test_a_kept_file_is_copied_and_replaced_by_its_newer_version(rig, tmp_path):
    file = tmp_path / "guide.md"
    file.write_text("Up to 180.", encoding="utf-8")
    path, change = rig.library.keep(file, KEEP)
    assert (path, path.read_text(), change is None) == (
        rig.policies / "guide.md",
        "Up to 180.",
        False,
    )

    assert rig.library.keep(file, KEEP)[1] is None
    file.write_text("Up to 200.", encoding="utf-8")
    rig.library.keep(file, KEEP)

    assert path.read_text() == "Up to 200."


def test_a_document_is_found_by_a_part_of_its_name_that_only_it_has(rig):
    rig.write("travel guide.md", "a")
    rig.write("leave guide.md", "b")
    rig.bring_up_to_date()

    assert rig.library.find("Travel").name == "travel guide.md"
    for name in ("guide", "hotel", ""):
        with pytest.raises(ToolInputError):
            rig.library.find(name)
