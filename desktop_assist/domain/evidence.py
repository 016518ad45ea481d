"""How a model names the passage that a claim of its answer stands on."""

from collections.abc import Mapping
from hashlib import sha256

from desktop_assist.domain.json_value import JsonObject, JsonValue

MARK_LETTERS = 5
PASSAGE_LISTS = ("citations", "closest", "passages")
"""Where the passages stand in the output of a tool that looks into the documents."""
CITING = (
    "End each sentence that says what the documents say with the mark of its passage and a few"
    ' words copied from it letter by letter, like this: [abcde "copied words"]. Say nothing that'
    " no passage says; where they do not answer, say so."
)
"""Tells a model how to cite; goes with the passages."""


def passage_mark(source: str, text: str) -> str:
    """Names a passage for a model: five letters, the same each time, so that digits stay rare."""
    digest = sha256(f"{source}\n{text}".encode()).digest()
    return "".join(chr(ord("a") + byte % 26) for byte in digest[:MARK_LETTERS])


def with_marks(output: JsonObject) -> JsonObject:
    """A tool's output with a mark on each of its passages."""
    lists = {name: value for name, value in output.items() if name in PASSAGE_LISTS}
    return {**output, **{name: _marked(value) for name, value in lists.items()}}


def passage_text(passage: JsonObject) -> str:
    """What a passage of a tool's output says; a quotation stands in its passage."""
    return str(passage.get("text") or passage.get("passage") or passage.get("quote") or "")


def _marked(passages: JsonValue) -> JsonValue:
    if not isinstance(passages, list | tuple):
        return passages
    return [_with_mark(one) if isinstance(one, Mapping) else one for one in passages]


def _with_mark(passage: JsonObject) -> JsonObject:
    mark = passage_mark(str(passage.get("source", "")), passage_text(passage))
    return {"mark": mark, **passage}
