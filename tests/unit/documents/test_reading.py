import pytest

from desktop_assist.documents.cut_document import digest_of
from desktop_assist.documents.reading import read_and_cut


def test_a_document_is_read_and_cut(tmp_path):
    path = tmp_path / "guide.md"
    path.write_text("# Hotels\n\nUp to 180 a night.", encoding="utf-8")

    read = read_and_cut(path)

    assert [(one.section, one.text) for one in read.passages] == [("Hotels", "Up to 180 a night.")]
    assert (read.digest, read.problem) == (digest_of(path), "")


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [("a.pdf", b"%PDF-1.7 broken", "broken"), ("a.md", b"\n \n", "no text")],
)
def test_one_that_cannot_be_read_says_why(tmp_path, name, content, problem):
    path = tmp_path / name
    path.write_bytes(content)

    read = read_and_cut(path)

    assert (read.passages, problem in read.problem) == ((), True)
