import time

import pytest

from desktop_assist.files.formats.markdown_blocks import plain, read_blocks


def blocks_of(tmp_path, text):
    path = tmp_path / "policy.md"
    path.write_text(text, encoding="utf-8")
    return [(one.kind, one.level, one.text) for one in read_blocks(path).blocks]


def test_headings_of_both_kinds_have_their_level(tmp_path):
    text = "Travel\n======\n\nHotels\n---\n### Caps {#caps} ###\n"

    assert blocks_of(tmp_path, text) == [
        ("heading", 1, "Travel"),
        ("heading", 2, "Hotels"),
        ("heading", 3, "Caps"),
    ]


def test_the_lines_of_a_paragraph_belong_together(tmp_path):
    assert blocks_of(tmp_path, "Keep\nreceipts.\n\nAlways.") == [
        ("paragraph", 0, "Keep receipts."),
        ("paragraph", 0, "Always."),
    ]


def test_items_keep_their_number_and_depth(tmp_path):
    assert blocks_of(tmp_path, "* one\n  goes on\n    * deeper\n\n2. two") == [
        ("item", 0, "one goes on"),
        ("item", 2, "deeper"),
        ("item", 0, "2. two"),
    ]


def test_rows_of_a_table_know_their_columns(tmp_path):
    text = "| City | Cap |\n|------|----:|\n| Denver | 215 |\n| Oslo | 1 \\| 2 |\n\nEnd."

    assert [text for _, _, text in blocks_of(tmp_path, text)] == [
        "City: Denver | Cap: 215",
        "City: Oslo | Cap: 1 | 2",
        "End.",
    ]


def test_code_is_kept_word_for_word_and_never_taken_for_a_heading(tmp_path):
    assert blocks_of(tmp_path, "```\n# no heading\n```\nAfter.") == [
        ("paragraph", 0, "# no heading"),
        ("paragraph", 0, "After."),
    ]


def test_the_title_stands_in_the_front_matter(tmp_path):
    path = tmp_path / "a.md"
    path.write_text('---\ntitle: "Travel guide"\nx: 1\n---\nText.', encoding="utf-8")

    read = read_blocks(path)

    assert (read.title, [one.text for one in read.blocks]) == ("Travel guide", ["Text."])


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("see [the form](https://x.test/a_b) **now**", "see the form now"),
        ("_late_ snake_case_name `code`", "late snake_case_name code"),
        ("![a map](map.png) 2 \\* 3", "a map 2 * 3"),
        ('<a href="x">link</a> a < b', "link a < b"),
    ],
)
def test_a_quotation_reads_as_it_is_shown(written, shown):
    assert plain(written) == shown


@pytest.mark.parametrize("piece", ["[", "![", "[a](", "*a ", "`a ", "<!--", "<http://", "a {#"])
def test_a_line_made_to_take_hours_takes_a_moment(tmp_path, piece):
    path = tmp_path / "a.md"
    path.write_text(piece * 5_000, encoding="utf-8")
    started = time.process_time()

    assert read_blocks(path).blocks
    assert time.process_time() - started < 2


def test_comments_are_left_out_and_one_that_never_ends_is_text(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("one<!-- gone\n\n--> two <!-- three", encoding="utf-8")

    assert [one.text for one in read_blocks(path).blocks] == ["one two <!-- three"]
