"""Puts what the tools did into a sentence for the person."""

from collections.abc import Iterable, Iterator

from desktop_assist.domain.message import Message
from desktop_assist.domain.tool import ToolResult

_DONE = "Done."


def answer_to(results: Iterable[ToolResult]) -> str:
    """One sentence a result: its own summary, or why it failed and what to do."""
    return "\n\n".join(_sentence(result) for result in results) or _DONE


def latest_results(messages: tuple[Message, ...]) -> tuple[ToolResult, ...]:
    """The results that stand at the end of the conversation."""
    found: list[ToolResult] = []
    for message in reversed(messages):
        results = [part for part in message.parts if isinstance(part, ToolResult)]
        if not results:
            break
        found[:0] = results
    return tuple(found)


def in_pieces(text: str) -> Iterator[str]:
    """The text sentence by sentence, nothing lost."""
    start = 0
    for place, sign in enumerate(text):
        is_end = sign in ".?!:" and text[place + 1 : place + 2] in {" ", "\n"}
        if is_end:
            yield text[start : place + 1]
            start = place + 1
    yield text[start:]


def _sentence(result: ToolResult) -> str:
    summary = str(result.output.get("summary", "")) or _DONE
    hint = str(result.output.get("hint", ""))
    return f"{summary} {hint}" if hint and not result.ok else summary
