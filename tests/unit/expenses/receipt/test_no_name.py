"""Lines at the head of a receipt that name nobody."""

import pytest

from desktop_assist.expenses.receipt.no_name import (
    is_branch_or_place,
    is_done,
    is_kind_of_house,
    is_list,
    is_trade,
)


@pytest.mark.parametrize(
    "text",
    [
        "store 0021 lakewood co", "store 118 aurora co", "airport blvd, denver co", "filiale 12",
        "218 w fulton row, chicago il", "ls16 5jr", "30179 hannover", "leeds ls6 3px",
        "trade centre - mt wellington", "superstore - leeds",
        "operated by kerbside parking ltd", "part of the mill group",
        "12 belmont row, aberdeen", "8 union wynd, dundee", "3-5 mercers row, northampton nn1",
        "unit 4, dockside walk, cardiff", "14 rue des bouchers, lille", "am kai 3", "via roma 21",
        "goethering 14, kassel", "lange strasse 9, 26122 oldenburg", "jl. teluk betung 41, jakarta",
        "orchard central #02-11", "60 ubi crescent #03-11, singapore 408569",
        "plus 15, 2nd level - calgary, ab", "calle mayor 18, 28013 madrid",
    ],
)  # fmt: skip
def test_a_branch_or_a_place_is_no_name(text):
    assert is_branch_or_place(text)


@pytest.mark.parametrize(
    "text",
    [
        *("valley fresh market", "the calder arms", "markthalle neun", "7-eleven"),
        *("unit4 agresso", "garden centre", "karahi lane", "marigold street", "99 ranch market"),
        *("the old court", "via roma", "5 napkin burger", "café lindenweg"),
    ],
)
def test_a_name_is_none(text):
    assert not is_branch_or_place(text)


@pytest.mark.parametrize(
    "text",
    [
        "wood-fired kitchen",
        "coffee·lunch·cake",
        "Hotel & Rooms",
        "Wirtshaus·Biergarten",
        "bar à vins & tapas",
        "Osteria e Pizzeria",
    ],
)
def test_what_is_sold_is_no_name(text):
    assert is_trade(text)


@pytest.mark.parametrize("text", ["Bramble & Oat", "Coffee", "Hotel Elbkontor", "The Copper Snug"])
def test_a_name_with_a_trade_in_it_is_one(text):
    assert not is_trade(text)


@pytest.mark.parametrize("text", ["session ended", "payment successful", "card visa •• 6103"])
def test_what_a_screen_says_is_no_name(text):
    assert is_done(text)
    assert not is_done("trip advisor")


@pytest.mark.parametrize(
    "text",
    ["southern cross station", "convention center hall c", "zurich hauptbahnhof", "oslo lufthavn"],
)
def test_where_many_shops_are_names_none(text):
    assert is_branch_or_place(text)


@pytest.mark.parametrize("text", ["shell service station", "union station cafe"])
def test_a_shop_called_after_a_place_names_itself(text):
    assert not is_branch_or_place(text)


@pytest.mark.parametrize("text", ["Print and Plan Room", "Florist, 9 Chapel Wharf"])
def test_what_is_sold_there(text):
    assert is_kind_of_house(text)


@pytest.mark.parametrize("text", ["coffee - bakes", "pane e dolci", "cakes · lunches"])
def test_a_list_in_small_letters(text):
    assert is_list(text)
