"""The sentences can be filled in in both languages."""

from desktop_assist.providers.embedded.failures.expenses import EXPENSES
from tests.helpers.blanks import blanks_of


def test_both_languages_speak_of_the_same():
    strange = [one for one in EXPENSES if not blanks_of(one.german) <= blanks_of(one.english)]

    assert strange == []
