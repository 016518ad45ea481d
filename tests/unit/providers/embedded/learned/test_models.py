"""The two models that come with the program."""

import pytest

from desktop_assist.providers.embedded.learned.models import CHORES, PIECES, model


def test_one_knows_the_pieces_that_are_read():
    tags = {one.partition("-")[2] for one in model(PIECES).labels()}

    assert tags >= set("towselpqramgdbv")


def test_every_piece_that_goes_on_can_begin():
    labels = set(model(PIECES).labels())

    assert {f"B-{one[2:]}" for one in labels if one.startswith("I-")} <= labels


@pytest.mark.parametrize("name", [CHORES, PIECES])
def test_each_is_opened_once(name):
    assert model(name) is model(name)


def test_one_that_is_not_there_is_told():
    with pytest.raises(FileNotFoundError, match="nowhere"):
        model("chores/nowhere.crfsuite")
