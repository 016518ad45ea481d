"""Which time of a series is meant."""

import pytest

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.found_things import meetings_in
from desktop_assist.providers.embedded.proposals.grounding import Match
from desktop_assist.providers.embedded.proposals.series_week import in_week_of_change
from tests.helpers.user_requests import request


def weekly() -> JsonObject:
    days = ("2026-11-24", "2026-12-01", "2026-12-08")
    return {
        "events": [
            {
                "uid": "jf",
                "recurrence_id": f"{day}T08:30:00+01:00",
                "summary": "Jour fixe",
                "start": f"{day}T08:30:00+01:00",
                "end": f"{day}T09:15:00+01:00",
                "all_day": False,
                "location": "",
                "attendees": [],
                "status": "confirmed",
            }
            for day in days
        ]
    }


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Jour fixe am 2.12. um 9 statt wie sonst", "2026-12-01"),
        ("Jour fixe am 9.12. um 9", "2026-12-08"),
        ("Jour fixe um 9", "2026-11-24"),
        ("Jour fixe vom 24.11. auf den 2.12.", "2026-11-24"),
    ],
)
def test_the_new_day_tells_the_week(text, day):
    asked = request(text)
    things = meetings_in(weekly(), asked.now.tzinfo)
    found = in_week_of_change(Match(things[0], 1.0, 1.0, ("jour", "fixe")), asked, things)
    assert str(found.thing.start)[:10] == day
