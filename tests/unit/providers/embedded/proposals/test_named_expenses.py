"""Which expenses words name."""

import pytest

from desktop_assist.providers.embedded.proposals.named_expenses import (
    all_named,
    found_by,
    likeliest,
    names_money,
    paid_in,
    read_said,
    spent_there,
)
from tests.helpers.everyday_words import request_of
from tests.helpers.travel_sheet import ids_of, rows


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("taxis", {"cab", "taxi"}),
        ("parkhaus", {"park", "meter"}),
        ("dinner", {"fish"}),
        ("meals", {"fish", "buns"}),
        ("grenfield", {"fruit"}),
        ("orchids", set()),
    ],
)
def test_by_name_or_by_kind(word, found):
    assert ids_of(found_by(word, rows())) == found


def test_what_is_said_is_told_apart():
    text = "what did the cabs in Oslo on 3 November come to in kroner, not the 18 euros"
    said = read_said(text, request_of(text))

    assert said.places == (("Oslo", "NOK"),)
    assert "NOK" in said.currencies[0]
    assert "cabs" in said.words
    assert [str(one) for one in said.amounts] == ["18"]


def test_several_are_named_between_them():
    found = all_named([("taxi", "lindner"), ("sitwell",)], rows())
    assert ids_of(found) == {"taxi", "chair", "back"}
    assert all_named([("orchids",)], rows()) is None


def test_the_likeliest_is_named_best():
    assert ids_of(likeliest(("taxi", "lindner"), rows())) == {"taxi"}
    abroad = likeliest(("taxi",), rows(), lambda one: 9.0 * (one.currency == "NOK"))
    assert ids_of(abroad) == {"cab"}


def test_by_money_and_by_place():
    text = "in kroner, over in Bergen"
    said = read_said(text, request_of(text))

    assert ids_of(paid_in(said, rows())) == {"cab", "fjord", "fish"}
    assert ids_of(spent_there(said, rows(), "EUR")) == {"cab", "fjord", "fish"}
    assert spent_there(read_said("in Bonn", request_of("in Bonn")), rows(), "EUR") is None


def test_a_currency_beside_an_amount_is_no_choice_of_currency():
    assert names_money("in kroner then")
    assert not names_money("it was 20 kroner")
