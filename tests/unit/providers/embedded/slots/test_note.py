"""Notes that are to be put to something."""

import pytest

from desktop_assist.providers.embedded.slots.note import find_note


@pytest.mark.parametrize(
    ("text", "which", "note"),
    [
        ("Add a note to the sync: bring the slides", "the sync", "bring the slides"),
        (
            "please put a note on tomorrow's review saying that Ana is late",
            "tomorrow's review",
            "Ana is late",
        ),
        ('Add "ask for 5 %" as a note to the supplier call', "the supplier call", "ask for 5 %"),
        ('Note for the offsite: "pack: shoes"', "the offsite", "pack: shoes"),
        ("Füge dem Termin morgen eine Notiz hinzu: Folien", "dem Termin morgen", "Folien"),
        ("Notiz zur Teamrunde: Beamer holen", "Teamrunde", "Beamer holen"),
        ("Schreib eine Notiz zum Treffen: Raum 3", "Treffen", "Raum 3"),
    ],
)
def test_what_is_noted_and_to_what(text, which, note):
    assert find_note(text) == (which, note)


@pytest.mark.parametrize(
    "text",
    [
        "put 'VAT return' in for 30 Nov at 10",
        'put "Leave" in my calendar on 3 December',
        "Add Anna to the sync",
        "Note the sync",
        "Add a meeting: lunch at 12",
        "note this: x",
    ],
)
def test_other_words_are_no_note(text):
    assert find_note(text) is None
