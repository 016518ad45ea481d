"""Which of the receipts is not to be entered."""

import pytest

from desktop_assist.providers.embedded.follow_ups.held_back import held_back, is_called


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("all work except the cat litter from Whiskers, that's mine so leave it out", "cat litter"),
        ("put them on the sheet. not the corner shop one tho, thats my own", "corner shop one"),
        ("Add these. Skip the chemist one, it's private.", "chemist one"),
        ("Add them all, the gym receipt is personal", "gym receipt"),
        ("Please enter everything but leave the bakery one out", "bakery one"),
        ("Here they are. Fern & Co is my aunt's gift, so please leave it out", "Fern & Co"),
        ("Bitte alles erfassen außer der Drogerie, die ist privat (war ein Versehen)", "Drogerie"),
        ("Alles eintragen. Der Friseur-Bon ist privat, den nicht", "Friseur-Bon"),
        ("alle Belege eintragen bis auf den Buchladen (privat)", "Buchladen"),
        ("Bitte alle erfassen. Den Blumenladen bitte weglassen", "Blumenladen"),
        ("Enter them all. The taxi I already claimed last month, so skip that", "taxi"),
        ("the card paid for the inn so don't put that one in, the rest please", "inn"),
        ("please log these - Fern & Co is personal", "Fern & Co"),
        ("all yours! the pet supply thing isn't work, the rest is", "pet supply thing"),
        ("Fern & Co please ignore, add the others", "Fern & Co"),
        ("alles eintragen, nur das Hotel nicht, das läuft über die Firmenkarte", "Hotel"),
        ("Bitte alles eintragen. Das Hotel zahlt die Firma direkt, also weglassen", "Hotel"),
        ("den Beleg von Lampe hab ich schon abgerechnet, den bitte weglassen", "Beleg von Lampe"),
    ],
)
def test_what_is_named_is_held_back(text, said):
    found = held_back(text)

    assert found is not None
    assert found.said[0].startswith(said)
    assert said not in found.rest


@pytest.mark.parametrize(
    "text",
    [
        "add them all please",
        "add all but the duplicate taxi",
        "bitte alles in die Liste hauen, falls was doppelt ist nur einmal nehmen",
        "these are from Lisbon, one is in there twice",
        "Hier sind alle Belege der Reise, bitte verbuchen",
        "leave it",
        "that one is fine",
        "I paid the hotel myself so please put it in too, all of them",
        "The taxi was shared with Jo so I only paid half, but put all of them in",
        "Das Hotel war in Wien, das Taxi auch. Bitte alles eintragen.",
    ],
)
def test_nothing_else_is(text):
    assert held_back(text) is None


def test_two_are_held_back_by_one_word():
    found = held_back("Apotheke und Drogerie sind privat, der Rest bitte in die Spesen")

    assert found is not None
    assert found.said == ("Apotheke", "Drogerie")


def test_the_verb_behind_it_stays():
    found = held_back("Trag alle außer dem Hotel ein")

    assert found is not None
    assert found.rest == "Trag alle ein"


@pytest.mark.parametrize(
    ("said", "text", "fits"),
    [
        ("Friseur-Bon", "slip.png FRISEUR SCHNITT", True),
        ("dog food from Paws & Tails", "a.jpg PAWS + TAILS", True),
        ("Fern's", "Fern & Co", True),
        ("Hotel", "Gasthaus Lampe", False),
        ("one", "One Stop Shop", False),
    ],
)
def test_a_shop_is_called_by_its_name(said, text, fits):
    assert is_called(said, text) is fits
