"""A German order for two days or two meetings is said as two."""

import pytest

from desktop_assist.providers.embedded.reply import Act, Several, first_calls
from desktop_assist.providers.embedded.usual_form.german_several import as_several
from tests.helpers.everyday_words import reply_to
from tests.helpers.office import result_of


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        (
            "sag das Standup am Dienstag und Donnerstag ab",
            "sag das Standup am Dienstag ab und sag das Standup am Donnerstag ab",
        ),
        (
            "Standup am Di und Do absagen",
            "sag Standup am Dienstag ab und sag Standup am Donnerstag ab",
        ),
        (
            "lösch das Standup morgen und übermorgen",
            "sag das Standup morgen ab und sag das Standup übermorgen ab",
        ),
        (
            "Standup Dienstag und Mittwoch fallen aus",
            "sag Standup Dienstag ab und sag Standup Mittwoch ab",
        ),
        (
            "verschieb die Runde am Dienstag und Freitag auf 10",
            "verschieb die Runde am Dienstag auf 10 und verschieb die Runde am Freitag auf 10",
        ),
        ("sag Teamrunde und Friseur ab", "sag Teamrunde ab und sag Friseur ab"),
        (
            "verschieb Friseur und Teamrunde auf Donnerstag",
            "verschieb Friseur auf Donnerstag und verschieb Teamrunde auf Donnerstag",
        ),
        (
            "sag den Friseur und den Vendor call am Freitag ab",
            "sag den Friseur am Freitag ab und sag den Vendor call am Freitag ab",
        ),
    ],
)
def test_each_order_stands_by_itself(text, orders):
    assert as_several(text) == orders
    assert as_several(orders) == orders


@pytest.mark.parametrize(
    "text",
    [
        "sag das Treffen mit Anna und Tom ab",
        "sag das Gespräch über das Budget und die Planung ab",
        "sag die Abstimmung Kunst und Kuchen ab",
        "lad Anna und Tom zum Kickoff ein",
        "verschieb das Standup von Dienstag auf Mittwoch",
        "was habe ich am Dienstag und Donnerstag",
    ],
)
def test_other_text_is_left_as_it_is(text):
    assert as_several(text) == text


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("sag das Standup am Dienstag und Donnerstag ab", [24, 26]),
        ("Kannst du bitte das Standup am Dienstag und am Mittwoch absagen?", [24, 25]),
        ("sag das Standup am 24., 25. und 26. ab", [24, 25, 26]),
        ("Das Standup am Montag und Dienstag entfällt", [23, 24]),
    ],
)
def test_each_of_the_days_is_called_off(text, days):
    reply = reply_to(text)

    assert isinstance(reply, Several)
    acts = [part.choose(result_of(part.lookup).output) for part in reply.parts]
    assert all(isinstance(act, Act) for act in acts)
    calls = [call for act in acts for call in first_calls(act)]
    assert [(call.tool, call.arguments["recurrence_id"][:10]) for call in calls] == [
        ("cancel_meeting", f"2026-11-{day}") for day in days
    ]
