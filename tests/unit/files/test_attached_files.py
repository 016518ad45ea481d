from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.attached_files import MOST_ATTACHED, with_attached
from desktop_assist.files.formats.block import AttachedFile, Block, ReadDocument


def document(*names):
    attached = tuple(AttachedFile(name, name.encode()) for name in names)
    return ReadDocument((Block("heading", "Caps", 1),), attached=attached)


def read(path):
    if path.suffix == ".bad":
        raise UnreadableFileError(f"{path.name} is broken.", "Fetch it again.")
    return ReadDocument((Block("heading", path.read_text(), 1, page=4),))


def test_each_file_stands_below_its_name_and_is_read_where_nothing_else_is():
    found = with_attached(document("a/b/../rates.md"), read)

    assert [(one.level, one.page, one.text) for one in found.blocks[1:]] == [
        (2, None, "Attached: a/b/../rates.md"),
        (3, None, "a/b/../rates.md"),
    ]
    assert found.attached == ()


def test_one_that_cannot_be_read_is_named_with_the_reason():
    found = with_attached(document("a.bad"), read)

    assert found.blocks[-1].text == "The file a.bad came with this mail."
    assert found.note == "a.bad is broken. Fetch it again."


def test_of_very_many_files_the_first_are_read():
    found = with_attached(document(*(f"{n}.md" for n in range(MOST_ATTACHED + 5))), read)

    assert len(found.blocks) == 1 + 2 * MOST_ATTACHED
    assert found.note == "5 more files that came with it were not read."


def test_what_came_with_nothing_is_left_as_it_is():
    plain = document()

    assert with_attached(plain, read) is plain
