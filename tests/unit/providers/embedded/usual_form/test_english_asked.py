"""English questions in their usual form."""

import pytest

from desktop_assist.providers.embedded.usual_form.english_asked import in_usual_question


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        ("what's on for the rest of the day?", "what's left today?"),
        ("anything else later today", "what's left today?"),
        ("next meeting with Tom?", "when is the next meeting with Tom?"),
        ("when did I last go to the dentist", "when was my last dentist appointment?"),
        ("when did we last have a vendor call?", "when was my last vendor call?"),
        ("can you see if Anna is free on Thursday", "is Anna free on Thursday?"),
        ("which policy documents are there", "which documents are there?"),
        (
            "do I have anything that clashes with a 2pm call on Wednesday",
            "am I free at 2pm on Wednesday?",
        ),
        ("is the Friday vendor call still on?", "when is the Friday vendor call?"),
        ("anything with Anna next week", "what meetings do I have with Anna next week?"),
        ("have I already put in the train?", "show my expenses for train"),
        ("is the October report paid yet", "show my October report"),
        ("what's left to submit", "which expenses have I not handed in?"),
        (
            "how much on meals vs travel this month",
            "what did I spend by category this month?",
        ),
    ],
)
def test_a_question_is_put_in_its_usual_form(text, usual):
    assert in_usual_question(text) == usual


@pytest.mark.parametrize(
    "text",
    [
        "next meeting with Tom on Friday at 10",
        "can you see if the room is free on Thursday",
        "have I already added Anna to the review",
        "what's left of the budget?",
        "which documents do I need for a visa?",
        "how much is a meal in Berlin",
    ],
)
def test_any_other_stays_as_it_is(text):
    assert in_usual_question(text) == text
