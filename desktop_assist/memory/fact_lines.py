"""The lines of the file in which facts are kept: one JSON object each, readable by anyone.

A line that cannot be understood, and what a newer version wrote into one, is left as it is.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from desktop_assist.domain.fact import Fact


@dataclass(frozen=True, slots=True)
class FactLine:
    """One line as it stands in the file, and the fact in it, if there is one."""

    content: bytes
    fact: Fact | None


def fact_lines(content: bytes) -> tuple[FactLine, ...]:
    """Every line of the file."""
    return tuple(FactLine(line, _fact(line)) for line in content.splitlines(keepends=True))


def facts_in(lines: Iterable[FactLine]) -> tuple[Fact, ...]:
    """The facts in the lines, in their order."""
    return tuple(line.fact for line in lines if line.fact is not None)


def with_fact(lines: Iterable[FactLine], fact: Fact) -> bytes:
    """The file's content with a fact at its end."""
    return _joined((*(line.content for line in lines), _line(dict(_named_values(fact)))))


def with_text(lines: Iterable[FactLine], fact_id: str, text: str) -> bytes:
    """The file's content with other words for one fact."""
    return _joined(_reworded(line, fact_id, text) for line in lines)


def without_fact(lines: Iterable[FactLine], fact_id: str) -> bytes:
    """The file's content without one fact."""
    return _joined(line.content for line in lines if line.fact is None or line.fact.id != fact_id)


def _reworded(line: FactLine, fact_id: str, text: str) -> bytes:
    if line.fact is None or line.fact.id != fact_id:
        return line.content
    return _line({**json.loads(line.content), "text": text})


def _joined(lines: Iterable[bytes]) -> bytes:
    return b"".join(_ended(line) for line in lines)


def _ended(line: bytes) -> bytes:
    """A person's editor may leave out the end of the last line."""
    return line if line.endswith((b"\n", b"\r")) else line + b"\n"


def _line(values: dict[str, object]) -> bytes:
    return json.dumps(values, ensure_ascii=False).encode() + b"\n"


def _named_values(fact: Fact) -> Iterator[tuple[str, object]]:
    yield "id", fact.id
    yield "created_at", fact.created_at.astimezone(UTC).isoformat(timespec="seconds")
    yield "text", fact.text
    if fact.is_outside:
        yield "is_outside", True


def _fact(line: bytes) -> Fact | None:
    try:
        values = json.loads(line)
        fact_id, text, created_at = (values[name] for name in ("id", "text", "created_at"))
        moment = datetime.fromisoformat(created_at)
    except (ValueError, KeyError, TypeError):
        return None
    if not (isinstance(fact_id, str) and isinstance(text, str) and moment.tzinfo):
        return None
    # Whatever stands there instead of false: when in doubt it is from outside.
    return Fact(fact_id, text, moment, is_outside=values.get("is_outside", False) is not False)
