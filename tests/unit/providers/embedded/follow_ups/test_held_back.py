"""Which of the receipts is not to be entered."""

import pytest

from desktop_assist.providers.embedded.follow_ups.held_back import held_back
from desktop_assist.providers.embedded.follow_ups.receipt_names import Called

SHOPS = (
    "Whiskers",
    "Corner Shop",
    "Boots",
    "Gym Central",
    "Backstube Ofenfrisch",
    "Fern & Co",
    "Drogerie Mai",
    "Friseur Schnitt",
    "Buchladen am Tor",
    "Blumenladen Rose",
    "Taxi Nord",
    "Hotel Regent",
)


NAMES = tuple(map(Called, SHOPS))


def left_out(text):
    held = held_back(text, NAMES)
    return None if held is None else tuple(SHOPS[one] for one in sorted(held.places))


@pytest.mark.parametrize(
    ("text", "shop"),
    [
        ("all work except the cat litter from Whiskers, that's mine so leave it out", "Whiskers"),
        ("put them on the sheet. not the corner shop one tho, thats my own", "Corner Shop"),
        ("Add these. Skip the Boots one, it's private.", "Boots"),
        ("Add them all, the gym receipt is personal", "Gym Central"),
        ("Bitte alle, aber die Backstube bitte weglassen", "Backstube Ofenfrisch"),
        ("Here they are. Fern & Co is my aunt's gift, so please leave it out", "Fern & Co"),
        ("Bitte alles erfassen außer der Drogerie, die ist privat (ein Versehen)", "Drogerie Mai"),
        ("Alles eintragen. Der Friseur-Bon ist privat, den nicht", "Friseur Schnitt"),
        ("alle Belege eintragen bis auf den Buchladen (privat)", "Buchladen am Tor"),
        ("Bitte alle erfassen. Den Blumenladen bitte weglassen", "Blumenladen Rose"),
        ("Enter them all. The taxi I already claimed last month, so skip that", "Taxi Nord"),
        ("the card paid for the hotel so don't put that one in, the rest please", "Hotel Regent"),
        ("all yours! the gym thing isn't work, the rest is", "Gym Central"),
        ("Fern & Co please ignore, add the others", "Fern & Co"),
        ("alles eintragen, nur das Hotel nicht, das läuft über die Firmenkarte", "Hotel Regent"),
        ("Bitte alles eintragen. Das Hotel zahlt die Firma, also weglassen", "Hotel Regent"),
        ("den Beleg vom Taxi hab ich schon abgerechnet, den bitte weglassen", "Taxi Nord"),
        ("boots one's just my own bits so bin it, the rest in please", "Boots"),
        ("Everything since easter. Whiskers shouldn't be in there, got mixed up", "Whiskers"),
        ("Der Beleg von Boots ist versehentlich dazwischengeraten.", "Boots"),
        ("get those in except there's one from boots that was for my kid so don't", "Boots"),
        ("There is one from Boots among them. Please leave that one aside.", "Boots"),
        ("One of them is private. It is the Boots one.", "Boots"),
        ("everything bar boots", "Boots"),
        ("Alle sind dienstlich, lediglich der von Boots nicht.", "Boots"),
        ("Gym Central was a toy taxi for my son, got mixed in, not for claim", "Gym Central"),
        ("the taxi was with a client and the boots one is personal", "Boots"),
    ],
)
def test_what_is_named_is_held_back(text, shop):
    assert left_out(text) == (shop,)


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
        "I paid the hotel with the company card so please put it in too, all of them",
        "The taxi was shared with Jo so I only paid half, but put all of them in",
        "Das Hotel war in Wien, das Taxi auch. Bitte alles eintragen.",
        "The boots one looks personal but it's plasters for the van so it does go in",
        "none of it is private, add the lot",
    ],
)
def test_nothing_else_is(text):
    assert left_out(text) is None


@pytest.mark.parametrize(
    ("text", "shops"),
    [
        (
            "Drogerie und Friseur sind privat, der Rest bitte rein",
            ("Drogerie Mai", "Friseur Schnitt"),
        ),
        ("these please, but not boots or whiskers, those are mine", ("Whiskers", "Boots")),
        ("Two are personal - Boots and Whiskers - leave those.", ("Whiskers", "Boots")),
        ("Neither Boots nor Whiskers please, add the others", ("Whiskers", "Boots")),
        ("Bitte alle, weder Boots noch Whiskers sind dienstlich", ("Whiskers", "Boots")),
        ("Add them all but not Boots. Whiskers is not ours either", ("Whiskers", "Boots")),
    ],
)
def test_several_are(text, shops):
    assert left_out(text) == shops


