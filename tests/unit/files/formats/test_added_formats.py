"""A type of file that a plugin brings is read like one of ours, and fails like one."""

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.domain.plugin import FileType
from desktop_assist.files.file_kind import media_type, read_document, read_text, recognise
from desktop_assist.files.formats.added_formats import set_added


@pytest.fixture
def file(tmp_path):
    made = tmp_path / "trip.outline"
    made.write_text("Oslo")
    yield made
    set_added(())


def add(read):
    set_added([FileType("Outline", "application/x-outline", (".outline",), read)])


def test_it_is_recognised_by_its_suffix_and_read_as_markdown(file):
    add(lambda path: f"# {path.read_text()}\n\nTo be *packed*.")

    assert (recognise(file), media_type(file)) == ("text", "application/x-outline")
    assert read_text(file).text == "Oslo\nTo be packed."
    assert [one.kind for one in read_document(file).blocks] == ["heading", "paragraph"]


def fail(path):
    raise KeyError(path)


@pytest.mark.parametrize(
    ("read", "said"), [(fail, "a fault in its plugin"), (lambda path: None, "gave no text")]
)
def test_a_file_that_its_plugin_cannot_read_is_only_an_unreadable_file(file, read, said):
    add(read)

    with pytest.raises(UnreadableFileError, match=said):
        read_document(file)


def test_what_is_taken_away_again_is_text_as_before(file):
    add(fail)
    set_added(())

    assert media_type(file) == "text/plain"
