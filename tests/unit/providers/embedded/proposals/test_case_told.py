"""What the documents are asked where a case is told around a question."""

from dataclasses import replace

import pytest

from desktop_assist.providers.embedded.meaning import meaning_of
from desktop_assist.providers.embedded.proposals.asked_part import asked_part
from desktop_assist.providers.embedded.proposals.case_told import (
    asked_of_documents,
    is_mere_question,
    looks_of,
    with_case,
)
from desktop_assist.providers.embedded.reply import Act, Find, PlannedCall, Say
from tests.helpers.everyday_words import user_message
from tests.helpers.user_requests import request

PIPE = "Bolt charged 480 for that burst pipe sat night, do i still need two quotes"
NO_MODEL = Say("General questions need a model.", needs_model=True)


def _search(text):
    return Act((PlannedCall("search_policies", {"query": text}),))


def _cited(*quotes, source="Buying.md", is_sure=True):
    rows = [{"source": source, "quote": one, "section": "Quotes"} for one in quotes]
    summary = f"\u201c{quotes[0]}\u201d ({source}, Quotes)"
    return {"summary": summary, "citations": rows if is_sure else [], "closest": rows}


def _told(text, outputs, query="as it stands"):
    reply = with_case(_search(query), request(text))
    for output in outputs:
        assert isinstance(reply, Find), reply
        reply = reply.choose(output)
    return reply


@pytest.mark.parametrize(
    ("text", "queries"),
    [
        (PIPE, "Bolt charged 480 for that burst pipe sat night. do i still need two quotes"),
        (
            "my van card got refused so I paid myself how do I get that back",
            "my van card got refused so I paid myself. how do I get that back",
        ),
        (
            "I'm registered and I'd like to stay in the fair's hotel how high can I go a night",
            "I'd like to stay in the fair's hotel. how high can I go per night",
        ),
        (
            "mrs kerr at 14 elm st has no heating, she's 81. how long have we got to get there",
            "she's 81. how long have we got to get there",
        ),
    ],
)
def test_the_question_goes_with_what_was_told_last(text, queries):
    assert next(looks_of(asked_part(text)))[0] == queries


def test_nobody_and_no_address_is_asked_for():
    text = "mrs kerr at 14 elm st has no heating, she's 81. how long have we got to get there"

    assert "kerr" not in " ".join(next(looks_of(asked_part(text))))


def test_what_leans_on_the_case_goes_with_its_words():
    text = "the tray from that revision last thursday when does it have to be back at Tempe"

    assert "by when does it have to be back, tray revision" in next(looks_of(asked_part(text)))


def test_a_guess_at_the_answer_is_no_question_of_its_own():
    text = "the tray from last thursday when does it have to be back is it three days like always"

    assert len(list(looks_of(asked_part(text)))) == 1


def test_the_last_month_of_a_quarter_is_asked_for_by_that_name_too():
    queries = next(looks_of(asked_part("when does the march report have to be in by")))

    assert queries[-1].endswith("last month of a quarter")


def test_rule_and_exception_are_both_told():
    rule, exception = "From 250 on: two quotes.", "Emergency work at night needs no quotes."

    reply = _told(PIPE, [_cited(exception), _cited(rule), _cited(rule)])

    assert isinstance(reply, Say)
    assert exception in reply.text
    assert rule in reply.text


def test_what_only_comes_close_is_told_of_a_document_that_answers():
    rule, exception = "From 250 on: two quotes.", "Emergency work at night needs no quotes."

    reply = _told(PIPE, [_cited(exception, is_sure=False), _cited(rule), _cited(rule)])

    assert isinstance(reply, Say)
    assert exception in reply.text


def test_what_comes_close_elsewhere_is_not_told():
    other = _cited("Visitors sign in.", source="Visits.md", is_sure=False)

    reply = _told(PIPE, [other, _cited("From 250 on: two quotes."), other])

    assert isinstance(reply, Say)
    assert "Visitors" not in reply.text


def test_what_nothing_answers_is_refused():
    none = _cited("Visitors sign in.", is_sure=False)

    assert isinstance(_told(PIPE, [none, none, none]), Act)


@pytest.mark.parametrize("text", ["how many quotes do I need", "Is a lunch paid?"])
def test_a_question_with_nothing_around_it_is_asked_as_it_stands(text):
    assert with_case(_search(text.strip("?")), request(text)) == _search(text.strip("?"))


@pytest.mark.parametrize(
    "text",
    [
        PIPE,
        "the supplier gave me a bottle worth about 30 quid am I allowed to keep it",
        "drove my own car there and back 60km how much per km",
        "I blew past the limit at that dinner by twelve bucks what happens now",
        "handed in my claim on the 7th when will I get paid",
        "one of the lads wants to hang on to the fob til next week is that alright",
    ],
)
def test_the_documents_are_asked_before_a_model_is_missed(text):
    assert asked_of_documents(request(text), NO_MODEL, does=False) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Toms away on friday can we move the team to monday",
        "Mia is off next week should we scrap the huddle on monday",
        "Ben rang he can only do thursday at 9 does that clash with anything",
        "Ana asked for friday afternoon do I have an hour",
        "Ada wants the flats looked at on friday at 2 am I free then",
        "spent 40 on paint yesterday can you add that",
        "put 12.50 on for lunch and tell me how much can I claim",
        "what did I spend on the trip",
        "Lunch with Ana on Friday at 12",
    ],
)
def test_no_order_and_no_question_to_the_calendar_goes_to_the_documents(text):
    known = replace(request(text), knows=lambda _: True)

    assert asked_of_documents(known, NO_MODEL, does=True) is None


def test_an_entry_is_not_made_of_a_question_what_is_allowed():
    text = "the supplier gave me a bottle worth about 30 quid am I allowed to expense it as a gift"

    assert asked_of_documents(request(text), _search("other"), does=True) is not None


@pytest.mark.parametrize("text", ["can we move it to 3", "so book the room, is that ok"])
def test_an_order_is_no_mere_question(text):
    assert not is_mere_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "that Larder dinner, I added 20 dollars tip. do we get tips back or not",
        "lost the hotel receipt, it was 180, what do they need from me",
    ],
)
def test_money_that_is_told_beside_a_question_is_not_entered(text):
    asked = replace(request(text), knows=lambda _: True)

    reply = meaning_of(asked, (user_message(text),)).reply

    assert isinstance(reply, Find)
    assert reply.lookup.tool == "search_policies"


def test_what_is_checked_against_the_rules_stays_so():
    checks = Act((PlannedCall("check_policy", {}),))

    assert asked_of_documents(request(PIPE), checks, does=False) is None
