"""What is kept of a meeting or an expense."""

from desktop_assist.providers.embedded.follow_ups.thing import expense_in, meeting_in, thing_in
from tests.helpers.earlier_turns import SYNC, TAXI


def test_one_of_a_series_is_told_from_the_whole():
    whole, one = meeting_in(SYNC), meeting_in({**SYNC, "recurrence_id": "2026-11-24"})

    assert whole.key != one.key
    assert whole.reference == {"uid": "sync@here"}
    assert one.reference == {"uid": "sync@here", "recurrence_id": "2026-11-24"}


def test_what_it_is_called_and_on_which_day_it_is():
    assert (meeting_in(SYNC).name, meeting_in(SYNC).day) == ("Team sync", "2026-11-24")
    assert (expense_in(TAXI).name, expense_in(TAXI).day) == ("Taxi", "2026-11-21")
    assert expense_in(TAXI).reference == {"expense_id": "row 5"}


def test_what_has_no_id_is_nothing_to_refer_to():
    assert thing_in("meeting", {"title": "Sync"}) is None
    assert thing_in("expense", "row 5") is None
