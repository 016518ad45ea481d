"""Rows that a question tells by more words than others."""

from desktop_assist.documents.lookup.told_rows import best_told

ROOMS = (("Hall", "Morning 9-1"), ("Hall", "Evening 6-10.30"), ("Studio", "Evening 6-10.30"))


def test_the_row_with_most_words_of_the_question_is_meant():
    assert best_told("what is the hall for an evening", ROOMS) == [1]
    assert best_told("the hall on two evenings", ROOMS) == [1]


def test_all_are_where_none_is_told_more():
    assert best_told("what does the hall cost", ROOMS) == [0, 1]
