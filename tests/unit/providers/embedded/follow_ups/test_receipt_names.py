"""Which of the receipts a text names."""

import pytest

from desktop_assist.providers.embedded.follow_ups.receipt_names import Called, mentions_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("der Friseur-Bon", "slip FRISEUR SCHNITT"),
        ("Paws & Tails", "a PAWS + TAILS"),
        ("the chemist's", "Boots"),
        ("das Hundefutter", "Fressnapf"),
        ("Fern's", "Fern & Co"),
        ("the 12.50 one", "IMG 4411 Shell 12.50"),
        ("die Tankquittung", "Tankstelle Müller"),
        ("the cab", "Taxi Nord"),
    ],
)
def test_it_is_called_by_its_name(text, name):
    [found] = mentions_in(text, (Called(name),))

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
    assert not mentions_in(text, (Called(name),))


def test_words_side_by_side_are_one_name():
    [found] = mentions_in(
        "the Inn at Fern Hill one", (Called("Fern Hill Inn"), Called("Fern Market"))
    )

    assert found.is_one


def test_a_word_of_two_names_may_mean_both():
    [found] = mentions_in("the Fern one", (Called("Fern Hill Inn"), Called("Fern Market")))

    assert found.places == {0, 1}


def test_what_else_stands_on_the_paper_names_it_where_no_shop_does():
    toys = Called("Fern Junction", "LITTLE OTTER TOYS Fern Junction WOODEN TRAIN SET")
    rail = Called("Fern Railways", "DAY TICKET")
    train, toy_shop = (mentions_in(said, (toys, rail)) for said in ("the train", "Otter Toys"))

    assert [one.places for one in (*train, *toy_shop)] == [{0}, {0}]
    assert toy_shop[0].words > train[0].words


def test_what_a_shop_sells_names_it_unless_a_name_does():
    coffee = Called("Harbour Beans", kinds=frozenset(["coffee"]))
    pets = Called("Coffee & Paws", kinds=frozenset(["pets"]))

    [latte] = mentions_in("the latte", (coffee, pets))
    [named] = mentions_in("the coffee", (coffee, pets))

    assert (latte.places, named.places) == ({0}, {1})


@pytest.mark.parametrize(
    ("said", "is_named"), [("dirndlstube", True), ("dirnd", True), ("bill", False)]
)
def test_letters_that_look_alike_in_a_picture_are_the_same(said, is_named):
    seen = Called("DirndIstube Leopoldskron", kinds=frozenset(("restaurant",)))

    assert bool(mentions_in(f"the {said} is private", [seen])) is is_named
