"""Discussions in words."""

from dataclasses import replace

import pytest

from desktop_assist.connectors.slack.thread_words import names_words, quoted, summary_words
from tests.helpers.frozen_clock import BERLIN


def test_each_line_says_who_said_it_and_leads_there(travel):
    lines = summary_words(*travel, BERLIN).splitlines()

    assert lines[0].startswith("#travel, 18 November 2026: Travel to the Berlin office. 5 messages")
    points = [line for line in lines if line.startswith("- ")]
    assert all("](https://acme.slack.com/archives/C0TRAVEL1/p" in line for line in points)
    assert any("Ben Okafor: Book the hotel, by Friday, 20 November 2026" in line for line in points)
    assert any("Agreed: Tuesday, 24 November 2026, 14:00" in line for line in lines)


def test_what_is_missing_is_said(travel):
    thread, digest = travel

    words = summary_words(replace(thread, is_whole=False, note="Slack is down."), digest, BERLIN)

    assert "the rest of the thread" in words
    assert "Slack is down. This is the copy of" in words


@pytest.mark.parametrize(
    ("names", "words"),
    [(["A"], "A"), (["A", "B"], "A and B"), (list("ABCDEF"), "A, B, C and 3 others"), ([], "")],
)
def test_names_are_counted_where_they_are_many(names, words):
    assert names_words(names) == words


def test_words_from_outside_make_no_link():
    assert quoted("[click\nme](https://evil.example)") == "[click me] (https://evil.example)"
