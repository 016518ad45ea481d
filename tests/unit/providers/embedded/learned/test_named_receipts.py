"""Which of the receipts that a message names is to stay out."""

import re

import pytest

from desktop_assist.providers.embedded.learned.named_receipts import chances_to_stay_out

_NAME = re.compile(r"\[([^\]]+)\]")


def chances(text):
    """Of the names in brackets, in their order."""
    names, plain, end = [], "", 0
    for one in _NAME.finditer(text):
        plain += text[end : one.start()]
        names.append((len(plain), len(plain) + len(one[1])))
        plain, end = plain + one[1], one.end()
    return chances_to_stay_out(plain + text[end:], names)


def stay_out(text):
    return [likely >= 0.5 for likely in chances(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Add them all except the [Boots] one",
        "Leave out the [Boots] receipt, it's private",
        "Everything but the [Boots] bill",
        "Bitte alles außer dem [Taxi], das ist privat",
    ],
)
def test_what_is_excepted_stays_out(text):
    assert stay_out(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Add the [taxi] and the [hotel] please",
        "Just the [taxi] and the [hotel], leave the rest",
    ],
)
def test_what_is_ordered_goes_in(text):
    assert stay_out(text) == [False, False]


@pytest.mark.parametrize(
    "text",
    [
        "Put them all in but not [Boots] or [Whiskers]",
        "Neither [Boots] nor [Whiskers] please, the rest is fine",
        "Alle eintragen außer [Boots] und [Whiskers]",
    ],
)
def test_what_is_named_together_stays_out_together(text):
    assert stay_out(text) == [True, True]


def test_each_is_judged_by_what_is_said_of_it():
    text = "Please add the [taxi] and the [hotel], skip the [Boots] one"

    assert stay_out(text) == [False, False, True]


@pytest.mark.parametrize("name", ["Quillfeather Arms", "Ottolina's", "taxi", "Bar 12, upstairs"])
def test_the_name_itself_does_not_matter(name):
    text = "Add the [{}], not the [hotel]"

    assert chances(text.format(name)) == chances(text.format("Boots"))


def test_without_a_name_there_is_none():
    assert chances("Add them all") == []
