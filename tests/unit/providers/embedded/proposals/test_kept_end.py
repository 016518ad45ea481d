"""When a meeting ends that begins at another hour."""

from datetime import timedelta

import pytest

from desktop_assist.providers.embedded.found_things import meetings_in
from desktop_assist.providers.embedded.proposals.kept_end import minutes_to, told_end
from desktop_assist.providers.embedded.reply import PlannedCall
from tests.helpers.office import NOW, result_of
from tests.helpers.user_requests import request

MEETINGS = meetings_in(
    result_of(PlannedCall("list_meetings", {"from": "2026-11-22", "to": "2026-12-10"})).output,
    NOW.tzinfo,
)
REVIEW = next(one for one in MEETINGS if one.title == "Budget review")


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("kann erst um halb drei anfangen. Schluss bleibt wie gehabt um 15 Uhr.", "15:00"),
        ("startet erst 14:30, Ende bleibt gleich", "15:00"),
        ("eine halbe Stunde später, aufhören tun wir trotzdem um drei", "15:00"),
        ("Beginn neu 14:30, Ende unverändert", "15:00"),
        ("fängt um halb drei an und ist um 16 Uhr fertig", "16:00"),
        ("eine Viertelstunde später. Am Ende ändert sich nichts.", "15:00"),
        ("wir fangen um 14:30 an, hören aber wie geplant um 15 Uhr auf", "15:00"),
        ("starts at half two, still finishing at 3", "15:00"),
    ],
)
def test_an_end_is_told_in_a_clause_of_its_own(text, end):
    told = told_end(REVIEW, request(text))
    assert told.moment is not None
    assert f"{told.moment:%H:%M}" == end


@pytest.mark.parametrize(
    "text",
    [
        "verschieb das auf Ende Juni",
        "am Ende der Woche um 9",
        "auf 16 Uhr, danach habe ich frei",
        "das Ende vom Lied",
        "eine Stunde später",
        "auf Freitag um 10",
        "der Raum ist um 16 Uhr vergeben",
        "auf 15 Uhr, der Rest bleibt",
    ],
)
def test_other_hours_end_nothing(text):
    assert told_end(REVIEW, request(text)).moment is None


def test_an_end_before_the_beginning_gives_no_length():
    assert minutes_to(NOW, NOW + timedelta(hours=1)) is None
