"""A message of several clauses is read as one order."""

import pytest

from desktop_assist.providers.embedded.clauses import as_one_order
from tests.helpers.user_requests import request


def test_what_is_told_first_names_what_the_order_is_about():
    text = "Die Teamrunde am 3. Dezember geht nicht. Verschieb sie auf den Montag darauf, 13 Uhr."
    said = "Verschieb Die Teamrunde am 3. Dezember auf 2026-12-07, 13 Uhr."
    assert as_one_order(request(text)).text == said


def test_after_something_else_only_a_meeting_stands_for_it():
    text = "Der Raum ist zu klein. Verschieb sie auf Montag"
    assert as_one_order(request(text), is_first=False).text == text
    text = "Die Teamrunde ist zu früh. Verschieb sie auf Montag"
    said = "Verschieb Die Teamrunde auf Montag"
    assert as_one_order(request(text), is_first=False).text == said


@pytest.mark.parametrize(
    ("text", "order"),
    [
        (
            "move Monday's standup to 10, only this once, the other weeks stay like they are.",
            "move Monday's standup to 10, only this once.",
        ),
        (
            "move Monday's standup to 10 and the others remain as before",
            "move Monday's standup to 10, only this once",
        ),
        (
            "Jour fixe am Montag auf 11 Uhr, die anderen Termine bleiben gleich",
            "Jour fixe am Montag auf 11 Uhr, only this once",
        ),
    ],
)
def test_that_the_others_stay_means_this_one_alone(text, order):
    assert as_one_order(request(text)).text == order


@pytest.mark.parametrize(
    ("text", "order"),
    [
        (
            (
                "block 7 December as fair day, all day. Leave the weekly stuff in there "
                "alone, I'll "
                "dial in"
            ),
            "block 7 December as fair day, all day, I'll dial in",
        ),
        (
            "move the review to Friday at 10 and leave the rest as is",
            "move the review to Friday at 10",
        ),
        ("block 7 December. Don't touch my weekly things please", "block 7 December"),
        ("move the review to Friday and don't move the demo", None),
        ("leave the standup on Tuesday as it is", None),
    ],
)
def test_what_is_left_alone_is_no_part_of_the_order(text, order):
    assert as_one_order(request(text)).text == (order or text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Hi! I just got back to my desk, what is on today?", "what is on today?"),
        ("Bin gerade zurück im Büro. Was liegt heute an?", None),
        ("Ich bin wieder da, was liegt heute an?", "was liegt heute an?"),
        ("I was in Rome on Monday, what did I spend there?", None),
        ("I lost the receipt, what do I do?", None),
    ],
)
def test_where_one_is_does_not_belong_to_a_question(text, asked):
    assert as_one_order(request(text)).text == (asked or text)


def test_what_was_done_is_left_out_before_a_question_of_its_own():
    text = "did the open day on Saturday, when does the time in lieu run out?"

    assert as_one_order(request(text)).text == "when does the time in lieu run out?"


def test_what_the_question_is_about_stays():
    text = "got a call with Ana on Monday, when is it?"

    assert as_one_order(request(text)).text == text
