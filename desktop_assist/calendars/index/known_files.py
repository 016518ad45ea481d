"""Know which events each calendar file holds; look through only those files that changed."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from desktop_assist.calendars.calendar_files import FoundFile
from desktop_assist.calendars.index.event_places import NOWHERE, EventPlaces, places_in
from desktop_assist.calendars.index.expansion_store import ExpansionStore, KeptFile
from desktop_assist.domain.errors import StorageError


@dataclass(slots=True)
class LookedThrough:
    """The files of a calendar.

    Attributes:
        places: Of the events, by path.
        unreadable: Why a file could not be read, by path.
        contents: Of those that were read just now, by path.
    """

    places: dict[str, EventPlaces] = field(default_factory=dict)
    unreadable: dict[str, str] = field(default_factory=dict)
    contents: dict[str, bytes] = field(default_factory=dict)


class KnownFiles:
    """What files held when they were last looked through. Safe from any thread."""

    def __init__(self, store: ExpansionStore) -> None:
        self._store = store
        self._known: dict[str, dict[str, KeptFile]] = {}
        self._lock = Lock()

    def look_through(self, calendar: str, files: Sequence[FoundFile]) -> LookedThrough:
        """The events of a calendar's files as those are now.

        Raises:
            StorageError: The database cannot be used.
        """
        with self._lock:
            if calendar not in self._known:
                self._known[calendar] = {one.path: one for one in self._store.files(calendar)}
            known = self._known[calendar]
            found = LookedThrough()
            fresh = []
            for file in files:
                kept = known.get(file.path)
                if kept is None or kept.mark != file.mark:
                    try:  # after its mark was taken: what changes meanwhile changes that again
                        content = Path(file.path).read_bytes()
                    except OSError as error:
                        found.unreadable[file.path] = f"The file: {error.strerror}."
                        continue
                    places = places_in(content, kept.places if kept else NOWHERE)
                    kept = KeptFile(file.path, file.mark, places)
                    found.contents[file.path] = content
                    fresh.append(kept)
                found.places[file.path] = kept.places
            self._keep(known, fresh, found)
            return found

    def _keep(
        self, known: dict[str, KeptFile], fresh: Sequence[KeptFile], found: LookedThrough
    ) -> None:
        gone = known.keys() - found.places.keys()
        dropped = {path: known[path].places for path in gone}
        dropped |= {one.path: known[one.path].places for one in fresh if one.path in known}
        for path in gone:
            del known[path]
        known |= {one.path: one for one in fresh}
        if fresh or dropped:
            # Held by another program, or full: this one still knows, the next looks again.
            with suppress(StorageError):
                self._store.keep_files(fresh, dropped)
