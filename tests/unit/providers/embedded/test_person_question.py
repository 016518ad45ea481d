"""A first name of several people is asked about, and the answer is understood."""

import pytest

from desktop_assist.domain.contact import Contact, ContactBook
from desktop_assist.providers.embedded.meeting_details import read_details
from desktop_assist.providers.embedded.person_question import ask_who, open_person, with_person
from tests.helpers.fixed_contacts import OFFICE_CONTACTS
from tests.helpers.user_requests import request

TWINS = ContactBook(
    (Contact("Tom Baker", ("tom@a.example",)), Contact("Tom Baker", ("tom@b.example",)))
)


def asked(text, book=OFFICE_CONTACTS):
    said = request(text, book)
    details = read_details(said)
    return open_person(details, book), details, said


def test_the_best_three_are_offered_with_all_that_is_known():
    person, details, said = asked("Call with Chris tomorrow at 3 pm")

    question = ask_who(person, details, said)

    assert question.question == 'Who is meant by "Chris"?'
    assert question.choices == ("Chris Weber", "Chris O'Neill")
    assert question.pending.arguments["start"] == "2026-11-23T15:00:00+01:00"


def test_a_name_of_one_person_is_clear():
    person, _, _ = asked("Call with Anna tomorrow at 3 pm")

    assert person is None


@pytest.mark.parametrize(
    "answer",
    ["Chris O'Neill", "the second", "2", "the last one", "O'Neill", "I mean Chris O'Neill."],
)
def test_the_answer_says_who_is_meant(answer):
    person, details, _ = asked("Call with Chris tomorrow at 3 pm")

    found = with_person(person, details, request(answer, OFFICE_CONTACTS))

    assert found.people == ("Chris O'Neill",)


@pytest.mark.parametrize("answer", ["Chris", "somebody else", "the fifth", "Anna"])
def test_another_answer_leaves_it_open(answer):
    person, details, _ = asked("Call with Chris tomorrow at 3 pm")

    assert with_person(person, details, request(answer, OFFICE_CONTACTS)) is None


def test_people_of_one_name_are_told_apart_by_their_addresses():
    person, details, _ = asked("Call with Tom tomorrow at 3 pm", TWINS)

    found = with_person(person, details, request("tom@b.example", TWINS))

    assert person.choices == ("Tom Baker <tom@a.example>", "Tom Baker <tom@b.example>")
    assert found.people == ("Tom Baker <tom@b.example>",)
