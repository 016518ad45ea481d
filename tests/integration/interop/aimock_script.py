"""What aimock answers to what, in its own format."""

import json
from pathlib import Path

STORY = "Once upon a time " + "there was a long story that went on and on, " * 20


def meeting(title: str, start: str) -> dict:
    arguments = {"title": title, "start": start, "duration_minutes": 30}
    nothing = ("attendees", "all_day", "location", "description", "recurrence")
    rest = dict.fromkeys((*nothing, "reminder_minutes", "time_zone", "calendar"))
    return {"name": "create_meeting", "arguments": {**arguments, **rest}}


def _first(words: str, response: dict, **more) -> dict:
    return {"match": {"userMessage": words, "hasToolResult": False}, "response": response, **more}


def _then(words: str, text: str) -> dict:
    return {"match": {"userMessage": words, "hasToolResult": True}, "response": {"content": text}}


FIXTURES = [
    # The question with which a model is tried out.
    _first("colour of the day", {"toolCalls": [{"name": "colour_of_the_day", "arguments": {}}]}),
    _first("good morning", {"content": "Guten Morgen! Schön, dass Sie da sind."}),
    _first(
        "one meeting",
        {"toolCalls": [meeting("Review", "2026-11-24T14:00:00")]},
    ),
    _then("one meeting", "The review is on Tuesday at 14:00."),
    _first(
        "two meetings",
        {
            "toolCalls": [
                meeting("Planning", "2026-11-25T09:00:00"),
                meeting("Retrospective", "2026-11-25T15:00:00"),
            ]
        },
    ),
    _then("two meetings", "Both are on Wednesday."),
    _first("note milk", {"toolCalls": [{"name": "write_note", "arguments": {"text": "milk"}}]}),
    _then("note milk", "Milk is noted."),
    _first("a story", {"content": STORY}, latency=150, chunkSize=10),
]


def write_script(folder: Path) -> Path:
    """The answers as a file that aimock reads."""
    file = folder / "answers.json"
    file.write_text(json.dumps({"fixtures": FIXTURES}), encoding="utf-8")
    return file
