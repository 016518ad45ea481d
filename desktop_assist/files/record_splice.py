"""Find one change again in a file whose every line is a record of its own."""

from collections.abc import Sequence

from desktop_assist.domain.errors import UndoError


def take_back_records(before: bytes, after: bytes, now: bytes) -> bytes:
    """Give `now` without the change from `before` to `after`, every other line kept.

    Records do not depend on their neighbours, so those may have changed or gone meanwhile.

    Raises:
        UndoError: What the change wrote is not there any more.
    """
    old, new, present = _records(before), _records(after), _records(now)
    added = [record for record in new if record not in old]
    if not set(added) <= set(present):
        raise UndoError(
            "What this change wrote has itself been changed since, so it cannot be taken back.",
            "Change it where it is listed now.",
        )
    lost = [record for record in old if record not in new and record not in present]
    place = present.index(added[0]) if added else _place_of(lost, old, present)
    kept = [record for record in present[place:] if record not in added]
    return b"".join((*present[:place], *lost, *kept))


def _records(content: bytes) -> list[bytes]:
    """The lines, each with an end: a person's editor may leave out the last one."""
    return [
        line if line.endswith(b"\n") else line + b"\n" for line in content.splitlines(keepends=True)
    ]


def _place_of(lost: Sequence[bytes], old: Sequence[bytes], present: Sequence[bytes]) -> int:
    """Behind the nearest record that stood before the lost ones and is still there."""
    before = old[: old.index(lost[0])] if lost else ()
    return next((present.index(one) + 1 for one in reversed(before) if one in present), 0)
