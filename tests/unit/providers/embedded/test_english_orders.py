"""English orders in their usual form."""

import pytest

from desktop_assist.providers.embedded.english_orders import in_usual_english


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        ("put a reminder on the dentist, 1 hour before", "remind me 1 hour before the dentist"),
        (
            "cancel the standup on tuesday and thursday",
            "cancel the standup on tuesday and cancel the standup on thursday",
        ),
        (
            "please skip yoga on Monday, Tuesday and on Friday 4 December please",
            (
                "please skip yoga on Monday and please skip yoga on Tuesday "
                "and please skip yoga on Friday 4 December please"
            ),
        ),
        (
            "Anna asked for half an hour on Thursday, let's say 10",
            "Anna asked for half an hour on Thursday, at 10",
        ),
        ("out of office next friday", 'add an all-day event "Out of office" next friday'),
        ("I'm on leave on 3 December", 'add an all-day event "Leave" on 3 December'),
        ("wfh tomorrow", 'add an all-day event "Working from home" tomorrow'),
        (
            "find 45 minutes with Tom on thursday or friday",
            "find a slot for 45 minutes with Tom on thursday or friday",
        ),
        (
            "I need an hour for expenses on thursday, find me a slot",
            "find a slot for an hour on thursday",
        ),
    ],
)
def test_an_order_is_put_as_usual(text, usual):
    assert in_usual_english(text) == usual


@pytest.mark.parametrize(
    "text",
    [
        "cancel the call and the review on Tuesday",
        "how much annual leave do I get?",
        "am I out of office tomorrow?",
        "find the receipt of 12 November",
        "lunch on Friday, say hello to Tom",
        "the budget is, say 10 people",
    ],
)
def test_other_words_stay(text):
    assert in_usual_english(text) == text
