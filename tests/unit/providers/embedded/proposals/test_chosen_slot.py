"""A free time that was found is chosen, in whatever words."""

import pytest

from tests.helpers.earlier_turns import EarlierTurns

EARLY = {"start": "2026-11-24T10:00:00+01:00", "end": "2026-11-24T10:45:00+01:00"}
LATE = {"start": "2026-11-24T15:00:00+01:00", "end": "2026-11-24T15:45:00+01:00"}


def after_free_times(*slots):
    turns = EarlierTurns()
    free = [{**one, "minutes": 120} for one in slots]
    found = {"suggestions": list(slots), "free": free, "summary": "There is time."}
    turns.did("find_free_time", found, duration_minutes=45)
    return turns


@pytest.mark.parametrize(
    ("text", "start", "title"),
    [
        (
            ("Wunderbar, dann nehmen Sie gleich den frühesten. Das wird das Gespräch mit Frau Abel "
            "über die Bücher."),
            "10:00",
            "Bücher",
        ),
        ("Den frühesten bitte, für die Vertragsprüfung.", "10:00", "Vertragsprüfung"),
        ("Super, der zweite passt. Ist für das Probezeitgespräch.", "15:00", "Probezeitgespräch"),
        ("15 Uhr passt mir gut, tragen Sie da bitte die Inventur ein", "15:00", "Termin"),
        ("ich nehm den ersten, wegen der Abrechnung", "10:00", "Abrechnung"),
        ("Gern den letzten. Thema ist der Umzug.", "15:00", "Umzug"),
        ("Dann bitte um 10, es kommt Herr Abel.", "10:00", "Termin mit Herrn Abel"),
        ("na dann den ersten", "10:00", "Termin"),
        ("Könnten Sie den zweiten festhalten? Es geht um den Umzug.", "15:00", "Umzug"),
    ],
)  # fmt: skip
async def test_the_one_that_is_meant_is_entered(text, start, title):
    [call] = await after_free_times(EARLY, LATE).say(text)

    assert call.name == "create_meeting"
    assert call.arguments["start"].startswith(f"2026-11-24T{start}")
    assert title in call.arguments["title"] or title == "Termin"
    assert call.arguments["duration_minutes"] == 45


async def test_the_only_one_is_meant_by_a_word_that_points():
    [call] = await after_free_times(EARLY).say("Sehr gut, den nehme ich, fürs Probezeitgespräch")

    assert call.arguments["start"].startswith("2026-11-24T10:00")
    assert call.arguments["title"] == "Probezeitgespräch"


@pytest.mark.parametrize(
    "text",
    [
        "Ist der erste lang genug?",
        "Nein, den ersten nicht",
        "Dann lieber am Mittwoch",
        "Bitte die Spesen vom ersten zeigen",
        "Dann erste Klasse buchen",
        "Und am Donnerstag?",
        "Gut, danke",
        "Wie lange ist der zweite?",
    ],
)
async def test_other_words_choose_none(text):
    calls = await after_free_times(EARLY, LATE).say(text)

    assert all(one.name != "create_meeting" for one in calls)
