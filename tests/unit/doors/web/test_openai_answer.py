"""A turn in the shapes of the OpenAI API."""

from desktop_assist.domain.message import QuestionPart
from desktop_assist.domain.turn_event import (
    QuestionAsked,
    ReasoningDelta,
    TextDelta,
    TurnFailed,
    TurnStarted,
)
from desktop_assist.doors.web.openai_answer import (
    Said,
    chat_chunk,
    chat_completion,
    response,
    response_end,
)


def test_what_is_said_and_where_is_gathered():
    said = Said("resp_1", 7)
    events = (TurnStarted("c1", "t1", "x"), ReasoningDelta("Hm."), TextDelta("Hi. "))

    heard = [said.hear(one) for one in (*events, QuestionAsked(QuestionPart("When?")))]

    assert heard == ["", "", "Hi. ", "When?"]
    assert chat_completion(said)["choices"][0]["message"]["content"] == "Hi. When?"
    assert response(said, "completed")["metadata"] == {"conversation_id": "c1"}


def test_a_failure_is_kept_apart_from_what_was_said():
    said = Said("resp_1", 7)
    said.hear(TurnFailed("x", "It failed.", "Try again."))

    assert (said.text, said.failure) == ("", "It failed. Try again.")


def test_pieces_name_the_answer_they_belong_to():
    said = Said("resp_1", 7, ["Hi."])

    *_, last = response_end(said)
    assert chat_chunk(said, "Hi.")["id"] == last["response"]["id"] == "resp_1"
