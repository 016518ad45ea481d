"""Names are found by their place in a mail and by initials, whoever it is."""

import pytest

from desktop_assist.privacy.letter_name import find_letter_names
from desktop_assist.privacy.name_list import read_name_list
from tests.helpers.shipped_people import NAMES


@pytest.fixture(scope="module")
def names():
    return read_name_list(NAMES)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is paid.\n\nKind regards,\nXqw Zrtov\nBuyer", ["Xqw Zrtov"]),
        ("Viele Grüße\ni. A. Xqwert", ["Xqwert"]),
        ("Bis morgen. LG, Xqwert", ["Xqwert"]),
        ("-- \nXqw Zrtov · Office", ["Xqw Zrtov"]),
        ("From: Xqw Zrtov <x@firm.example>", ["Xqw Zrtov"]),
        ("On Monday at 9, Xqw Zrtov wrote:", ["Xqw Zrtov"]),
        ("Am 4.11. schrieb Xqwert:", ["Xqwert"]),
        ("[09:41] Xqwert: on my way", ["Xqwert"]),
        ("Send it to J. R. Zrtov today.", ["J. R. Zrtov"]),
        ("P. Zrtov and M. Xqwert came.", ["P. Zrtov", "M. Xqwert"]),
        ("Protokoll: B. Zrtov", ["B. Zrtov"]),
    ],
)
def test_names_that_no_list_has_are_found(names, text, found):
    assert [text[start:end] for start, end in find_letter_names(text, names)] == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Thanks, that is all.",
        "Kind regards\nYour Travel Team",
        "Gesendet von Outlook",
        "A. Purpose\nB. Scope",
        "The U.S. Department pays.",
        "P.O. Box 12",
        "We need vitamin D. Take it daily.",
        "From: Berlin\nTo: Paris",
        "Options: A. Travel",
    ],
)
def test_headings_greetings_and_short_forms_are_left(names, text):
    assert list(find_letter_names(text, names)) == []
