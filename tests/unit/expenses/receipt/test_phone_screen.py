"""The lines on a phone's screen that name nobody."""

import pytest

from desktop_assist.expenses.receipt.phone_screen import nameless_lines
from tests.helpers.printed_receipt import printed_lines


@pytest.mark.parametrize(
    "clock", ["12:51  64%", "8:02  5G 71%", "7:19 AM  5G", "08:15  LTE 77%", "17:22"]
)
def test_the_clock_tells_a_screen(clock):
    assert nameless_lines(printed_lines(clock, "Kerbly")) == {0}


@pytest.mark.parametrize(
    "text",
    [
        "Session details",
        "< Activity",
        "< Meine Fahrten",
        "Historique",
        "Détail du trajet",
        "Dettagli sosta",
        "✕  Help",
        "Location  Broughton Yards, zone 7214",
        "Station  Oak Mall Garage 4",
        "Kennzeichen  ZH 440 112",
        "Départ  Place Bellecour",
    ],
)
def test_a_page_of_an_app_and_a_label_name_nobody(text):
    assert nameless_lines(printed_lines("12:51  64%", text, "Kerbly")) == {0, 1}


def test_on_paper_each_line_may_name_somebody():
    assert not nameless_lines(printed_lines("Kerbly", "Session details", "12:51"))
