"""What was found, in German."""

import pytest

from desktop_assist.providers.embedded.german_answers.finding import (
    calculated,
    meetings_found,
    said_before,
)

LUNCH = {"summary": "Mittagessen", "start": "2026-11-24T12:30:00+01:00"}
FAIR = {"summary": "Messe", "start": "2026-12-01"}


def test_the_next_meeting_is_told_with_its_time():
    said = meetings_found({"person": "Ana", "when": "coming"}, {"events": [LUNCH], "left_out": 1})

    assert said == (
        "Der nächste Termin mit Ana ist „Mittagessen“: Dienstag, 24. November 2026, 12:30 Uhr."
        " Insgesamt sind es 2."
    )


def test_whole_days_have_no_hour():
    said = meetings_found({"text": "Messe", "when": "past"}, {"events": [FAIR]})

    assert said == "Der letzte Termin zu „Messe“ ist „Messe“: Dienstag, 1. Dezember 2026."


def test_nothing_found_is_told_with_the_time_looked_at():
    assert meetings_found({"person": "Ana", "when": "past"}, {"events": []}) == (
        "In den letzten drei Jahren steht kein Termin mit Ana im Kalender."
    )


def test_what_was_said_is_quoted():
    best = {"role": "user", "said_at": "2026-11-21T09:00:00+01:00", "quote": "Das Hotel war gut."}

    assert said_before({"query": "Hotel"}, {"messages": [best, best, best]}) == (
        "Sie schrieben am Samstag, 21. November 2026: „Das Hotel war gut.“ 2 weitere passen."
    )
    assert "nichts gesagt" in said_before({"query": "Hotel"}, {"messages": []})


@pytest.mark.parametrize(
    ("summary", "said"),
    [
        ("19 % of 1,250.50 = 237.595", "19 % von 1.250,50 = 237,595"),
        ("26 miles = 41.84 km", "26 Meilen = 41,84 km"),
    ],
)
def test_figures_are_written_as_in_german(summary, said):
    assert calculated({}, {"summary": summary}) == said


def test_a_conversion_tells_whose_rate_it_is():
    output = {
        "summary": "120 USD = 107.41 EUR (rate of the European Central Bank of 30 October 2026)",
        "rate_of": "ECB",
        "rate_date": "2026-10-30",
    }

    assert calculated({}, output) == (
        "120 USD = 107,41 EUR (Kurs der Europäischen Zentralbank vom Freitag, 30. Oktober 2026)"
    )
