"""Where a meeting is."""

import pytest

from desktop_assist.providers.embedded.slots.place import find_link, find_place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("review ¦ in room 4.12", "room 4.12"),
        ("two hours, conference room Elbe", "conference room Elbe"),
        ("Besprechung in Raum 3", "Raum 3"),
        ("lunch at the Italian place", "the Italian place"),
        ("review ¦ in Berlin HQ", "Berlin HQ"),
        ("fireworks on the terrace", "the terrace"),
        ("toolbox ¦ at the site shed", "the site shed"),
        ("walkover ¦ in the contractor's yard", "the contractor's yard"),
        ("All-hands via Zoom", "Zoom"),
        ("handover ¦ over Teams", "Teams"),
        ("Elternabend ¦ in der Aula", "Aula"),
        ("get the team in a room", ""),
        ("Check-in Lehrlinge", ""),
        ("Montagerunde ¦ im lager", "lager"),
        ("Lunch ¦ at Vapiano", "Vapiano"),
        ("Besprechung in Bruck an der Mur ¦", "Bruck an der Mur"),
        ("Messe in Frankfurt am Main", "Frankfurt am Main"),
        ("Termin in Berlin ¦ mit Anna", "Berlin"),
        ("Besprechung, Ort Kantine, ¦", "Kantine"),
        ("blood test, half an hour, Dr. Klein's practice", "Dr. Klein's practice"),
        ("team sync", ""),
        ("site walk at Pier 91", "Pier 91"),
        ("viewing ¦ at Kiln Lane 12", "Kiln Lane 12"),
        ("Treffen ¦ in der Hauptstraße 7a", "Hauptstraße 7a"),
        ("coffee at Starbucks 12", "Starbucks"),
        ("teamsitzung ¦ im gruppenraum", "gruppenraum"),
    ],
)
def test_places(text, place):
    assert find_place(text).name == place


def test_a_link_keeps_its_digits_and_loses_the_full_stop():
    assert find_link("call at https://zoom.example/j/123.").name == "https://zoom.example/j/123"
