"""Letters that the font has, and what stands for others."""

import unicodedata

from desktop_assist.expenses.report.letters import MISSING, Letters

KNOWN = frozenset(map(ord, "abcABC ł€ßé1" + MISSING))


def test_known_letters_stay_also_when_they_come_in_pieces():
    letters = Letters(KNOWN)

    assert letters.shown("ał€ß") == "ał€ß"
    assert letters.shown(unicodedata.normalize("NFD", "é")) == "é"
    assert letters.missing == []


def test_a_letter_of_another_width_or_a_sign_drawn_alike_is_put_in_its_place():
    assert Letters(KNOWN | {ord("-")}).shown("\uff21\u2212\u2460") == "A-1"


def test_a_letter_that_the_font_lacks_is_marked_and_remembered_once():
    letters = Letters(KNOWN)

    assert letters.shown("a日b日") == f"a{MISSING}b{MISSING}"
    assert letters.missing == ["日"]


def test_what_cannot_be_seen_is_left_out():
    assert Letters(KNOWN).shown("a\u200b\x07b\u202ec\t1") == "abc 1"
