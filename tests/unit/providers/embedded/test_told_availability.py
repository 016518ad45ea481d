"""When somebody can is told first, and then a meeting with them is ordered."""

import pytest

from desktop_assist.providers.embedded.told_availability import with_availability
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "order"),
    [
        (
            "Frau Keller kann am Freitag um 9 Uhr. Mach mir da bitte einen Termin mit ihr, Preise",
            "Mach mir bitte einen Termin mit Frau Keller, Preise, am Freitag um 9 Uhr",
        ),
        (
            "Der Tom Berger hat am Montag ab 14 Uhr Zeit, trag da eine Runde mit ihm ein",
            "trag eine Runde mit Tom Berger ein, am Montag ab 14 Uhr",
        ),
        (
            "Ana can do Friday at 9 am. Schedule a call with her then.",
            "Schedule a call with Ana, Friday at 9 am",
        ),
    ],
)
def test_the_order_gets_the_person_and_the_time(text, order):
    assert with_availability(request(text)) == order


@pytest.mark.parametrize(
    "text",
    [
        "Ana can do Friday at 9 am. Schedule a call with her on Monday at 10.",
        "Ana is a good fit. Schedule a call with her",
        "Die Besprechung ist am Freitag um 9 Uhr. Mach einen Termin mit ihr",
        "Frau Keller kann am Freitag um 9 Uhr. Mach da einen Termin mit Tom",
    ],
)
def test_other_orders_stay_as_they_are(text):
    assert with_availability(request(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "Enno kann am Freitag um 10 nicht. Mach einen Termin mit ihm.",
        "Ana is away on Friday at 10. Book a call with her.",
        "Enno hat am Freitag um 10 Zeit. Kannst du danach ein Gespräch mit ihm eintragen?",
    ],
)
def test_when_somebody_cannot_is_no_time_for_it(text):
    assert with_availability(request(text)) == text
