"""The shipped list tells names from words and places."""

import pytest

from desktop_assist.privacy.name_list import folded, read_name_list
from tests.helpers.shipped_people import NAMES


@pytest.fixture(scope="module")
def names():
    return read_name_list(NAMES)


@pytest.mark.parametrize("name", ["anna", "tom", "zoe", "jurgen", "kofi", "aleksandra", "noelani"])
def test_first_names_of_many_countries_are_in_it(names, name):
    assert names.is_first(name)


@pytest.mark.parametrize("name", ["peter", "maria", "jack", "fatima"])
def test_words_and_places_that_are_names_first_are_names(names, name):
    assert names.is_first(name)
    assert not names.is_place(name)


@pytest.mark.parametrize("word", ["rhine", "irish", "deel", "siemens"])
def test_rivers_peoples_and_companies_are_nobody(names, word):
    assert not names.may_be_first(word)
    assert not names.is_surname(word)


@pytest.mark.parametrize("word", ["mark", "rose", "bill", "grace"])
def test_a_name_that_is_a_word_is_doubtful(names, word):
    assert names.may_be_first(word)
    assert not names.is_first(word)
    assert not names.is_only_a_name(word)


@pytest.mark.parametrize("place", ["paris", "boston", "virginia", "april", "sunday"])
def test_places_and_dates_are_no_names_of_their_own(names, place):
    assert names.is_place(place)
    assert not names.may_be_first(place)


def test_what_nobody_is_called_is_not_in_it(names):
    assert "invoice" not in names
    assert "rechnung" not in names


@pytest.mark.parametrize(
    ("written", "plain"), [("Zoë", "zoe"), ("Großmann", "grossmann"), ("Bjørn", "bjorn")]
)
def test_marks_make_no_difference(written, plain):
    assert folded(written) == plain
