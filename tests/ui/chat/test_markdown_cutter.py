"""Markdown is cut where nothing changes by it."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_assist.ui.chat.markdown_cutter import LINES_A_PART, MarkdownCutter, cut_markdown
from desktop_assist.ui.chat.markdown_document import TextStyle
from desktop_assist.ui.theme import LIGHT
from tests.helpers.markdown_shape import shape_at_once, shape_in_pieces

INDENTS = st.sampled_from(["", "", "", "", " ", "  ", "   ", "    ", "      "])
WORDS = st.sampled_from(
    ["text", "**bold** text", "*it* `co`", "[l](http://e.x)", "[ref] x", "~~s~~", "\\* x", "2 * 3"]
)
MARKS = st.sampled_from(
    ["", "", "- ", "* ", "+ ", "1. ", "2. ", "10) ", "> ", "> - ", "> > ", "# ", "## "]
)
LINES = st.builds("".join, st.tuples(INDENTS, MARKS, WORDS))
PARAGRAPHS = st.lists(LINES, min_size=1, max_size=4).map("\n".join)
OTHERS = st.sampled_from(
    [
        "Head\n===",
        "Head\n---",
        "```py\nx = 1\n\n# no heading\n```",
        "~~~\n- no item\n~~~",
        "| a | b |\n|---|--:|\n| 1 | **2** |\n| 3 |",
        "- a\n\n  more\n\n  ```\n  code\n  ```\n- b\n  1. c",
        "    indented\n\n    code",
        "***",
        "[ref]: http://e.x/r",
    ]
)


@pytest.fixture
def style(qapp):
    return TextStyle(qapp.font(), LIGHT)


def kinds(text):
    return [piece.kind for piece in cut_markdown(text)[0]]


@pytest.mark.parametrize("examples", [60, pytest.param(5_000, marks=pytest.mark.slow)])
def test_pieces_look_like_the_whole(style, examples):
    @settings(
        max_examples=examples,
        deadline=None,
        derandomize=examples < 1_000,
        suppress_health_check=list(HealthCheck),
    )
    @given(
        st.lists(PARAGRAPHS | OTHERS, min_size=1, max_size=5).map("\n\n".join), st.integers(1, 9)
    )
    def look_alike(text, step):
        assert shape_in_pieces(text, style, step) == shape_at_once(text)

    look_alike()


@pytest.mark.parametrize(
    "text", [" - text\ntext\n  > text\n> text", " - text\n  > text\nlazy\n> text\n\n> other"]
)
def test_a_quotation_that_ends_a_list_stays_whole(style, text):
    assert shape_in_pieces(text, style, 1) == shape_at_once(text)


@pytest.mark.parametrize(
    "text", ["- text\n\n- text\n  # text\n  text", "1. x\n\n2. v\n   # t\n    x\n## u"]
)
def test_a_heading_in_a_list_with_room_between_its_items_stands_by_itself(style, text):
    assert shape_in_pieces(text, style, 1) == shape_at_once(text)


@settings(max_examples=50)
@given(st.text("ab-*1.>#`|:=_ \n", max_size=60), st.integers(1, 7))
def test_it_makes_no_difference_in_which_bits_a_text_comes(text, step):
    cutter, pieces = MarkdownCutter(), []
    for start in range(0, len(text), step):
        update = cutter.feed(text[start : start + step])
        pieces[update.start :] = update.pieces
    update = cutter.finish()
    pieces[update.start :] = update.pieces
    assert tuple(pieces) == cut_markdown(text)[0]


def test_lists_tables_and_code_are_cut_within():
    assert kinds("- a\n- b\n\n  more\n- c") == ["item", "item", "item"]
    assert kinds("a | b\n--|--\n1 | 2\n3 | 4\n\nend") == ["table", "table", "table", "prose"]
    assert kinds("```\n" + "x\n" * (LINES_A_PART + 1) + "```") == ["code", "code"]


def test_items_are_counted_over_the_whole_list():
    pieces, _ = cut_markdown("3. a\n3. b\n\n3. c\n\ntext\n\n1. d")
    assert [piece.number for piece in pieces] == [3, 4, 5, 0, 1]


def test_only_the_end_of_code_ends_it():
    pieces, _ = cut_markdown("```py\n" + "x\n" * (3 * LINES_A_PART - 1) + "```\n")
    assert [(piece.head, piece.number, piece.is_end) for piece in pieces] == [
        ("py", 0, False),
        ("py", 1, False),
        ("py", 2, True),
    ]


@pytest.mark.parametrize(
    "bit", ["text\n-", "text\n``", "text\n1", "text\n#", "text\n| a | b |\n|--"]
)
def test_what_may_become_a_mark_waits_until_it_is_whole(bit):
    shown = MarkdownCutter().feed(bit).pieces
    assert [piece.source for piece in shown] in (["text"], ["text\n| a | b |"])


def test_the_head_of_a_table_is_never_shown_as_text():
    cutter = MarkdownCutter()
    assert [cutter.feed(bit).pieces for bit in ("| a", " | b |\n", "|--")] == [(), (), ()]
    assert [piece.kind for piece in cutter.feed("-|---|\n").pieces] == ["table"]


def test_addresses_are_found_where_they_are_defined():
    _, definitions = cut_markdown('[Here]: http://e.x "title"\n[there]: /x\n\n[Here]')
    assert definitions == {"here": '[Here]: http://e.x "title"', "there": "[there]: /x"}


@pytest.mark.parametrize("line", ["- item\n", "| 1 | 2 |\n", "code\n", "Some words.\n\n"])
def test_a_bit_costs_the_same_late_as_early(line):
    start = {"|": "| a | b |\n|--|--|\n", "c": "```\n"}.get(line[0], "")
    cutter = MarkdownCutter()
    cutter.feed(start + line * 100)
    early = cost(cutter, line)
    cutter.feed(line * 10_000)
    assert cost(cutter, line) < 4 * early


def cost(cutter, line):
    began = time.process_time()
    for _ in range(200):
        cutter.feed(line)
    return time.process_time() - began
