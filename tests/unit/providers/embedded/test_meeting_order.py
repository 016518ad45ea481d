"""An order for a meeting in its usual form."""

import pytest

from desktop_assist.providers.embedded.meeting_order import meeting_order


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("mark me on leave 24 dec to 28 dec", "leave 24 dec to 28 dec, all day"),
        ("block friday afternoon as holiday", "holiday friday afternoon"),
        ("Monday is a holiday, put it in my calendar as all day", "Monday is a holiday, all day"),
        ("set the review up on Friday", "set up the review on Friday"),
        ("book the Mill room for the briefing", "schedule the briefing in the Mill room"),
        ("put Friday afternoon aside for the audit", "block Friday afternoon for the audit"),
        (
            "put a hold on Friday 1-2 for me to read the draft",
            "block Friday 1-2 for read the draft",
        ),
        (
            "Olga wants an hour with me on the offer on Friday at 2",
            "set up an hour with Olga about the offer on Friday at 2",
        ),
        (
            "Olga and I ought to have a chat about the offer, say Friday at 2",
            "set up a chat with Olga about the offer, Friday at 2",
        ),
        ("keep Friday afternoon free for the audit", "block Friday afternoon for the audit"),
        (
            "olga's keen on a weekly stocktake with me, mondays at 8",
            "set up a weekly stocktake with Olga, mondays at 8",
        ),
        (
            "Olga Stern from Halle wants a quick call on Friday at 2",
            "set up a quick call with Olga Stern on Friday at 2",
        ),
        ("we want a call on Friday at 2", "we want a call on Friday at 2"),
        ("reserve the studio for the product shoot", "schedule the product shoot in the studio"),
    ],
)
def test_an_order_is_said_plainly(text, plain):
    assert " ".join(meeting_order(text).text.split()) == plain


def test_what_is_only_told_is_told_from_what_is_ordered():
    told, marked = (
        meeting_order("I'm on leave until Friday"),
        meeting_order("mark me on leave today"),
    )

    assert (told.is_told, told.is_away) == (True, True)
    assert (marked.is_told, marked.is_away) == (False, True)
    assert meeting_order("set me out of office on Friday").is_away_entry
    assert meeting_order("the fair is on Friday, put it in").is_put_in
    assert not meeting_order("lunch on Friday").is_put_in
    assert meeting_order("Olga wants a call on Friday at 2").is_told
    assert not meeting_order("Olga wants a call on Friday at 2. Could you put it in?").is_told
