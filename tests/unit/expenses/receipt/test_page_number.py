"""Pages that go on with the one before."""

import pytest

from desktop_assist.expenses.receipt.page_number import goes_on


@pytest.mark.parametrize(
    "text",
    ["Folio 7\nPage 2 of 2", "PAGE: 2/3", "Seite 2 von 2", "Page 3 de 4", "Strana 2/2", "2/2"],
)
def test_a_later_page_says_so(text):
    assert goes_on("Hotel", text)


@pytest.mark.parametrize("text", ["Page 1 of 2", "1/2", "Seite 1", "Table 2", "2/11/2026", "4/2"])
def test_a_first_page_does_not(text):
    assert not goes_on("Hotel", text)


@pytest.mark.parametrize(
    "before", ["Continued on next page", "Carried forward 6 300,00", "Suite à la page suivante"]
)
def test_a_page_says_that_another_follows(before):
    assert goes_on(f"Hotel\n{before}", "Hotel")


@pytest.mark.parametrize("foot", ["continued on page 2", "cd. na stronie 2"])
def test_a_page_that_names_the_next(foot):
    assert goes_on(foot, "Total 12.00")
