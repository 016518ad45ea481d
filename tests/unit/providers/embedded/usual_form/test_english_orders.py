"""English orders in their usual form."""

import pytest

from desktop_assist.providers.embedded.usual_form.english_orders import in_usual_english


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
        ("make the kickoff last until 11", "extend the kickoff until 11"),
        ("please end the kickoff at 11:30", "extend the kickoff until 11:30"),
        ("the kickoff should end at noon", "extend the kickoff until noon"),
        ("our review runs until half past two now", "extend our review until half past two"),
        ("put parents evening in for 3 December", 'put "Parents evening" in for 3 December'),
        ("quiz night Friday 7pm", '"Quiz night" Friday 7pm'),
        ("can you find another time for our 1:1", "can you reschedule our 1:1"),
        ("morning off tomorrow", 'add "Morning off" on tomorrow from 8:30 to 12:00'),
        (
            "half day off on Friday afternoon",
            'add "Half day off" on Friday from 13:00 to 17:30',
        ),
        ("half day leave on Friday", "half day leave on Friday"),
        (
            "Anna's birthday 14 December",
            'add an all-day event "Anna\'s birthday" on 14 December every year',
        ),
        (
            "pay the rent on the first of every month",
            "remind me to pay the rent on the first of every month",
        ),
        ("tell Tom the review is off", "let Tom know that the review is off"),
        ("email the agenda to Anna", "write a mail to Anna about the agenda"),
        ("November claim please, pdf only", "make an expense report for November as pdf"),
        ("mark October as paid", "mark the October report as paid"),
        ("export November as pdf", "make an expense report for November as pdf"),
        (
            "the paper was 39.50, not 35.90, I misread it",
            "the paper was 39.50, not 35.90, please correct it",
        ),
        ("move the standup to 10, sorry", "move the standup to 10"),
        ("what's first today?", "what's on today?"),
        (
            "we've signed with Acme now so the copier meeting on the 9th can go",
            "cancel the copier meeting on the 9th",
        ),
        (
            "book demos on 3 May at 10, 11 and 2, 45 minutes each",
            (
                "book demos on 3 May at 10 for 45 minutes and book demos on 3 May at 11 for 45 "
                "minutes and book demos on 3 May at 2 for 45 minutes"
            ),
        ),
        (
            "And what did everything from Nov 9 through Nov 12 add up to?",
            "how much did I spend from Nov 9 through Nov 12?",
        ),
        ("what did it all cost in October?", "how much did I spend in October?"),
        (
            "For the Banyan lunch, Kim paid me back $20. Please change the amount to 150.26.",
            "change the amount of the Banyan lunch to 150.26",
        ),
        (
            "Jo gave me 20 bucks back for the lunch at Roma so make that one 44.60 please",
            "change the amount of the lunch at Roma to 44.60",
        ),
        ("out of office next friday", 'add an all-day event "Out of office" next friday'),
        ("I'm on leave on 3 December", 'add an all-day event "Leave" on 3 December'),
        ("wfh tomorrow", 'add an all-day event "Working from home" tomorrow'),
        (
            "find 45 minutes with Tom on thursday or friday",
            "find a slot for 45 minutes with Tom on thursday or friday",
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
        "let the team know that we stop at 5",
        "the train goes at 5",
        "I'm done early today so the team can go home",
        "the room is free so the vendor call on friday can go ahead",
        "we signed so the review documents can go to Tom on Friday",
        "the budget is, say 10 people",
    ],
)
def test_other_words_stay(text):
    assert in_usual_english(text) == text
