import zipfile

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.formats.office_package import (
    MAX_PART_BYTES,
    OLE,
    check_package,
    open_package,
    whole_number,
)
from tests.helpers.office_zip import relations, zipped

LAUGHS = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><a>&b;</a>'


def part_of(path, name="a.xml"):
    with open_package(path, "a presentation") as package:
        return package.tree(name)


def test_parts_and_their_links_are_read(tmp_path):
    links = relations(("slide", "slides/one.xml"), ("notes", "/top.xml"))
    path = zipped(tmp_path / "a.pptx", {"ppt/a.xml": "<a><b/></a>", "ppt/_rels/a.xml.rels": links})

    with open_package(path, "a presentation") as package:
        found = package.links("ppt/a.xml")
        assert (len(package.tree("ppt/a.xml")), len(package.tree("none.xml"))) == (1, 0)

    assert [one.target for one in found.values()] == ["ppt/slides/one.xml", "top.xml"]


@pytest.mark.parametrize("content", [LAUGHS, LAUGHS.encode("utf-16"), "<a><b></a>", "", "\0"])
def test_a_part_that_is_broken_or_defines_entities_is_refused(tmp_path, content):
    path = zipped(tmp_path / "a.pptx", {"a.xml": content})

    with pytest.raises(UnreadableFileError, match="broken and cannot be read as a presentation"):
        part_of(path)


def test_a_part_that_grows_without_end_is_not_unpacked(tmp_path):
    path = zipped(tmp_path / "a.pptx", {"a.xml": b"<a>" + b" " * MAX_PART_BYTES})

    with pytest.raises(UnreadableFileError, match="broken"):
        part_of(path)


def test_what_is_too_large_in_all_is_refused_at_once(tmp_path, monkeypatch):
    monkeypatch.setattr("desktop_assist.files.formats.office_package.MAX_UNPACKED_BYTES", 1_000)
    path = zipped(tmp_path / "a.pptx", {"a.xml": b" " * 2_000})

    with pytest.raises(UnreadableFileError, match="too large"):
        check_package(path, "a presentation")


def test_a_password_is_told_from_a_broken_file(tmp_path):
    path = zipped(tmp_path / "a.pptx", {"a.xml": "<a/>"})
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        directory = archive.start_dir
    content[directory + 8] |= 1
    path.write_bytes(content)
    with pytest.raises(UnreadableFileError, match="password"):
        check_package(path, "a presentation")

    path.write_bytes(OLE + bytes(600))
    with pytest.raises(UnreadableFileError, match="password, or is a presentation in a format"):
        check_package(path, "a presentation")

    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(UnreadableFileError, match="broken"):
        check_package(path, "a presentation")


def test_numbers_in_attributes_are_never_more_than_numbers():
    assert [whole_number(text, 1) for text in ("12", "", "-3", "9" * 30, "\u00b2")] == [
        12,
        1,
        1,
        1,
        1,
    ]
