"""A long list in short."""

from desktop_assist.domain.card import Card, CardAction, CardTable
from desktop_assist.domain.short_card import in_short


def listed(count, footnote=""):
    rows = tuple((str(number),) for number in range(count))
    actions = tuple(CardAction(str(number)) for number in range(count))
    table = CardTable(("Meeting",), rows, row_actions=actions)
    return Card("meeting_list", "Meetings", table=table, footnote=footnote)


def test_the_first_rows_are_kept_and_the_others_counted():
    card = in_short(listed(262, "Read from calendar"))

    assert [row[0] for row in card.table.rows] == ["0", "1", "2", "3", "4", "5"]
    assert len(card.table.row_actions) == 6
    assert card.footnote == "Read from calendar. 256 more are not shown here."
    assert in_short(listed(13)).footnote == "7 more are not shown here."


def test_a_short_list_stays():
    assert in_short(listed(12)) == listed(12)
    assert in_short(Card("meeting", "Sync")) == Card("meeting", "Sync")
