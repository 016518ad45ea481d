"""Knows of every edit whether it may be gone: only what somebody saw and replaced may."""


class EditLedger:
    """Gives each edit a title of its own, and keeps which were replaced knowingly."""

    def __init__(self):
        self._written, self._replaced, self._count = set(), set(), 0

    def put(self, desk, uid):
        """Somebody makes or changes an event."""
        self._replaced |= self._seen(desk, uid)
        self._count += 1
        title = f"edit {self._count}"
        self._written.add(title)
        desk.put(uid, title)

    def remove(self, desk, uid):
        """Somebody deletes an event that is there."""
        self._replaced |= self._seen(desk, uid)
        desk.file(uid).unlink(missing_ok=True)

    def lost(self, desk):
        """Edits that are in nobody's way and not there all the same."""
        return self._written - self._replaced - set(desk.titles().values())

    @staticmethod
    def _seen(desk, uid):
        return {desk.titles()[uid]} if uid in desk.titles() else set()
