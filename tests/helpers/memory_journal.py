"""A journal that lives as long as its test."""

from dataclasses import replace


class MemoryJournal:
    """A Journal for tests."""

    def __init__(self) -> None:
        self._changes = {}
        self._last_moves = []

    def add(self, change) -> None:
        self._changes[change.id] = change
        self._last_moves.append(change.id)

    def set_state(self, change_id, state) -> None:
        self._changes[change_id] = replace(self._changes[change_id], state=state)
        self._last_moves.remove(change_id)
        self._last_moves.append(change_id)

    def find(self, change_id):
        return self._changes.get(change_id)

    def newest(self, state):
        changes = [self._changes[change_id] for change_id in reversed(self._last_moves)]
        return next((change for change in changes if change.state == state), None)

    def listing(self, since=None):
        changes = reversed(self._changes.values())
        return tuple(
            replace(change, files=tuple(replace(f, before=None, after=None) for f in change.files))
            for change in changes
            if since is None or change.made_at >= since
        )
