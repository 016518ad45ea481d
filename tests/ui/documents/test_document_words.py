from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desktop_assist.documents.document import Document
from desktop_assist.ui.documents.document_words import (
    language_words,
    short_words,
    size_words,
    state_words,
    used_words,
)


def document(**values):
    return Document(Path("/a.md"), "a.md", "", values.pop("pages", 1), 3, **values)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, "Can be asked about"),
        ({"state": "waiting"}, "Waiting to be read"),
        ({"state": "failed", "problem": "It is broken."}, "It is broken."),
        ({"is_in_force": False}, "Replaced by another version"),
    ],
)
def test_the_state_is_told(values, words):
    assert state_words(document(**values)) == words


def test_what_matters_most_stands_on_one_line():
    one = document(pages=12, effective=date(2026, 1, 1), tags=("travel", "EU"))

    assert short_words(one) == (
        "Can be asked about, 12 pages, in force since 1 January 2026, travel, EU"
    )
    assert short_words(document(state="failed", problem="Long.")) == "Cannot be read"


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, ""), (900, "900 bytes"), (1_500, "1.5 kB"), (45_000, "45 kB"), (2_300_000, "2.3 MB")],
)
def test_sizes_are_short(size, words):
    assert size_words(document(size_bytes=size)) == words


def test_language_and_last_use_are_for_people():
    used = document(language="de", used_at=datetime(2026, 11, 22, 8, 5, tzinfo=UTC))

    assert language_words(used) == "German"
    assert used_words(used, ZoneInfo("Europe/Berlin")) == "22 November 2026, 09:05"
    assert used_words(document(), ZoneInfo("Europe/Berlin")) == "Not yet"
