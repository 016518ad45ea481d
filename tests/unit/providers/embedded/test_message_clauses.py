"""What of a message is ordered, told, asked or belongs to what is ordered."""

import pytest

from desktop_assist.providers.embedded.message_clauses import clauses_of


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Ines can't do 4 today. Move our catch-up to Monday", "told order"),
        ("the vendor already replied so cancel the chaser call on Friday", "told order"),
        ("Please drop Paul from the audit, he's on leave", "order told"),
        ("Move the demo to Tuesday because the laptop is broken", "order told"),
        ("Move the demo to Tuesday - the room is taken", "order told"),
        ("Block it for the grant report so nobody grabs it", "order told"),
        ("My train gets in at 10, so the standup will have to be at 11", "told order"),
        ("Book a call with Ana on Friday. About the drawings", "order detail"),
        ("Book a call with Ana on Friday. It should be 45 minutes", "order detail"),
        ("Move the sync to 3. Are you able to see Tom's calendar?", "order question"),
        ("Lunch with Tom tomorrow at 12", "detail"),
        ("Move the sync to 3 and add Tom", "order"),
        ("Add Tom to the demo, G wants him there", "order told"),
        ("Need half an hour with Tom on the kerbs, they don't match", "order told"),
        ("Book a slot with Ana on Friday, need to go through the offer", "order told"),
        ("The demo clashes, need to move it to Friday", "told order"),
        ("Olga should be in the workshop on Monday too", "order"),
    ],
)
def test_each_clause_is_there_for_something(text, kinds):
    assert " ".join(one.kind for one in clauses_of(text)) == kinds


def test_words_that_only_lead_on_are_no_clause():
    clauses = clauses_of("Great, then move the demo to Tuesday. The laptop is broken")

    assert [one.text for one in clauses] == [
        "then move the demo to Tuesday",
        "The laptop is broken",
    ]
