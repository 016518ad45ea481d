"""How sentences are cut into pieces."""

import pytest

from desktop_assist.calendars.phrases.token import tokenize


def kinds(text: str) -> list[str]:
    return [token.kind for token in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 p.m.", ["n12", "meridiem"]),
        ("3pm", ["n12", "meridiem"]),
        ("9a", ["n12", "meridiem"]),
        ("0730", ["clock"]),
        ("14:30", ["clock"]),
        ("12/3", ["slash"]),
        ("3.12.", ["dotted"]),
        ("2026-12-03", ["iso"]),
        ("Feb13", ["month", "n24"]),
        ("2nd", ["ordinal"]),
        ("day after tomorrow", ["offset"]),
        ("o\u2019clock", ["oclock"]),
        ("½", ["half"]),
        ("ana@corp.example at https://x.example/3pm", ["opaque", "at", "opaque"]),
    ],
)
def test_kinds(text, expected):
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [("twenty nine", 29), ("twenty-seventh", 27), ("thirty first", 31), ("zwölf", 12)],
)
def test_number_words_are_joined(text, value):
    [token] = tokenize(text)

    assert token.value == value


def test_hours_and_minutes_in_words_stay_apart():
    assert [token.value for token in tokenize("nine thirty")] == [9, 30]


def test_german_words_with_two_meanings():
    assert kinds("morgen") == ["morgen"]
    assert kinds("Montag morgen") == ["weekday", "part"]
    assert kinds("am Montag") == ["on", "weekday"]
    assert kinds("9 am Monday") == ["n12", "am", "weekday"]


def test_places_point_into_the_sentence():
    text = "  at 3pm, on 3rd June "

    assert [text[t.start : t.end].lower() for t in tokenize(text)] == [
        t.text for t in tokenize(text)
    ]


@pytest.mark.parametrize(
    ("said", "kinds"),
    [("16 Uhr ist ok", {"word"}), ("4pm IST works", {"zone_word"}), ("at 4pm ist", {"zone_word"})],
)
def test_the_german_verb_is_no_time_zone(said, kinds):
    assert {token.kind for token in tokenize(said) if token.text == "ist"} == kinds


@pytest.mark.parametrize("text", ["drop-in an hour", "sign-on Monday", "stand-by 3"])
def test_the_end_of_a_name_is_no_preposition(text):
    assert kinds(text)[2] == "word"


def test_a_stretch_of_days_keeps_its_dash():
    assert kinds("Mon-Fri") == ["weekday", "dash", "weekday"]
