import pytest

from desktop_assist.documents.german_text import english_stems, in_english
from desktop_assist.documents.word_stem import stem

RULE = "Die Urlaubstage verfallen am Ende des Jahres."


def test_a_german_text_is_read_in_english_sentence_by_sentence():
    heading, said = in_english(["Urlaub", RULE])

    assert heading == "vacation"
    assert said == "the vacation days expire at end of year"


def test_other_texts_stay_as_they_are():
    assert in_english(["The hotel costs 180 euros."]) == ("The hotel costs 180 euros.",)
    assert in_english([]) == ()


@pytest.mark.parametrize("asked", ["vacation", "PTO", "expires"])
def test_it_may_be_looked_for_with_english_words(asked):
    assert stem(asked.lower()) in english_stems(RULE)


def test_words_of_any_sentence_say_nothing():
    assert english_stems("Die und der, mit wem?") == ()
