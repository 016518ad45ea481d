"""Words are looked up in the dictionaries of this computer."""

import ctypes.util

import pytest

from desktop_assist.system.dictionaries import open_dictionaries

needs_hunspell = pytest.mark.skipif(
    not any(map(ctypes.util.find_library, ("hunspell-1.7", "hunspell-1.6", "hunspell"))),
    reason="Hunspell is not installed",
)
WORDS = {"en_GB": "2\nreceipt\nmeeting/S\n", "de_DE": "2\nBeleg\nStraße\n"}
RULES = "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\nSFX S Y 1\nSFX S 0 s .\n"


@pytest.fixture
def folder(tmp_path):
    for name, words in WORDS.items():
        (tmp_path / f"{name}.dic").write_text(words, encoding="utf-8")
        (tmp_path / f"{name}.aff").write_text(RULES, encoding="utf-8")
    return tmp_path


@needs_hunspell
def test_a_word_of_any_of_the_languages_is_right(folder):
    spelling = open_dictionaries(("de", "en"), (folder,))
    right = [word for word in ("Straße", "meetings", "Strase", "meetin") if spelling.is_right(word)]
    assert right == ["Straße", "meetings"]


@needs_hunspell
def test_what_may_have_been_meant_is_offered(folder):
    spelling = open_dictionaries(("en",), (folder,))
    assert spelling.suggestions("reciept") == ("receipt",)


def test_without_a_dictionary_of_the_programs_language_nothing_is_marked(folder):
    assert open_dictionaries(("fr", "en"), (folder,)) is None
    assert open_dictionaries(("en",), (folder / "gone",)) is None
