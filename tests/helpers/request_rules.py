"""What the real service refuses about the input of a request, in its own words."""

from collections import Counter
from collections.abc import Iterator

_OWN = {"reasoning", "function_call", "file_search_call", "code_interpreter_call"}


def refusal(items: list[dict]) -> tuple[str, str] | None:
    """The code and the message of a refusal; None for an input that the service takes."""
    return next(_faults(items), None)


def _faults(items: list[dict]) -> Iterator[tuple[str, str]]:
    yield from _orphans(items)
    yield from _doubles(items)
    for number, item in enumerate(items):
        if item["type"] == "reasoning":
            yield from _reasoning_faults(number, items)
        elif item["type"] == "message" and not item.get("content"):
            yield "empty", f"Invalid 'input[{number}].content': empty."


def _orphans(items: list[dict]) -> Iterator[tuple[str, str]]:
    called: list[str] = []
    for item in items:
        if item["type"] == "function_call":
            called.append(item["call_id"])
        elif item["type"] == "function_call_output":
            name = item["call_id"]
            if name not in called:
                yield "orphan", f"No tool call found for function call output with call_id {name}."
                return
            called.remove(name)
    for name in called:
        yield "orphan", f"No tool output found for function call {name}."


def _doubles(items: list[dict]) -> Iterator[tuple[str, str]]:
    counts = Counter(item["id"] for item in items if "id" in item)
    for name, count in counts.items():
        if count > 1:
            yield "double", f"Duplicate item found with id {name}. Remove it and try again."


def _reasoning_faults(number: int, items: list[dict]) -> Iterator[tuple[str, str]]:
    item = items[number]
    name = item.get("id")
    if "summary" not in item:
        yield "missing", f"Missing required parameter: 'input[{number}].summary'."
    if not item.get("encrypted_content"):
        lost = f"Item with id '{name}' not found."
        yield "not_found", f"{lost} Items are not persisted when `store` is set to false."
    after = items[number + 1] if number + 1 < len(items) else {}
    is_own = after.get("type") in _OWN
    if not is_own and after.get("role") != "assistant":
        lone = f"Item '{name}' of type 'reasoning' was provided"
        yield "lone", f"{lone} without its required following item."
