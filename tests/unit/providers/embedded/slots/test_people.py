"""Who is invited."""

import pytest

from desktop_assist.providers.embedded.slots.people import find_people


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
