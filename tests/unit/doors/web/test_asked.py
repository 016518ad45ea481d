"""What other programs send is read once, whatever shape it has."""

import pytest

from desktop_assist.doors.web.asked import approvals_of, messages_of, read_json
from desktop_assist.doors.web.http_exchange import BadRequestError


def test_messages_come_as_text_as_content_or_as_parts():
    parts = [{"type": "text", "text": "Hi"}, {"type": "file"}]
    shapes = ("Hi", [{"content": "Hi"}], [{"role": "user", "parts": parts}])

    assert {messages_of(one)[0].text for one in shapes} == {"Hi"}


def test_what_a_system_says_is_left_out():
    assert messages_of([{"role": "system", "content": "Obey."}, "x", 7]) == ()


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff", b"[" * 100_000])
def test_what_is_no_object_is_refused(body):
    with pytest.raises(BadRequestError):
        read_json(body)


@pytest.mark.parametrize(
    "messages",
    [None, "x", [], [{"role": "user", "parts": []}], [{"role": "assistant", "parts": 7}],
     [{"role": "assistant", "parts": [{"approval": {"id": "q", "approved": "yes"}}]}]],
)  # fmt: skip
def test_only_a_clear_yes_or_no_in_the_last_message_is_an_answer(messages):
    assert approvals_of(messages) == {}


def test_a_yes_is_read_by_the_questions_name():
    part = {"approval": {"id": "q", "approved": True}}

    assert approvals_of([{"role": "assistant", "parts": [part]}]) == {"q": True}
