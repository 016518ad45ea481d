"""What a server can take is learnt from what it refuses."""

import pytest

from desktop_assist.domain.errors import RequestTooLongError
from desktop_assist.domain.message import TextPart
from tests.helpers.chat_server import chatting, said, whole
from tests.helpers.openai_requests import message, text_of
from tests.helpers.responses_server import refused
from tests.helpers.steps import calls_in, notices_in, step, step_of

TOO_LONG = refused(400, "request (3000 tokens) exceeds the available context size (1000 tokens)")
LONG_TALK = [
    message("user", TextPart("word " * 500)),
    message("assistant", TextPart("Yes.")),
    message("user", TextPart("And now?")),
]


async def test_a_long_conversation_is_shortened_once_the_room_is_known(server):
    server.replies += [TOO_LONG, said("Fine")]

    events = await step(server, *LONG_TALK, wire="chat")

    assert text_of(events) == "Fine"
    assert "1,000 tokens" in notices_in(events)[0]
    assert [len(body["messages"]) for body in server.chats()] == [4, 2]


async def test_the_listed_room_is_kept_from_the_start(server):
    server.models = {"data": [{"id": "m", "meta": {"n_ctx": 1000}}]}
    server.replies.append(said("Fine"))

    await step(server, *LONG_TALK)

    (body,) = server.chats()
    assert len(body["messages"]) == 2
    assert body["max_tokens"] == 250


async def test_what_cannot_be_shortened_is_told_with_its_figures(server):
    server.replies += [TOO_LONG, TOO_LONG]

    with pytest.raises(RequestTooLongError, match=r"3,000 tokens.*1,000"):
        await step(server, wire="chat")


async def test_a_server_that_refuses_tools_is_asked_in_another_way(server):
    answer = whole({"content": '{"next": "list_expenses"}'})
    server.replies += [
        refused(400, "gemma does not support tools"),
        answer,
        whole({"content": "{}"}),
    ]

    events = await step(server, wire="chat")

    assert calls_in(events) == [("list_expenses", {})]


async def test_tools_that_have_no_room_are_chosen_one_at_a_time(server):
    server.replies += [whole({"content": '{"next": "answer"}'}), said("Hello")]

    events = await step(server, context_tokens=90)

    assert "holds 90 tokens" in notices_in(events)[0]
    assert all("tools" not in body for body in server.chats())


async def test_a_question_that_was_read_in_part_is_told(server):
    server.replies.append(said("What?", usage={"prompt_tokens": 100, "completion_tokens": 2}))

    events = await step(server, message("user", TextPart("word " * 3000)), wire="chat")

    assert any("read 100 of about" in text for text in notices_in(events))


async def test_a_person_is_told_once(server):
    server.can_call = False
    server.replies += [whole({"content": '{"next": "answer"}'}), said("Hello")] * 2

    async with chatting(server) as provider:
        first, second = [notices_in(await step_of(provider)) for _ in range(2)]

    assert (len(first), len(second)) == (1, 0)
