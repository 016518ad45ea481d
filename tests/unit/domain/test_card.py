"""The one shape of a result."""

from desktop_assist.domain.card import Card, CardAction, CardTask


def test_everything_that_can_be_clicked_is_told():
    button, tick, small = (CardAction(name) for name in ("Open", "Done", "Remind me"))
    card = Card(
        "slack_thread",
        "Travel",
        actions=(button,),
        tasks=(CardTask("Book", "", False, tick, (small,)),),
    )

    assert card.every_action() == (button, tick, small)
