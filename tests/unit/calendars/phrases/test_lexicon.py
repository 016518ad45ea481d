"""The words the time phrases are made of."""

from desktop_assist.calendars.phrases.lexicon import phrases, words


def test_words_of_both_languages_are_known():
    assert words()["tomorrow"].kind == "offset"
    assert words()["dienstag"].kind == words()["tuesday"].kind == "weekday"


def test_words_that_belong_together_are_phrases():
    assert phrases()["day after tomorrow"].value == 2
    assert phrases()["mid day"].kind == "named_time"


def test_german_numbers_are_composed():
    assert words()["fünfundvierzig"].value == 45
    assert words()["einundzwanzigsten"].kind == "ordinal"
    assert words()["dreieinhalb"].value == 3.5
