"""The names of chores."""

from desktop_assist.providers.embedded.learned.chores import CHORE_NAMES
from desktop_assist.providers.embedded.learned.models import CHORES, model


def test_they_are_those_that_were_learned():
    assert set(model(CHORES).labels()) == set(CHORE_NAMES)


def test_what_fits_nowhere_is_the_last():
    assert CHORE_NAMES[-1] == "other"