def test_those_that_alone_are_meant_hold_back_the_others():
    held = held_back("just the taxi and the hotel for now", NAMES)

    assert held is not None
    assert not held.is_sure
    assert set(range(len(SHOPS))) - held.places == {10, 11}


def test_the_order_stays():
    held = held_back("please log it all, the boots one is mine", NAMES)

    assert held is not None
    assert held.rest == "please log it all"


@pytest.mark.parametrize(
    "text", ["my wife was at the hotel as well", "Boots war für meine Tochter"]
)
def test_what_may_hold_it_back_is_not_sure(text):
    held = held_back(text, NAMES)

    assert held is None or not held.is_sure


def test_of_two_that_are_called_alike_it_is_not_sure_which():
    held = held_back("all but the taxi, that's private", (Called("Taxi Nord"), Called("Taxi Süd")))

    assert held is not None
    assert not held.is_sure


def test_what_none_is_called_is_said_back():
    held = held_back("add them all, the dog food is private", NAMES)

    assert held is not None
    assert (held.places, held.unknown) == (frozenset(), "the dog food")


@pytest.mark.parametrize(
    "text", ["the chemist's was for the bairn so naw, rest is all work", "der Rest bitte rein"]
)
def test_who_speaks_of_the_others_leaves_something_out(text):
    held = held_back(text, NAMES)

    assert held is not None
    assert (held.places, held.unknown) == (frozenset(), "")


@pytest.mark.parametrize(
    "text",
    [
        "Hier der Stapel vom Mai, den ich Frau Abel versprochen habe. Bitte eintragen.",
        "Ein paar Zettel vom Friseur meiner Vorgängerin sind dabei, die sollen mit.",
        "Die Belege vom Mai, Frau Zorn will sie heute noch.",
    ],
)
def test_a_month_and_somebody_politely_named_hold_nothing_back(text):
    held = held_back(text, NAMES)
    assert held is None or not held.places


def test_an_unknown_name_may_be_that_of_one_after_all():
    receipts = (Called("Taxi Nord"), Called("Linden 12", kinds=frozenset(["chemist"])))

    held = held_back("yes the chemist's mine, leave it out", receipts)

    assert held is not None
    assert (held.places, held.unknown, held.is_sure) == (frozenset([1]), "", False)


def test_it_stays_unknown_where_no_receipt_is_of_that_kind():
    receipts = (Called("Taxi Nord"), Called("Linden 12", kinds=frozenset(["bakery"])))

    held = held_back("yes the chemist's mine, leave it out", receipts)

    assert held is not None
    assert (held.places, held.unknown) == (frozenset(), "the chemist's")


@pytest.mark.parametrize(
    ("text", "shops"),
    [
        ("Just the taxi and the hotel, leave the rest", {"Taxi Nord", "Hotel Regent"}),
        ("Put in the taxi and the hotel, leave the others", {"Taxi Nord", "Hotel Regent"}),
        ("Add the taxi and the hotel, the others are private", {"Taxi Nord", "Hotel Regent"}),
        ("Add the taxi, the others are private", {"Taxi Nord"}),
        ("Put the hotel in, the other ones are personal", {"Hotel Regent"}),
        ("Taxi und Hotel bitte, der Rest ist privat", {"Taxi Nord", "Hotel Regent"}),
    ],
)
def test_where_the_others_stay_out_those_that_are_named_go_in(text, shops):
    held = held_back(text, NAMES)

    assert held is not None
    assert not held.is_sure
    assert {SHOPS[one] for one in range(len(SHOPS)) if one not in held.places} == shops


@pytest.mark.parametrize(
    "text", ["Boots is personal, the others are not", "Leave out Boots, the rest is not private"]
)
def test_where_the_others_do_not_stay_out_the_one_that_is_named_does(text):
    assert left_out(text) == ("Boots",)


def test_that_the_others_go_in_holds_nothing_back_for_sure():
    held = held_back("Add the taxi, leave the rest in", NAMES)

    assert held is None or not held.is_sure


def test_more_than_the_words_that_hold_back_speak_of_is_not_sure():
    held = held_back("Leave out Boots, the same goes for Whiskers", NAMES)

    assert held is not None
    assert {SHOPS[one] for one in held.places} == {"Boots", "Whiskers"}
    assert not held.is_sure
