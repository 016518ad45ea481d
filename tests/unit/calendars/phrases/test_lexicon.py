"""The words the time phrases are made of."""

from desktop_assist.calendars.phrases.lexicon import WORDS


def test_words_of_both_languages_are_known():
    assert WORDS["tomorrow"].kind == "offset"
    assert WORDS["dienstag"].kind == WORDS["tuesday"].kind == "weekday"
