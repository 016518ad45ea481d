"""Puts what the tools did into a sentence for the person."""

from collections.abc import Iterator

from desktop_assist.domain.tool import ToolResult

_DONE = "Done."


def sentence_of(result: ToolResult) -> str:
    """A result's own summary, or why it failed with what to do about it."""
    summary = str(result.output.get("summary", "")) or _DONE
    hint = str(result.output.get("hint", ""))
    return f"{summary} {hint}" if hint and not result.ok else summary


def in_pieces(text: str) -> Iterator[str]:
    """The text sentence by sentence, nothing lost."""
    start = 0
    for place, sign in enumerate(text):
        is_end = sign in ".?!:" and text[place + 1 : place + 2] in {" ", "\n"}
        if is_end:
            yield text[start : place + 1]
            start = place + 1
    yield text[start:]
