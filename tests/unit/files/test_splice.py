"""One change is found again in a text that moved on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.domain.errors import UndoError
from desktop_assist.files.splice import take_back

TEXT = st.binary(max_size=60)


@given(head=TEXT, removed=TEXT, added=TEXT, tail=TEXT)
def test_right_after_a_change_taking_it_back_gives_what_was(head, removed, added, tail):
    before, after = head + removed + tail, head + added + tail

    assert take_back(before, after, after) == before


@given(head=TEXT, tail=TEXT, later=TEXT)
def test_later_text_at_the_end_is_kept(head, tail, later):
    head, added, tail = head + b"\n", b"<the one line that was put in>\n", tail + b"\n"

    assert take_back(head + tail, head + added + tail, head + added + tail + later) == (
        head + tail + later
    )


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_a_last_line_without_an_end_runs_together_with_no_other(end):
    before = end.join((b"1", b"2"))
    after = before + end + b"new" + end

    assert take_back(before, after, after + b"later" + end) == before + end + b"later" + end


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_and_the_other_way_no_empty_line_comes_between(end):
    before = end.join((b"1", b"2"))
    after = before + end + b"new" + end

    assert take_back(after, before, before + end + b"later" + end) == after + b"later" + end


def test_removed_lines_go_back_to_their_place():
    assert take_back(b"a\nb\nc\nd\n", b"a\nd\n", b"x\na\nd\ny\n") == b"x\na\nb\nc\nd\ny\n"


def test_of_two_equal_lines_the_one_between_the_same_neighbours_goes():
    before, after = b"1\n2\n", b"1\nnew\n2\n"

    assert take_back(before, after, b"new\n" + after) == b"new\n" + before


@pytest.mark.parametrize(
    "now", [b"", b"head\nfoot\n", b"head\nnew\nfoot\nhead\nnew\nfoot\n", b"head\nrenew\nfoot\n"]
)
def test_a_place_that_is_gone_or_not_the_only_one_is_refused(now):
    with pytest.raises(UndoError):
        take_back(b"head\nfoot\n", b"head\nnew\nfoot\n", now)
