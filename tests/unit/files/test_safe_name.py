"""New files get names that every system takes."""

import pytest

from desktop_assist.files.safe_name import safe_name


@pytest.mark.parametrize("stem", ["出張の領収書" * 20, "é" * 200])
def test_names_in_any_script_fit_on_every_disk(stem):
    assert len(f"{safe_name(stem, '.pdf', 'receipt')} (12)".encode()) <= 255


def test_a_name_that_is_no_text_loses_what_cannot_be_written():
    assert safe_name("Caf\udce9", ".pdf", "receipt") == "Caf.pdf"


@pytest.mark.parametrize("stem", ["con", "LPT1", "aux.2026"])
def test_names_of_windows_devices_are_not_taken(stem):
    assert safe_name(stem, ".pdf", "receipt") == f"receipt {stem}.pdf"


def test_without_a_name_it_says_what_it_is():
    assert safe_name(" ../ ", ".ics", "meeting") == "meeting.ics"
