"""What kind of shop a word speaks of."""

import pytest

from desktop_assist.providers.embedded.follow_ups.receipt_kinds import kind_of_shop, kinds_in


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("chemist", "chemist"),
        ("drogerie", "chemist"),
        ("katzenstreu", "pets"),
        ("latte", "coffee"),
        ("petrol", "fuel"),
        ("tank", "fuel"),
        ("ubernachtung", "lodging"),
        ("vergessen", ""),
        ("office", ""),
    ],
)
def test_a_word_speaks_of_one_kind(word, kind):
    assert kind_of_shop(word) == kind


def test_meals_of_a_sheet_are_of_either_kind():
    assert kinds_in("Meals") >= {"coffee", "restaurant"}
    assert kinds_in("Harbour Coffee Meals") & {"coffee", "restaurant"} == {"coffee"}
