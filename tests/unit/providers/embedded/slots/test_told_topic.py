"""What somebody wants to meet about."""

import pytest

from desktop_assist.providers.embedded.slots.told_topic import told_topic


@pytest.mark.parametrize(
    ("told", "topic"),
    [
        ("Owen wants to go over the borehole logs before they go out", "Borehole logs"),
        ("Priya would like to discuss her relocation package with us", "Relocation package"),
        ("the client asked us to review the offer", "Offer"),
        ("need to go through the two quotes before I see Priya", "Two quotes"),
        ("got to sort the lease before Olga is back", "Lease"),
        ("Sam wants to go through it", ""),
        ("Sam is back on Monday", ""),
        ("", ""),
    ],
)
def test_the_topic_is_what_is_to_be_gone_through(told, topic):
    assert told_topic(told) == topic


def test_what_one_has_to_do_oneself_is_a_topic_too():
    assert told_topic("I need to prep for the kickoff", is_alone=True) == "Prep for the kickoff"
    assert told_topic("I need to prep for the kickoff") == ""
    assert told_topic("I need a rest", is_alone=True) == ""
