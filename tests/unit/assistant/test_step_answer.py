"""What a model says in one step is collected in order and restored."""

import pytest

from desktop_assist.assistant.step_answer import StepAnswer
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.message import Message, OfferPart, QuestionPart, ReasoningPart, TextPart
from desktop_assist.domain.provider import CallBroken, CallReady, ModelRequest, TextFinished
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import (
    CitationFound,
    NoticeGiven,
    OfferMade,
    QuestionAsked,
    ReasoningDelta,
    TextDelta,
)
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.scripted_provider import DONE
from tests.helpers.shipped_people import REDACTOR

ANNA = "anna@example.com"
CALL = ToolCall("c1", "invite", {"who": ["[EMAIL_1]"]})


@pytest.fixture
def answer():
    message = Message("m", "user", (TextPart(f"Invite {ANNA}"),), SUNDAY_MORNING)
    request = ModelRequest("conv", "", (message,), (), SUNDAY_MORNING)
    return StepAnswer(REDACTOR.request(request))


def seen(answer, *events):
    return [shown for event in events for shown in answer.fold(event)]


def test_text_cut_inside_a_placeholder_is_shown_restored(answer):
    shown = seen(answer, TextDelta("Inviting [EMA"), TextDelta("IL_1]."), DONE)

    assert "".join(one.text for one in shown) == f"Inviting {ANNA}."
    assert answer.parts() == (TextPart(f"Inviting {ANNA}."),)


def test_text_held_back_is_shown_at_the_end(answer):
    assert seen(answer, TextDelta("See [EMAIL"), DONE)[-1] == TextDelta("[EMAIL")
    assert answer.text() == "See [EMAIL"


def test_an_answer_with_an_offer_is_complete(answer):
    offer = OfferPart(("Undo",))

    assert seen(answer, offer, DONE) == [OfferMade(offer)]
    assert not answer.is_question()
    assert answer.parts() == (offer,)


def test_parts_keep_their_order(answer):
    seen(answer, TextDelta("First "), TextDelta("this."), CallReady(CALL), TextDelta("Then."), DONE)

    assert answer.parts() == (
        TextPart("First this."),
        ToolCall("c1", "invite", {"who": [ANNA]}),
        TextPart("Then."),
    )


def test_texts_that_the_service_tells_apart_are_kept_apart(answer):
    shown = seen(
        answer,
        TextDelta("Looking."),
        TextFinished("Looking.", "commentary"),
        TextDelta("Done."),
        TextFinished("Done.", "final_answer"),
    )

    assert "".join(one.text for one in shown) == "Looking.\n\nDone."
    assert answer.parts() == (
        TextPart("Looking.", phase="commentary"),
        TextPart("Done.", phase="final_answer"),
    )


def test_the_finished_text_is_kept_whatever_was_streamed(answer):
    seen(answer, TextDelta("Inviting [EMAIL_2]"), TextFinished("Inviting [EMAIL_1]"), DONE)

    assert answer.parts() == (TextPart(f"Inviting {ANNA}"),)


def test_a_notice_is_passed_on_and_is_no_part_of_the_answer(answer):
    assert seen(answer, NoticeGiven("Another model answers.")) == [
        NoticeGiven("Another model answers.")
    ]
    assert answer.parts() == ()


def test_arguments_are_restored_also_in_a_question(answer):
    shown = seen(answer, QuestionPart("Is [EMAIL_1] right?", ("[EMAIL_1]", "no"), CALL))

    question = QuestionPart(
        f"Is {ANNA} right?", (ANNA, "no"), ToolCall("c1", "invite", {"who": [ANNA]})
    )
    assert shown == [QuestionAsked(question)]
    assert answer.is_question()


def test_an_item_of_reasoning_is_kept_unchanged_and_its_summary_restored(answer):
    item = {"encrypted_content": "[EMAIL_1]"}

    shown = seen(
        answer, ReasoningDelta("About [EMAIL"), ReasoningPart("[EMAIL_1]", "openai", "m", item)
    )

    assert shown == [ReasoningDelta("About "), ReasoningDelta("[EMAIL")]
    assert answer.parts() == (ReasoningPart(ANNA, "openai", "m", item),)


def test_a_citation_is_restored(answer):
    (shown,) = seen(answer, CitationFound(Citation("[EMAIL_1].pdf", "Write to [EMAIL_1]", page=2)))

    assert shown == CitationFound(Citation(f"{ANNA}.pdf", f"Write to {ANNA}", page=2))


def test_a_broken_call_stands_among_the_calls(answer):
    seen(answer, CallBroken("c9", "invite", "{"), CallReady(CALL), CallReady(CALL))

    assert [call.id for call in answer.calls()] == ["c9", "c1"]
    assert answer.broken_calls == {"c9"}


def test_the_end_is_kept(answer):
    assert answer.finished is None

    assert seen(answer, DONE) == []
    assert answer.finished == DONE


def test_where_a_text_s_claims_stand_is_kept_with_it(answer):
    place = Citation("travel.pdf", "At most 180 EUR.", 3)

    seen(answer, TextDelta("180 EUR."), CitationFound(place), CitationFound(place))
    seen(answer, TextFinished("180 EUR."), TextDelta("Anything else?"))

    assert answer.parts() == (
        TextPart("180 EUR.", citations=(place,)),
        TextPart("Anything else?"),
    )
