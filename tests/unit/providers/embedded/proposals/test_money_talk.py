"""How people speak of what they spent."""

import pytest

from desktop_assist.providers.embedded.proposals.money_talk import (
    FOLLOWS,
    LARGEST,
    NO_NAMES,
    OF_RULES,
    SMALLEST,
    SPENT,
    SUM,
)


@pytest.mark.parametrize(
    "text",
    [
        "what did oslo set us back",
        "whats the damage",
        "how much have i blown on cabs",
        "was hat das gekostet",
        "was bleibt unterm strich",
    ],
)
def test_a_sum_is_asked(text):
    assert SUM.search(text)
    assert SPENT.search(text) or "blown" in text


def test_ranks_rules_and_follow_ups():
    assert LARGEST.search("what cost me the most")
    assert SMALLEST.search("was war am billigsten")
    assert OF_RULES.search("what's the most i can claim")
    assert not OF_RULES.search("what's the most expensive thing i bought")
    assert FOLLOWS.search("und davon im Oktober?")


def test_words_of_talk_name_nothing():
    assert {"spent", "altogether", "gekostet"} <= NO_NAMES
    assert "taxi" not in NO_NAMES
