import pytest

from desktop_assist.files.formats.text_blocks import read_blocks


def blocks_of(tmp_path, text):
    path = tmp_path / "policy.txt"
    path.write_text(text, encoding="utf-8")
    return [(one.kind, one.text) for one in read_blocks(path).blocks]


@pytest.mark.parametrize(
    "line", ["3.2 Hotels", "Hotels and lodging", "§ 301-2.1 Must I ask first?", "Kapitel 4: Reisen"]
)
def test_a_short_line_that_stands_alone_is_a_heading(tmp_path, line):
    assert blocks_of(tmp_path, f"{line}\n\nUp to 180 a night.")[0] == ("heading", line)


@pytest.mark.parametrize("line", ["Up to 180 a night.", "and so on", "- an item", "Also:"])
def test_a_sentence_or_an_item_that_stands_alone_is_none(tmp_path, line):
    assert blocks_of(tmp_path, f"{line}\n\nMore of it.")[0][0] != "heading"


def test_an_underlined_line_is_a_heading(tmp_path):
    assert blocks_of(tmp_path, "hotels\n======\nUp to 180.") == [
        ("heading", "hotels"),
        ("paragraph", "Up to 180."),
    ]


def test_items_of_a_list_without_empty_lines_are_told_apart(tmp_path):
    assert blocks_of(tmp_path, "You need:\n(a) a form and\n    a signature\n(b) a receipt") == [
        ("paragraph", "You need:"),
        ("item", "(a) a form and a signature"),
        ("item", "(b) a receipt"),
    ]
