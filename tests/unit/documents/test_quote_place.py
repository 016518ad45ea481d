import pytest

from desktop_assist.documents.quote_place import QuotePlace, find_quote

WORDS = ("A", "ho-", "tel", "may", "cost", "180", "a", "night.", "Ask", "first.")


def test_words_are_found_whatever_stands_between_them():
    assert find_quote(WORDS, "hotel may\ncost 180 a night.") == QuotePlace(1, 0, 7, 6)


def test_the_cells_of_a_row_are_found_without_their_marks():
    assert find_quote(("City: Rome | Rate: 200",), "city rome rate 200") == QuotePlace(0, 0, 0, 22)


def test_the_beginning_is_shown_where_the_end_has_changed():
    text = "Every traveller keeps the receipts of the whole trip and hands them in."
    changed = text.replace("hands them in", "sends them to the office in Rome by mail")

    assert find_quote((text,), changed).start == 0


@pytest.mark.parametrize("quote", ["", "…", "helicopters are free"])
def test_what_is_not_there_is_not_found(quote):
    assert find_quote(WORDS, quote) is None


def test_letters_that_grow_in_small_keep_their_places():
    assert find_quote(("İstanbul", "Größe"), "größe") == QuotePlace(1, 0, 1, 5)
