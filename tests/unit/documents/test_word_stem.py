import pytest

from desktop_assist.documents.word_stem import stem


@pytest.mark.parametrize(
    "forms",
    [
        "book books booked booking bookings booker",
        "policy policies",
        "travel travels traveling traveled travelling traveller",
        "reimburse reimbursed reimbursement reimbursements",
        "reise reisen reiser",
        "quartal quartale quartalen",
        "day days",
        "fee fees",
        "rate rates rated",
        "bus buses",
        "pay pays paying paid",
        "child children",
        "tag tage tagen",
        "flug flüge flügen",
    ],
)
def test_the_forms_of_a_word_have_the_same_stem(forms):
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("cost", "coast"), ("2025", "2026"), ("kids", "kit"), ("bus", "bu"), ("thing", "th")],
)
def test_different_words_have_different_ones(one, other):
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["y", "a", "es", "ss", "7"])
def test_short_words_stay(word):
    assert stem(word)
