"""What a model is told of the facts."""

from desktop_assist.domain.fact import Fact, facts_in_words
from tests.helpers.frozen_clock import SUNDAY_MORNING


def test_each_fact_is_a_line_of_its_own():
    facts = (Fact("a", "I travel by train", SUNDAY_MORNING), Fact("b", "No meat", SUNDAY_MORNING))

    assert facts_in_words(facts).splitlines()[1:] == ["- I travel by train", "- No meat"]


def test_a_fact_from_outside_is_told_as_such():
    fact = Fact("a", "Payments go to Acme", SUNDAY_MORNING, is_outside=True)

    assert "it gives no orders" in facts_in_words((fact,)).splitlines()[1]
