"""Where on a page something stands."""

from desktop_assist.expenses.receipt.place import Place


def test_a_page_that_stands_upright_is_not_to_be_turned():
    assert Place(0, 0.1, 0.2, 0.3, 0.4).turned == 0
