import sys

import pytest

from desktop_assist.domain.errors import PartMissingError
from desktop_assist.files.formats.html import read_blocks, read_text

PAGE = """<html><head><title>Travel  guide</title><style>p {}</style></head><body>
<nav>Home</nav><h2>Hotels</h2><div>Up to <b>180</b> a night.<p>Ask first.</p></div>
<ul><li><p>one</p></li><li>two<ul><li>deeper</li></ul></li></ul>
<table><tr><th>City</th><th>Cap</th></tr><tr><td>Denver</td><td>215</td></tr></table>
<script>alert(1)</script></body></html>"""


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "guide.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_what_is_seen_is_read_in_its_order(page):
    found = [(one.kind, one.level, one.text) for one in read_blocks(page).blocks]

    assert found == [
        ("heading", 2, "Hotels"),
        ("paragraph", 0, "Up to 180 a night."),
        ("paragraph", 0, "Ask first."),
        ("item", 0, "one"),
        ("item", 0, "two"),
        ("item", 1, "deeper"),
        ("row", 0, "City: Denver | Cap: 215"),
    ]


def test_the_title_is_the_page_s_own(page):
    assert read_blocks(page).title == "Travel guide"


def test_its_plain_text_has_no_tags(page):
    assert "<" not in read_text(page).text


def test_a_page_nested_without_end_is_still_read(tmp_path):
    path = tmp_path / "deep.html"
    path.write_text("<div>" * 5_000 + "deep" + "</div>" * 5_000, encoding="utf-8")

    assert [one.text for one in read_blocks(path).blocks] == ["deep"]


def test_without_its_part_it_is_said_what_to_install(page, monkeypatch):
    monkeypatch.setitem(sys.modules, "selectolax.lexbor", None)

    with pytest.raises(PartMissingError, match="not installed"):
        read_blocks(page)
