"""What somebody else wants, as an order."""

import pytest

from desktop_assist.providers.embedded.usual_form.told_wish import with_wish


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        (
            (
                "Marc wrote last night, he wants 45 minutes with Ana and me about the booth "
                "storage. "
                "Monday 9:30. Can you put that in?"
            ),
            'schedule "Booth storage" with Marc and Ana for 45 minutes, Monday 9:30',
        ),
        (
            (
                "Ana pinged me, she'd like half an hour with me on the tender. Tuesday at 3, "
                "please book it"
            ),
            'schedule "Tender" with Ana for half an hour, Tuesday at 3',
        ),
    ],
)
def test_a_wish_that_is_to_be_put_in_is_an_order(text, usual):
    assert with_wish(text) == usual


@pytest.mark.parametrize(
    "text",
    [
        "Ana wants half an hour with me about the audit",
        "Ana wants 30 minutes with me on the audit, Friday at 3. Does that clash?",
        "Marc wrote last night, he wants the booth storage plan. Can you put that in a mail?",
    ],
)
def test_anything_else_stays(text):
    assert with_wish(text) == text
