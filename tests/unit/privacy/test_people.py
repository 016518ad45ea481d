"""Who is known is found however the name is written; who is not may stay."""

import pytest

from tests.helpers.shipped_people import people

KNOWN = people("Xandria Qvist", "Will Grant", "manager")


def found_in(text, finder=KNOWN):
    return [text[start:end] for start, end in finder.now().find(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Xandria Qvist is in", ["Xandria Qvist"]),
        ("lunch with xandria", ["xandria"]),
        ("ask xandria qvist", ["xandria qvist"]),
        ("Termin mit Qvist am Montag", ["Qvist"]),
        ("Give it to Will Grant", ["Will Grant"]),
    ],
)
def test_contacts_are_found_by_any_part_of_their_names(text, names):
    assert found_in(text) == names


def test_a_contact_named_like_a_word_does_not_take_the_word_away():
    assert found_in("i will ask for a grant, says the manager") == []


def test_new_contacts_are_known_at_once():
    assert found_in("ask qvist", people()) == []
    assert found_in("ask qvist", people("Ida Qvist")) == ["qvist"]
