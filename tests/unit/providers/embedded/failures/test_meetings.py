"""The sentences can be filled in in both languages."""

from desktop_assist.providers.embedded.failures.meetings import MEETINGS
from tests.helpers.blanks import blanks_of


def test_both_languages_speak_of_the_same():
    strange = [one for one in MEETINGS if not blanks_of(one.german) <= blanks_of(one.english)]

    assert strange == []
