"""Who is to come to a meeting too."""

import pytest

from desktop_assist.providers.embedded.attendance import adds_them, attendance_order, is_ordered
from tests.helpers.earlier_turns import EarlierTurns


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Olga should be in the review on Tuesday as well", "add Olga to the review on Tuesday"),
        ("Olga and Paul need to be at the review", "add Olga and Paul to the review"),
        ("Olga wants to sit in on Tuesday's review", "add Olga to Tuesday's review"),
        ("We should be in the review by 9", ""),
        ("Olga should be in Hamburg on Tuesday", ""),
        ("The review should be in Room 7", ""),
    ],
)
def test_it_is_said_as_an_order(text, order):
    assert attendance_order(text) == order


def test_only_too_makes_it_one():
    assert is_ordered("Olga should be in the review on Tuesday as well")
    assert not is_ordered("Olga should be in the review on Tuesday")


def test_who_asks_to_come_is_added_when_that_is_ordered():
    told = "Olga would like to join the review"

    assert adds_them(told, "please add her to the invite") == "add Olga to the review"
    assert adds_them(told, "please add her to the team") == ""


async def test_it_is_asked_before_it_is_done_where_it_is_only_told():
    turns = EarlierTurns()

    await turns.say("Olga should be in the review on Tuesday")

    assert turns.question.text.startswith("Change Review")


def test_who_comes_anyway_is_not_ordered():
    assert not is_ordered("Ana will be at the PhD induction too.")
    assert is_ordered("Ana should be at the PhD induction too.")
