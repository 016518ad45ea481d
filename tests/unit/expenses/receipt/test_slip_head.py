"""With which words a small receipt begins."""

import pytest

from desktop_assist.expenses.receipt.slip_head import begins_slip


@pytest.mark.parametrize(
    "text",
    ["pennine rail", "schreibwaren mohle", "sallstrasse 17 - 30171 hannover", "leeds ls8 1qt",
     "vat 190 3324 68", "parkhaus eulachhof", "harbour street cafe"],
)  # fmt: skip
def test_a_head_is_known(text):
    assert begins_slip(text)


@pytest.mark.parametrize("text", ["preisdetails", "einschreiben 2 x", "anytime day return"])
def test_the_middle_of_one_is_none(text):
    assert not begins_slip(text)


@pytest.mark.parametrize("head", ["harbour car park", "m7 toll plaza", "maut", "corner bakery"])
def test_small_shops_and_roads_begin_one(head):
    assert begins_slip(head)
