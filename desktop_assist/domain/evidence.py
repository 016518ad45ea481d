"""How a model names the passage that a claim of its answer stands on."""

from collections.abc import Mapping
from hashlib import sha256

from desktop_assist.domain.json_value import JsonObject, JsonValue

MARK_LETTERS = 5
PASSAGE_LISTS = ("citations", "closest", "passages")
"""Where the passages stand in the output of a tool that looks into the documents."""
_SAID_ELSEWHERE = frozenset({"question", "query", "answer", "summary"})
_NOTHING: tuple[JsonValue, ...] = ("", None, [], ())
_OF_NO_USE = frozenset({"score", "also_in", "page_turns"})
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


def without_repeats(output: JsonObject) -> JsonObject:
    """What a model reads of a tool's output: each passage once, and no field that says nothing.

    The sentences that answer best stand in passages that are told as well: said twice they are
    paid twice.
    """
    passages = output.get("passages")
    if not isinstance(passages, list | tuple) or output.get("cells"):
        return output
    marks = {one.get("mark") for one in passages if isinstance(one, Mapping)}
    told = {name: value for name, value in output.items() if name not in _SAID_ELSEWHERE}
    lists = {name: _once(told[name], marks) for name in PASSAGE_LISTS if name in told}
    lists["passages"] = _once(passages, set())
    return {name: value for name, value in {**told, **lists}.items() if value not in _NOTHING}


def _once(passages: JsonValue, told: set[JsonValue]) -> JsonValue:
    if not isinstance(passages, list | tuple):
        return passages
    return [_lean(one) for one in passages if not _is_told(one, told)]


def _is_told(passage: JsonValue, told: set[JsonValue]) -> bool:
    return isinstance(passage, Mapping) and passage.get("mark") in told


def _lean(passage: JsonValue) -> JsonValue:
    if not isinstance(passage, Mapping):
        return passage
    kept = (item for item in passage.items() if item[0] not in _OF_NO_USE)
    return {name: value for name, value in kept if value not in _NOTHING}
