"""What a word is judged by."""

import pytest

from desktop_assist.providers.embedded.learned.token_signs import class_of, plain, signs_of


def signs(text, chore="change", kinds=None):
    words = text.split()
    return signs_of(words, kinds or ["-"] * len(words), chore)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Friday", "day"),
        ("tmrw", "day"),
        ("Donnerstags", "day"),
        ("Sept", "month"),
        ("Jänner", "month"),
        ("nachmittags", "part"),
        ("forty-two", "count"),
        ("dreizehn", "count"),
        ("mins", "unit"),
        ("Stunden", "unit"),
        ("quid", "coin"),
        ("€", "coin"),
        ("until", "to"),
        ("zum", "to"),
        ("without", "not"),
        ("keine", "not"),
        ("dentist", ""),
        ("mondial", ""),
        ("Zahnarzt", ""),
    ],
)
def test_words_of_a_kind_have_its_name(word, kind):
    assert class_of(word) == kind


@pytest.mark.parametrize(("word", "kind"), [("12.50", "00.00"), ("9am", "0am"), ("3PM", "0pm")])
def test_a_number_has_its_form(word, kind):
    assert class_of(word) == kind


@pytest.mark.parametrize(("word", "same"), [("Hill\u2019s", "hill's"), ("Room12", "room00")])
def test_a_plain_word_has_no_capitals_and_no_figures_of_its_own(word, same):
    assert plain(word) == same


def test_each_word_has_its_own():
    assert len(signs("move the dentist to 9")) == 5


@pytest.mark.parametrize(
    ("text", "other"),
    [("paid 12.50 yesterday", "paid 83.10 yesterday"), ("at Hill's", "at Hill\u2019s")],
)
def test_another_number_is_judged_alike(text, other):
    assert signs(text) == signs(other)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("the Rose", "the rose"),
        ("the rose", "the ROSE"),
        ("to rose", "from rose"),
        ("the rose", "the rose ends"),
    ],
)
def test_shape_and_neighbours_tell_words_apart(text, other):
    assert signs(text)[1] != signs(other)[1]


def test_the_chore_tells_words_apart():
    assert signs("the rose", "told") != signs("the rose", "create")


def test_a_time_is_judged_by_what_leads_to_it():
    kinds = ["-", "-", "DT0", "-", "DT1"]

    found = signs("move from Friday to Monday", kinds=kinds)

    assert "tl=change|from" in found[2]
    assert "tl=change|to" in found[4]
    assert not [one for one in found[0] if one.startswith("tl=")]


def test_a_word_knows_the_times_before_and_after_it():
    found = signs("Friday lunch Monday", kinds=["D0", "-", "D1"])

    assert {"kt-=change|-|D0", "kt+=change|-|D1"} <= set(found[1])
