"""The clock of a place that is told beside an hour."""

import pytest

from desktop_assist.providers.embedded.clock_there import by_clock_there


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "Montag um 9 Uhr, aber das ist natürlich 9 Uhr bei ihr in Toronto. Eine Stunde.",
            "Montag um 9 Uhr Toronto Zeit. Eine Stunde.",
        ),
        (
            "Donnerstag, 10 Uhr bei denen drüben in London, trag es bitte in unserer Zeit ein",
            "Donnerstag, um 10 Uhr London Zeit, trag es bitte ein",
        ),
        (
            "am Freitag um 17 Uhr Ortszeit Singapur",
            "am Freitag um 17 Uhr Singapur Zeit",
        ),
        (
            "Abel will am Donnerstag um 8 Uhr anrufen, also 8 Uhr in Tokio gerechnet.",
            "Abel will am Donnerstag um 8 Uhr Tokio Zeit anrufen",
        ),
        (
            "Halb zehn bei der Kollegin in Boston, Mittwoch, Telko Budget",
            "Halb zehn Boston Zeit, Mittwoch, Telko Budget",
        ),
        (
            "Telko mit Sydney am Mittwoch um 18 Uhr nach dortiger Zeit",
            "Telko am Mittwoch um 18 Uhr Sydney Zeit",
        ),
        (
            "the Toronto people want a call on Wednesday, no, THEIR 11",
            "the Toronto people want a call on Wednesday, no, 11 Toronto time",
        ),
        (
            "Frau Abel aus New York will Mittwoch um 10 bei ihr drüben telefonieren",
            "Frau Abel aus New York will Mittwoch um 10 New York Zeit telefonieren",
        ),
    ],
)
def test_the_place_stands_behind_its_hour(text, meant):
    assert by_clock_there(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Trag mir am Freitag um 9 Uhr das Treffen in London ein",
        "Flug nach Toronto am Montag um 9 Uhr",
        "Wie spät ist es in Toronto, wenn es hier 15 Uhr ist?",
        "Am Montag um 9 Uhr bei ihr in Toronto, 15 Uhr bei uns",
        "Treffen mit Abel in Tokio am 12. um 9 Uhr",
        "Am Montag um 9 Uhr bei ihr im Büro",
        "Die Kollegin sitzt in Boston",
        "her 3 kids are from Boston",
        "their 11 people come from Boston and Toronto",
        "Mittwoch um 10 bei ihr im Büro in Toronto und in Boston",
        "Das Hotel in London kostet 9 Pfund",
    ],
)
def test_a_place_alone_tells_no_clock(text):
    assert by_clock_there(text) == text
