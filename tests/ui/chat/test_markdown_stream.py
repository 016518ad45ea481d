"""Cutting a growing answer into finished blocks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.ui.chat.markdown_stream import MarkdownStream, without_end_fence

LINES = st.sampled_from(
    [
        "",
        "word",
        "# Head",
        "- item",
        "  - deeper",
        "1. one",
        "```",
        "~~~",
        "> quote",
        "| a |",
        "---",
    ]
)


def blocks(text: str) -> list[str]:
    stream = MarkdownStream()
    return [*stream.feed(text).finished, *stream.finish().finished]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\n\ntwo", ["one", "two"]),
        ("# Head\ntext", ["# Head", "text"]),
        ("one\ntwo", ["one\ntwo"]),
        ("these:\n1. a\n\n2. b\n\nend", ["these:\n1. a\n\n2. b", "end"]),
        ("- a\n\n- b\n\nend", ["- a\n\n- b", "end"]),
        ("- a\n\n  more of a\n", ["- a\n\n  more of a"]),
        ("```\na\n\nb\n```\nend", ["```\na\n\nb\n```", "end"]),
        (
            "- a\n\n  ```\n  code\n\nstill code\n  ```\nend",
            ["- a\n\n  ```\n  code\n\nstill code\n  ```\nend"],
        ),
        ("~~~\n```\n~~~\n", ["~~~\n```\n~~~"]),
        ("", []),
    ],
)
def test_blocks(text, expected):
    assert blocks(text) == expected


def test_the_open_block_is_the_one_that_may_still_change():
    update = MarkdownStream().feed("done\n\nhalf a se")
    assert update.finished == ("done",)
    assert update.open == "half a se"
    assert not update.open_is_code


def test_a_line_that_may_close_the_fence_waits():
    stream = MarkdownStream()
    assert stream.feed("```py\nx = 1\n``").open == "```py\nx = 1"
    assert stream.feed("`\n").finished == ("```py\nx = 1\n```",)


def test_an_open_fence_is_told():
    assert MarkdownStream().feed("```\nx").open_is_code


@given(st.lists(LINES).map("\n".join), st.lists(st.integers(1, 5)))
def test_how_the_text_is_cut_makes_no_difference(text, sizes):
    stream, pieces, at = MarkdownStream(), [], 0
    for size in [*sizes, len(text)]:
        pieces.extend(stream.feed(text[at : at + size]).finished)
        at += size
    assert [*pieces, *stream.finish().finished] == blocks(text)


@given(st.lists(LINES).map("\n".join))
def test_no_word_is_lost(text):
    assert "".join("".join(blocks(text)).split()) == "".join(text.split())


@pytest.mark.parametrize(("block", "code"), [("```\nx\n```", "```\nx"), ("```\nx", "```\nx")])
def test_without_end_fence(block, code):
    assert without_end_fence(block) == code
