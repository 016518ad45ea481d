"""Whether somebody tells that they have no receipt."""

import pytest

from desktop_assist.providers.embedded.proposals.nothing_to_show import (
    has_nothing_to_show,
    without_excuse,
)


@pytest.mark.parametrize(
    "text",
    [
        "machine wasnt printing so no ticket",
        "they never hand you anything",
        "those don't print anything",
        "the conductor had no paper",
        "coin operated so nothing to show for it",
        "his roll was empty",
        "uncle don't give receipt",
        "it's just my word for it",
        "the machine ate my ticket",
        "the printer was jammed",
        "no docket, whack it on",
        "Einen Beleg hat das Ding nicht ausgespuckt",
        "da kam kein Zettel raus",
        "der Fahrer hatte keinen Quittungsblock dabei",
        "den Bon habe ich leider verloren",
        "die Rolle war leer",
    ],
)
def test_there_is_none(text):
    assert has_nothing_to_show(text)


@pytest.mark.parametrize(
    "text",
    [
        "here is the receipt from the ferry",
        "the ticket was 4.80",
        "no problem, Friday works",
        "Der Beleg liegt bei",
        "nicht am Montag, lieber am Dienstag",
    ],
)
def test_nothing_of_the_kind_is_told(text):
    assert not has_nothing_to_show(text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("tram to town 2.80, the conductor had no paper", "tram to town 2.80,"),
        ("I never got a receipt for the ferry, 7.40 cash", "for the ferry, 7.40 cash"),
        ("Parkuhr 3,50. Da kam kein Zettel raus", "Parkuhr 3,50."),
    ],
)
def test_what_was_paid_stays(text, rest):
    assert without_excuse(text) == rest
