"""What is ordered by the way, in its usual form."""

import pytest

from desktop_assist.providers.embedded.usual_form.order_by_the_way import in_plain_order


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        (
            "I need an hour for expenses on thursday, find me a slot",
            "find a slot for an hour on thursday",
        ),
        (
            (
                "I need a solid hour to write on Thursday afternoon. Where's the first one "
                "I've got "
                "open?"
            ),
            "find a slot for an hour on Thursday afternoon",
        ),
        (
            "I could use a quiet 90 minutes tomorrow, where's the first gap?",
            "find a slot for 90 minutes tomorrow",
        ),
        ("book a full hour with Ana on Friday", "book an hour with Ana on Friday"),
        (
            "can we do half an hour on the lease with Ana, Monday 4pm",
            "can we do half an hour about the lease with Ana, Monday 4pm",
        ),
        (
            "I did the audit online last night, so you can take that one off my calendar",
            "I did the audit online last night, so take that one off my calendar",
        ),
        (
            "I had the haircut already so it can come out of my calendar",
            "I had the haircut already, so delete it",
        ),
        (
            "Oh, about Thursday: cancel the audit. And put in lunch that day at noon",
            "cancel the audit. And put in lunch on Thursday at noon",
        ),
        (
            "and add Ben to the demo before that, he should hear it",
            "and add Ben to the demo, he should hear it",
        ),
        ("ok and put Ana on the vendor call", "ok and add Ana to the vendor call"),
    ],
)
def test_an_order_is_put_as_usual(text, usual):
    assert in_plain_order(text) == usual


@pytest.mark.parametrize(
    "text",
    [
        "you can cancel a hotel up to 24 hours before, right?",
        "put Lunch on the calendar tomorrow at 12",
        "book an hour on my calendar tomorrow at 9",
        "book an hour on the third of December",
        "push the review back half an hour",
    ],
)
def test_anything_else_stays(text):
    assert in_plain_order(text) == text
