"""Texts in another language: filled in, counted, and left alone where it has none."""

import pytest

from desktop_assist.domain.translation import (
    ENGLISH,
    Catalogue,
    marked,
    speak,
    spoken,
    tr,
    tr_count,
)

GERMAN = Catalogue(
    "de",
    {"Open {file}": "{file} öffnen", "Later": "Später"},
    {"{count} file": ("{count} Datei", "{count} Dateien")},
)


@pytest.fixture
def german():
    speak(GERMAN)


def test_english_is_spoken_without_a_catalogue():
    assert spoken() is ENGLISH
    assert tr("Open {file}", file="a.pdf") == "Open a.pdf"
    assert [tr_count("{count} file", "{count} files", n) for n in (0, 1, 2)] == [
        "0 files", "1 file", "2 files",
    ]  # fmt: skip


def test_a_text_is_said_in_the_language_in_use(german):
    assert tr("Later") == "Später"
    assert tr("Open {file}", file="a.pdf") == "a.pdf öffnen"
    assert tr_count("{count} file", "{count} files", 3) == "3 Dateien"


def test_a_text_without_a_translation_is_said_in_english(german):
    assert tr("Open the door") == "Open the door"
    assert tr_count("{count} door", "{count} doors", 2) == "2 doors"


def test_what_is_filled_in_is_never_read_as_a_text(german):
    assert tr("Open {file}", file="{secret} {0}") == "{secret} {0} öffnen"


def test_braces_stay_where_nothing_is_filled_in(german):
    assert tr("Made of {date} and {name}") == "Made of {date} and {name}"


def test_a_marked_text_is_found_now_and_said_later(german):
    assert marked("Later") == "Later"
    assert tr(marked("Later")) == "Später"
