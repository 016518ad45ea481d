"""Titles out of what is left of a request."""

import pytest

from desktop_assist.providers.embedded.slots.title import find_quoted_title, make_title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ('Schedule "Board prep: numbers & story" ', "Board prep: numbers & story"),
        ("Plan 'Ana's farewell' on", "Ana's farewell"),
        ("Termin \u201eKlausur\u201c am", "Klausur"),
        ("an event called \u201cDemo\u201d", "Demo"),
        ("What's Ana's plan", ""),
    ],
)
def test_quoted_titles_are_kept(text, title):
    assert find_quoted_title(text).title == title


@pytest.mark.parametrize(
    ("rest", "people", "title"),
    [
        ("Schedule a team sync for ¦", (), "Team sync"),
        ("Book a ¦ budget review ¦", ("Anna", "Tom"), "Budget review"),
        ("Set up a call ¦ about the vendor contract.", (), "Vendor contract"),
        ("Lunch ¦ ¦", ("Omar",), "Lunch with Omar"),
        ("Can you get ¦ on the calendar ¦ ¦?", ("Kofi",), "Meeting with Kofi"),
        ("¦: onboarding for Mia", (), "Onboarding for Mia"),
        ("put a project kickoff in my calendar for ¦, ¦", (), "Project kickoff"),
        ("I need a dentist appointment blocked on ¦", (), "Dentist appointment"),
        ("create an event called release party, ¦", (), "Release party"),
        ("schedule a meeting", (), "Meeting"),
        ("Mark ¦ as company holiday, ¦", (), "Company holiday"),
        ("Please block ¦ for me as Houston customer days, ¦ ¦.", (), "Houston customer days"),
        ("put ¦ down as the Lisbon fair, ¦", (), "Lisbon fair"),
        ("do a demo ¦", (), "Demo"),
        ("I'm seeing Dr. Keller ¦", (), "Dr. Keller"),
        ("Let's reconvene ¦ about hiring", (), "Hiring"),
        ("Get the platform team ¦, topic: migration plan", (), "Migration plan"),
        ("add book club to my calendar ¦", (), "Book club"),
        ("put a call ¦ in ¦, ¦, subject relocation package", ("Priya",), "Relocation package"),
        ("Termin ¦ ¦, Betreff Urlaubsplanung", ("Anna",), "Urlaubsplanung"),
        ("book club ¦", (), "Book club"),
        ("Schedule meet and greet ¦", (), "Meet and greet"),
        ("add planning poker to my calendar ¦", (), "Planning poker"),
    ],
)
def test_titles(rest, people, title):
    assert make_title(rest, people, "with") == title


@pytest.mark.parametrize(
    ("rest", "people", "title"),
    [
        ("ich muss mich noch", ("Ben",), "Termin mit Ben"),
        ("Sitzung ¦, Traktandum Preise", (), "Preise"),
        ("Treffen ¦, es geht um die Preise", (), "Preise"),
        ("Ich mag Ulm", (), "Ich mag Ulm"),
    ],
)
def test_what_is_left_of_a_german_sentence(rest, people, title):
    assert make_title(rest, people, "mit") == title


@pytest.mark.parametrize(
    ("rest", "title"),
    [
        ("we'll ¦ about the boiler quotes", "Boiler quotes"),
        ("I want to sit down ¦ for new hire paperwork", "New hire paperwork"),
        ("he can do ¦", "Meeting with Ana"),
        ("ich ¦ Thema: Preise", "Preise"),
    ],
)
def test_what_only_leads_to_it_is_no_name(rest, title):
    assert make_title(rest, ("Ana",), "with") == title
