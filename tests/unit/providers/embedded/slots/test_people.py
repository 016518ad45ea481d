"""Who is invited."""

import pytest

from desktop_assist.providers.embedded.slots.people import (
    find_people,
    hide_series_names,
    show_time_words,
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("review with Anna and Tom ¦", ("Anna", "Tom")),
        ("with Jürgen, Zoë, Kofi and Chen Wei the", ("Jürgen", "Zoë", "Kofi", "Chen Wei")),
        (
            "call w/ ana@corp.example and r.patel@corp.example",
            ("ana@corp.example", "r.patel@corp.example"),
        ),
        ("Invite Lena to a retro", ("Lena",)),
        ("standup with the whole platform team, ¦", ("platform team",)),
        ("mit Lena und Tom in Raum 3", ("Lena", "Tom")),
        ("Meet Raj ¦", ("Raj",)),
        ("meeting with sam and carrie", ("sam", "carrie")),
        ("lunch with Dr. Müller", ("Dr. Müller",)),
        ("Besprechung mit Dipl.-Ing. Huber ¦", ("Dipl.-Ing. Huber",)),
        ("Gespräch mit Frau Dr. Weber ¦", ("Frau Dr. Weber",)),
        ("- invite olga@firm.de, ¦", ("olga@firm.de",)),
        ("dentist, no attendees", ()),
        ("mit Raj, Ort Kantine, ¦", ("Raj",)),
        ("Treffen mit Zoë, Büro 4.12", ("Zoë",)),
        ("interview with Jane Doe (jane@corp.example)", ("jane@corp.example",)),
        ("pricing w Ben ¦", ("Ben",)),
        ("call with someone from sales", ()),
        ("meeting with a customer", ()),
    ],
)
def test_people(text, names):
    assert find_people(text).names == names


@pytest.mark.parametrize(
    "text", ["move my daily on Monday", "cancel the weekly", "das Daily absagen"]
)
def test_a_series_that_is_called_by_how_often_it_is_says_no_time(text):
    hidden = hide_series_names(text)

    assert hidden != text
    assert len(hidden) == len(text)
    assert show_time_words(hidden) == text


@pytest.mark.parametrize("text", ["make the sync weekly", "a daily standup", "the daily standup"])
def test_how_often_something_is_stays_a_time(text):
    assert hide_series_names(text) == text


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Termin mit Ana Ruiz, Schnittstelle, 45 min", ("Ana Ruiz",)),
        ("Termin mit Ana, Ben und Clara", ("Ana", "Ben", "Clara")),
        ("Termin mit Ana Ruiz, Ben Koch", ("Ana Ruiz", "Ben Koch")),
    ],
)
def test_what_it_is_about_is_nobody(text, names):
    assert find_people(text).names == names
