"""Claims are told from what only goes along with them."""

import pytest

from desktop_assist.assistant.grounding.claim import is_claim


@pytest.mark.parametrize(
    "sentence",
    [
        "A hotel may cost 180 euros a night.",
        "- **Breakfast** is never reimbursed here.",
        "30 Tage.",
        "| Denver | 215 |",
        "You must ask your manager before you book.",
        "Alcohol is not covered.",
        "The insurance does not cover bicycles at home.",
    ],
)
def test_what_says_something_of_the_documents_is_a_claim(sentence):
    assert is_claim(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "## Hotels",
        "Here is what your documents say:",
        "The rules are:",
        "Shall I look up Berlin, too?",
        "I could not find a rule on night trains in your documents.",
        "Your policies do not mention 4 bikes.",
        "In den Unterlagen ist dazu nichts geregelt, keine Angabe.",
        "Let me know if you need the rate of 2025.",
        "Yes.",
        "",
    ],
)
def test_what_only_goes_along_is_none(sentence):
    assert not is_claim(sentence)
