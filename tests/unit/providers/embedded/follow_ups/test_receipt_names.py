"""Which of the receipts a text names."""

import pytest

from desktop_assist.providers.embedded.follow_ups.receipt_names import mentions_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("der Friseur-Bon", "slip FRISEUR SCHNITT"),
        ("dog food from Paws & Tails", "a PAWS + TAILS"),
        ("Fern's", "Fern & Co"),
        ("the 12.50 one", "IMG 4411 Shell 12.50"),
        ("die Tankquittung", "Tankstelle Müller"),
        ("the cab", "Taxi Nord"),
    ],
)
def test_it_is_called_by_its_name(text, name):
    [found] = mentions_in(text, (name,))

    assert found.places == {0}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("das Hotel", "Gasthaus Lampe"),
        ("this one", "One Stop Shop"),
        ("the shop", "One Stop Shop"),
        ("the 12.60 one", "Shell 12.50"),
    ],
)
def test_other_words_name_nothing(text, name):
    assert not mentions_in(text, (name,))


def test_words_side_by_side_are_one_name():
    [found] = mentions_in("the Inn at Fern Hill one", ("Fern Hill Inn", "Fern Market"))

    assert found.is_one


def test_a_word_of_two_names_may_mean_both():
    [found] = mentions_in("the Fern one", ("Fern Hill Inn", "Fern Market"))

    assert found.places == {0, 1}
