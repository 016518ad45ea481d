"""The sentences can be filled in in both languages."""

from desktop_assist.providers.embedded.failures.german_failure import german_of
from desktop_assist.providers.embedded.failures.warnings import WARNINGS
from tests.helpers.blanks import blanks_of


def test_both_languages_speak_of_the_same():
    strange = [one for one in WARNINGS if not blanks_of(one.german) <= blanks_of(one.english)]

    assert strange == []


def test_columns_have_their_german_names():
    said = german_of("The sheet has no column for: category, payment.")

    assert said == "Die Tabelle hat keine Spalte für: Kategorie, Zahlung."
