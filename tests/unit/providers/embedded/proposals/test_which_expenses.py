"""Which expenses a question is about."""

import pytest

from desktop_assist.domain.tool import ToolCall
from desktop_assist.providers.embedded.follow_ups.history import History, Mention
from desktop_assist.providers.embedded.follow_ups.thing import Thing
from desktop_assist.providers.embedded.found_things import meetings_in
from desktop_assist.providers.embedded.proposals.proposal import proposed
from desktop_assist.providers.embedded.proposals.which_expenses import UNCLEAR, asked_about
from desktop_assist.providers.embedded.reply import Act
from desktop_assist.providers.embedded.understanding import not_understood, understood
from tests.helpers.everyday_words import request_of
from tests.helpers.looked_up import after_looking
from tests.helpers.travel_sheet import answer_to, ids_of, rows
from tests.helpers.user_requests import request

FAIR = {
    "uid": "fair",
    "recurrence_id": None,
    "summary": "Furniture fair in Bonn",
    "start": "2026-11-12T09:00:00+01:00",
    "end": "2026-11-13T17:00:00+01:00",
    "location": "",
    "attendees": [],
    "status": "confirmed",
}


def asked(text, meetings=None, history=None):
    return asked_about(request_of(text), rows(), meetings, history or History())


def test_the_calendar_tells_when_one_was_in_a_place_of_ones_own_country():
    text = "what did that trip to Bonn cost me"
    seen = meetings_in({"events": [FAIR]}, None)

    assert asked(text) is UNCLEAR
    assert {"park", "chair"} <= ids_of(asked(text, seen).rows)
    assert asked(text, ()) is None


def test_days_are_kept_apart_from_what_is_named():
    found = asked("how much did I spend on parking on 12 November")

    assert ids_of(found.rows) == {"park", "meter"}
    assert ids_of(found.within()) == {"park"}
    assert found.arguments()["from"] == "2026-11-12"


def test_without_anything_named_the_list_shown_before_is_meant():
    things = tuple(Thing("expense", one, "", one, {}) for one in ("cab", "taxi"))
    history = History(mentions=[Mention(things, ToolCall("c", "list_expenses", {}), 1)])

    assert ids_of(asked("which one was the dearest?", None, history).rows) == {"cab", "taxi"}


def test_after_a_report_its_days_are_meant():
    days = {"from": "2026-11-03", "to": "2026-11-04"}
    history = History(reported=ToolCall("r", "generate_expense_report", days))

    found = asked("what did those two days come to", None, history)
    assert ids_of(found.within()) == {"cab", "fjord", "fish"}


def test_one_here_and_one_there_is_everywhere():
    found = asked("how much did I spend on taxis, one was here and one up in Oslo")

    assert ids_of(found.rows) == {"cab", "taxi"}


def test_what_is_not_to_be_counted_is_left_out():
    everything = ids_of(asked("how much did I spend in November").rows)
    found = asked("how much did I spend in November, not counting the parking")
    without = asked("how much did I spend in November? Parking doesn't count")

    assert ids_of(found.rows) == ids_of(without.rows) == everything - {"park", "meter"}


def left_of_office(text):
    asked = request(text)
    reply = after_looking(proposed(asked, History(), not_understood(asked)))
    assert isinstance(reply, Act)
    return set(reply.calls[0].arguments["ids"])


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("how much did I spend in November without the hotel?", {"e4"}),
        ("how much was November excluding travel?", {"e3"}),
        ("was habe ich im November ohne das Hotel ausgegeben", {"e4"}),
        ("show all expenses except the Vapiano", {"e2"}),
    ],
)
def test_what_is_left_out_is_not_among_them(text, left_out):
    found = left_of_office(text)

    assert not found & left_out
    assert "e5" in found


@pytest.mark.parametrize("text", ["which expenses are without a receipt", "Ausgaben ohne Beleg"])
def test_what_they_lack_is_not_left_out(text):
    reply = understood(request(text))

    assert isinstance(reply, Act)
    assert reply.calls[0].arguments["without"] == "receipt"


def test_named_days_are_meant_where_nothing_tells_where_they_were():
    text = "what did that whole Albuquerque thing run me the third through the fourth of november"

    reply = answer_to(text)

    assert isinstance(reply, Act)
    assert set(reply.calls[-1].arguments["ids"]) == {"cab", "fjord", "fish"}


def test_a_month_is_no_trip():
    reply = answer_to("what did Albuquerque cost me in november")

    assert not (isinstance(reply, Act) and "ids" in reply.calls[-1].arguments)


def test_what_is_counted_as_well_does_not_stand_for_the_rest():
    reply = answer_to(
        "what did that trip run me the third through the fourth of november hotel and all"
    )

    assert isinstance(reply, Act)
    assert "text" not in reply.calls[-1].arguments
    assert reply.calls[-1].arguments.get("ids") in (None, ["cab", "fjord", "fish"])
