from desktop_assist.files.formats.document_registry import READERS
from desktop_assist.files.formats.registry import FORMATS


def test_each_reader_belongs_to_a_known_type_of_file():
    assert set(READERS) <= {one.media_type for one in FORMATS}
