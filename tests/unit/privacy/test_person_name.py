"""Names of people are found where people write them, and words are left alone."""

import pytest

from tests.helpers.shipped_people import PEOPLE


def found_in(text):
    return [text[start:end] for start, end in PEOPLE.find(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Please add Tom to the budget review.", ["Tom"]),
        ("Olga and Karim will join from Lisbon.", ["Olga", "Karim"]),
        ("Lunch with Sarah Johnson from Deloitte cost 45 euros.", ["Sarah Johnson"]),
        ("Bitte überweise 120 Euro an Frau Schmidt.", ["Frau Schmidt"]),
        ("Dr. Okonkwo signed it, Mr Lee did not.", ["Dr. Okonkwo", "Mr Lee"]),
        ("Book a call with Eva-Maria Huber on Thursday.", ["Eva-Maria Huber"]),
        ("Omar's receipt is missing.", ["Omar"]),
        ("Write to Ludwig van der Rohe.", ["Ludwig van der Rohe"]),
        ("John F. Kennedy and Ryan P Costa came.", ["John F. Kennedy", "Ryan P Costa"]),
        ("My name is Xqwirty.", ["Xqwirty"]),
        ("Sync with Mark about the offer", ["Mark"]),
        ("It was Grace Johnson's idea.", ["Grace Johnson"]),
        ("Wolfgang Amsel hat die Spesen eingereicht.", ["Wolfgang Amsel"]),
        ("Hi Zuzanna, the deck is attached.", ["Zuzanna"]),
        ("Termin mit Prof. Dr. Lindqvist am Donnerstag", ["Prof. Dr. Lindqvist"]),
        ("The flat of Mr and Mrs Zrtov is empty.", ["Mr and Mrs Zrtov"]),
        ("Tomasz W. asked for a copy.", ["Tomasz W"]),
        ("Pay Xqwert Tanaka on Friday.", ["Xqwert Tanaka"]),
        ("Für Lena von Zrtov bitte ein Zimmer buchen.", ["Lena von Zrtov"]),
        ("I met Hyun-woo Kim in Seoul.", ["Hyun-woo Kim"]),
        ("Oleksandra and Takeshi will come.", ["Oleksandra", "Takeshi"]),
        ("Peter hat die Rechnung bezahlt.", ["Peter"]),
        ("Renates Reisekosten sind zu hoch.", ["Renates"]),
        ("Unser Anwalt Friedhelm Xqzartmann prüft es.", ["Friedhelm Xqzartmann"]),
        ("Capt. Rawlins is on board.", ["Capt. Rawlins"]),
        ("Is Linda Park allowed to?", ["Linda Park"]),
        ("Eun-ji Park will present the numbers.", ["Eun-ji Park"]),
        ("Fatima's hotel was 189 euros.", ["Fatima"]),
        ("Hi Tyler, is it done?", ["Tyler"]),
        ("Projektbesprechung mit Lena und Jürgen in Raum 3", ["Lena", "Jürgen"]),
        ("Hi Xqwirty, the deck is attached.", ["Xqwirty"]),
        ("Hallo Xqwirty\ndie Folien sind da.", ["Xqwirty"]),
        ("The surname Xqwirty is rare.", ["Xqwirty"]),
        ("Attn: Xqwirty, second floor", ["Xqwirty"]),
        ("Change the name to Xqwirty, then save.", ["Xqwirty"]),
        ("Mr Lyon signed it.", ["Mr Lyon"]),
        ("Ask Grace, Room 5 is free.", ["Grace"]),
        ("Pay Xqwert B. Tanaka on Friday.", ["Xqwert B. Tanaka"]),
        ("Die Spesen sind da. Wolfgang Xqamsler hat sie geschickt.", ["Wolfgang Xqamsler"]),
        ("Die Spesen sind da.\nWolfgang Xqamsler hat sie geschickt.", ["Wolfgang Xqamsler"]),
        ("Das ist der Beleg für Lena Xqzrtmann, danke", ["Lena Xqzrtmann"]),
        ("Das ist noch offen, fragt Lena Xqzrtmann", ["Lena Xqzrtmann"]),
        ("Kommt heute noch Lena Xqzrtmann? Das wird eng.", ["Lena Xqzrtmann"]),
        ("Wir haben das Lena Dauerkram gestern geschickt.", ["Lena"]),
    ],
)
def test_names_are_found(text, names):
    assert found_in(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "",
        "what will the trip cost, may i ask",
        "Will the invoice be paid in May?",
        "Mark it as paid and bill the client.",
        "Per diem in Boston, Paris and New York in April 2026",
        "hotel cap in Charlotte",
        "How much did I spend on Sunday in August?",
        "Der Koch im Hotel Adler hat eine Rechnung für das Essen.",
        "Budget Review Meeting",
        "The office moved to Jackson Street.",
        "Hi team, the deck is attached.",
        "The French and English versions differ.",
        "A Toyota from Hertz for the Milano trip",
        "Ask HR about the SES-level and the CORs.",
        "Max. 50 euros, from 5 Jan to Jun 3",
        "See the HR Links and the MS Office Suite.",
        "Alles Gute, und danke für Ihres.",
        "Zones such as America/New_York and Asia/Seoul",
        "We meet in the Grace Hopper room.",
        "The party on Grace Street was loud.",
        "It was sent to Xqwirty.",
        "The name badge Xqwirty is missing.",
        "Hi Everyone, the deck is attached.",
    ],
)
def test_words_places_and_dates_are_left(text):
    assert found_in(text) == []


def test_a_meeting_called_after_a_person_keeps_its_subject():
    assert found_in("Anna Budget Review") == ["Anna"]
