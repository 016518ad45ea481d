"""The mark that tells a run that was cut off from one that ended."""

import pytest

from desktop_assist.system.run_mark import RunMark


@pytest.fixture
def start(tmp_path):
    """A start of the program."""
    return lambda: RunMark(tmp_path / "data")


def test_the_first_run_and_the_one_after_a_clean_end_find_nothing(start):
    mark = start()
    assert mark.begin() is None
    mark.end()
    assert start().begin() is None


def test_a_run_that_was_cut_off_left_the_conversation_that_was_open(start):
    start().begin()
    start().note("abc")
    again = start()
    assert again.begin() == "abc"
    assert start().begin() == ""  # cut off before anything was opened


def test_a_mark_that_was_cut_off_itself_still_counts(start, tmp_path):
    start().begin()
    next((tmp_path / "data").iterdir()).write_text('{"conv')
    assert start().begin() == ""


def test_where_nothing_can_be_written_the_program_runs_all_the_same(tmp_path):
    (tmp_path / "data").write_text("in the way")
    mark = RunMark(tmp_path / "data")
    mark.note("abc")
    mark.end()
