"""Words that carry content."""

from desktop_assist.providers.embedded.everyday.content_words import content_words, stem


def test_small_words_are_left_out():
    assert content_words("What does the document say about hotels?") == ["hotel"]
    assert content_words("Was steht da über die Erstattung?") == ["erstatt"]


def test_forms_of_a_word_are_one():
    assert stem("expenses") == stem("expense")
    assert stem("reimbursement") == stem("reimbursed")
    assert stem("bus") == "bus"
