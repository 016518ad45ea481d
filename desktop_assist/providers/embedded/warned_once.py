"""Says what several results warn of together once, with the first of them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from desktop_assist.domain.json_value import JsonValue
from desktop_assist.domain.shared_warning import is_shared
from desktop_assist.providers.embedded.steps import Done


def warned_once(done: Iterable[Done]) -> Iterator[Done]:
    """What was done, with each warning that they share only where it comes first."""
    said: set[str] = set()
    for one in done:
        warnings = one.result.output.get("warnings")
        given = [str(text) for text in warnings] if isinstance(warnings, list) else []
        shared = [text for text in given if is_shared(text)]
        again = said.intersection(shared)
        said.update(shared)
        yield _without(one, again) if again else one


def _without(done: Done, again: set[str]) -> Done:
    output = done.result.output
    summary = str(output.get("summary", ""))
    for text in again:
        summary = summary.replace(f" {text}", "")
    warnings = output.get("warnings")
    kept: list[JsonValue] = [
        text for text in (warnings if isinstance(warnings, list) else ()) if text not in again
    ]
    shortened = {**output, "summary": summary, "warnings": kept}
    return replace(done, result=replace(done.result, output=shortened))
