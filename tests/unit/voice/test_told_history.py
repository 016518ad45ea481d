"""A session is told what it does not know, once, in order."""

from pathlib import Path

from desktop_assist.domain.message import AttachmentPart, Message, ReasoningPart, TextPart
from desktop_assist.domain.realtime import AddText, AnswerCall
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.voice.told_history import ROOT, Memory, earlier_words, results_since
from tests.helpers.frozen_clock import SUNDAY_MORNING


def message(name, role, *parts, turn="turn-1"):
    return Message(name, role, parts, SUNDAY_MORNING, turn)


WRITTEN = (
    message("m1", "user", TextPart("Hello")),
    message("m2", "assistant", ReasoningPart("", "openai", "m", {}), TextPart("Good day")),
)
DONE = ToolResult("call_1", "create_meeting", ok=True, output={"summary": "Made."})


def told(commands):
    return [(one.role, one.text) for one in commands if isinstance(one, AddText)]


def test_what_was_written_is_told_from_the_beginning_on():
    commands = list(earlier_words(WRITTEN, Memory(), ROOT))
    assert told(commands) == [("user", "Hello"), ("assistant", "Good day")]
    assert [one.after for one in commands] == [ROOT, commands[0].item_id]
    assert all(len(one.item_id) <= 32 for one in commands)


def test_nothing_is_told_twice_nor_what_the_session_said_itself():
    memory = Memory(turns={"turn-2"})
    list(earlier_words(WRITTEN, memory, ROOT))
    spoken = message("m3", "assistant", TextPart("Said aloud"), turn="turn-2")
    assert list(earlier_words((*WRITTEN, spoken), memory, ROOT)) == []


def test_files_and_results_are_told_in_words():
    file = AttachmentPart("plan.pdf", Path("plan.pdf"), "application/pdf", 3, text="Plan A")
    commands = earlier_words(
        (message("m1", "user", file), message("m2", "tool", DONE)), Memory(), ROOT
    )
    assert told(commands) == [
        ("user", "(File plan.pdf)\nPlan A"),
        ("assistant", "(create_meeting: Made.)"),
    ]


def test_only_the_last_messages_are_told_and_long_ones_in_part():
    many = [message(f"m{n}", "user", TextPart("x" * 9000)) for n in range(60)]
    texts = told(earlier_words(many, Memory(), ""))
    assert (len(texts), {len(text) for _, text in texts}) == (40, {4000})


def test_results_of_its_own_calls_go_back_as_such_and_others_in_words():
    own, memory = message("m1", "tool", DONE), Memory(calls={"call_1"})
    (answer,) = results_since((own,), memory)
    assert answer == AnswerCall("call_1", '{"summary": "Made."}')
    assert list(results_since((own,), memory)) == []
    assert told(results_since((own,), Memory())) == [("assistant", "(create_meeting: Made.)")]


def test_calls_by_themselves_are_not_told():
    call = message("m1", "assistant", ToolCall("call_1", "create_meeting", {}))
    assert list(earlier_words((call,), Memory(), ROOT)) == []
