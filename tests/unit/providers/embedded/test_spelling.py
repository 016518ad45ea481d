"""Slips of the pen."""

import pytest

from desktop_assist.providers.embedded.spelling import mended, without_rows_of_signs


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("shedule a call tommorow", "schedule a call tomorrow"),
        ("Wensday at 3", "Wednesday at 3"),
        ("cancle the recieptt", "cancel the recieptt"),
        ("my expences", "my expenses"),
        ("theyve gone thru it yday", "they've gone through it yesterday"),
        ("wat meetings do i hav", "what meetings do i have"),
        ("Kalendar am Donerstag", "Kalender am Donnerstag"),
        ("hab ich heut ne Stunde Zeit", "hab ich heute eine Stunde Zeit"),
        ("expenses w/o receipt", "expenses without receipt"),
        ("cancel tmrws vendor lunch", "cancel tomorrow's vendor lunch"),
        ("lunch on Tuesday 12u30", "lunch on Tuesday 12:30"),
        ("the review is moved to 9h", "the review is moved to 9:00"),
        ("what all do i have on monday", "what do i have on monday"),
        ("half an hr w kaylee", "half an hour with kaylee"),
        ("call w hr at 3", "call with hr at 3"),
        ("do nächste wo um 10 kommt er", "Donnerstag nächste Woche um 10 kommt er"),
        ("Termin nä. wo mit Weber", "Termin nächste Woche mit Weber"),
        ("wo ist der Termin nächste Woche", "wo ist der Termin nächste Woche"),
    ],
)
def test_the_words_of_the_chores_are_put_right(text, right):
    assert mended(text) == right


@pytest.mark.parametrize(
    "text",
    [
        "the most expensive hotel",
        "it was deleted",
        "lunch with Frieda",
        "scheduled",
        "meetings",
        "im Dezember",
        "make the review 2h",
        "die Sitzung verschiebt sich",
        "what all of us did",
    ],
)
def test_other_words_stay_as_they_are(text):
    assert mended(text) == text


def test_the_nearest_word_is_meant():
    assert mended("plese book it on tusday") == "please book it on tuesday"


def test_a_german_thursday_is_no_english_verb():
    assert mended("Mittag mit Sarah do 12:30") == "Mittag mit Sarah Donnerstag 12:30"
    assert mended("do 20 push-ups with Sarah") == "do 20 push-ups with Sarah"


def test_short_forms_are_written_out():
    assert mended("when's the sync and wheres lunch") == "when is the sync and where is lunch"


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Travel ................. 3", "Travel ... 3"),
        ("on it\n- - - - - - - - - -\nAnna", "on it\n- - Anna"),
        ("(12.5 * (8 + 40)) / 2", "(12.5 * (8 + 40)) / 2"),
        ("Really?!?! Yes...", "Really?!?! Yes..."),
    ],
)
def test_only_long_rows_of_signs_are_cut(text, short):
    assert without_rows_of_signs(text) == short


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("was war meine letzte Hotelausgabe", "was war meine letzte Ausgabe für Hotel"),
        ("zeig meine Taxiausgaben im Oktober", "zeig meine Ausgaben für Taxi im Oktober"),
        ("zeig mir meine Verpflegungskosten", "zeig mir meine Ausgaben für Verpflegung"),
        ("zeig mir meine Monatsausgaben", "zeig mir meine Monatsausgaben"),
        ("was darf ich an Hotelkosten abrechnen", "was darf ich an Hotelkosten abrechnen"),
    ],
)
def test_a_kind_of_expense_in_one_word_is_taken_apart(text, plain):
    assert mended(text) == plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("she cant come, theres a strike", "she can't come, there's a strike"),
        ("id like a call", "I'd like a call"),
        ("the id of the row", "the id of the row"),
        ("block 12 to 1.30 tomorrow", "block 12 to 1:30 tomorrow"),
        ("from 9.15-10", "from 9:15-10"),
        ("10 to 12.50 euros", "10 to 12.50 euros"),
    ],
)
def test_what_a_hurry_leaves_out_is_put_in(text, plain):
    assert mended(text) == plain


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Termin mit Lena am 5. 11. ganztägig", "Termin mit Lena am 5.11. ganztägig"),
        ("die Besprechung mi absagen", "die Besprechung Mittwoch absagen"),
        ("Termin am 5. 11 Uhr", "Termin am 5. 11 Uhr"),
    ],
)
def test_german_days_typed_in_a_hurry(text, said):
    assert mended(text) == said
