"""Answer what takes place in some days from the database; read from the files only what is new."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from pathlib import Path
from threading import Lock

from desktop_assist.calendars.calendar_files import FoundFile
from desktop_assist.calendars.ics.occurrences import (
    ANY_HOME,
    TOO_OFTEN,
    ExpandedSeries,
    Window,
    reason_words,
)
from desktop_assist.calendars.ics.series import Series
from desktop_assist.calendars.ics.zone_lookup import ZoneLookup
from desktop_assist.calendars.index.event_places import (
    ANY_FIRST,
    ANY_LAST,
    BlockDigest,
    SeriesPlace,
    is_still_there,
)
from desktop_assist.calendars.index.expansion import Expansion, rows_of
from desktop_assist.calendars.index.expansion_store import Days, ExpansionStore
from desktop_assist.calendars.index.known_files import KnownFiles, LookedThrough
from desktop_assist.calendars.index.plain_expansion import PlainSeries, plain_series
from desktop_assist.calendars.index.plain_record import record_of, series_in
from desktop_assist.calendars.meeting import MeetingListing, SkippedEvent
from desktop_assist.domain.errors import StorageError

_ALWAYS = Days(ANY_FIRST, ANY_LAST)
_ONE_DAY = timedelta(days=1)
_FIRST_USUAL, _LAST_USUAL = date(1900, 1, 1).toordinal(), date(2150, 1, 1).toordinal()


class FileChangedMeanwhileError(Exception):
    """A file is not any more what it was a moment ago."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A series that may take place in the days asked for, and the file it is in."""

    file: Path
    place: SeriesPlace


class CalendarIndex:
    """What calendar files say, kept in the database. Safe from any thread.

    Nothing in it can be out of date: what is kept of a file counts for its mark only, and what is
    kept of a series bears the digest of the bytes it was read from. The days that an event keeps
    between only choose what is looked at; when it takes place is told by the library, or for a
    series of plain lines and usual rules by `plain_expansion`, which tests hold against it. Of the
    former the meetings of some days are kept, of the latter what it says: that serves for all days.
    """

    def __init__(self, store: ExpansionStore) -> None:
        self._store = store
        self._files = KnownFiles(store)
        self._lock = Lock()

    def between(self, calendar: Path, files: Sequence[FoundFile], window: Window) -> MeetingListing:
        """The meetings of a calendar's files that touch the window, in the order of the files.

        Raises:
            StorageError: The database cannot be used.
            FileChangedMeanwhileError: It is to be asked again.
        """
        days = _days_of(window)
        looked = self._files.look_through(str(calendar), files)
        wanted = _wanted(looked, days)
        kept = self._kept([one.place.name for one in wanted], days)
        answers = [_answer(one, kept, window) for one in wanted]
        missing = [one for one, answer in zip(wanted, answers, strict=True) if answer is None]
        fresh = self._expand(missing, days, looked.contents)
        found = [
            answer or fresh[one.place.name].listing(one.file, window)
            for one, answer in zip(wanted, answers, strict=True)
        ]
        unreadable = tuple(
            SkippedEvent(Path(file), "", reason) for file, reason in looked.unreadable.items()
        )
        return MeetingListing(
            tuple(meeting for listing in found for meeting in listing.meetings),
            (*unreadable, *(event for listing in found for event in listing.skipped)),
        )

    def prepare(
        self, calendar: Path, files: Sequence[FoundFile], window: Window, most: int
    ) -> bool:
        """Work out a few of the series that are not known for a window; whether more are left.

        Raises:
            StorageError: The database cannot be used.
            FileChangedMeanwhileError: It is to be asked again.
        """
        days = _days_of(window)
        looked = self._files.look_through(str(calendar), files)
        wanted = _wanted(looked, days)
        names = {one.place.name for one in wanted}
        known = {*self._store.known(names, days), *self._records(names, days)}
        missing = [one for one in wanted if one.place.name not in known]
        self._expand(missing[:most], days, looked.contents)
        return len(missing) > most

    def _kept(self, names: Sequence[str], days: Days) -> Mapping[str, Expansion | str]:
        """What is known of series: their records, or else what they amount to on the days."""
        records = self._records(names, days)
        others = {name for name in names if name not in records}
        return {**records, **self._store.expansions(others, days)} if others else records

    def _records(self, names: Iterable[str], days: Days) -> Mapping[str, str]:
        return self._store.records(names) if _is_usual(days) else {}

    def _expand(
        self, missing: Iterable[_Wanted], days: Days, contents: Mapping[str, bytes]
    ) -> Mapping[str, Expansion | PlainSeries]:
        """Work series out, and keep them."""
        plain: dict[str, PlainSeries] = {}
        others: dict[str, Expansion] = {}
        spans: dict[str, Days] = {}
        for file, members in groupby(missing, key=lambda one: one.file):
            for one in _read(file, members, contents.get(str(file))):
                if _is_usual(days) and (series := plain_series(one.series.blocks, one.zones)):
                    plain[one.name] = series
                    continue
                with self._lock:
                    others[one.name], spans[one.name] = _expanded(one, file, days)
        if plain or others:
            records = {name: record_of(series) for name, series in plain.items()}
            # Held by another program, or full: the answer is there all the same.
            with suppress(StorageError):
                self._store.keep(others, spans, records)
        return {**plain, **others}


def _wanted(looked: LookedThrough, days: Days) -> list[_Wanted]:
    return [
        _Wanted(path, place)
        for path, places in ((Path(file), places) for file, places in looked.places.items())
        for place in places.touching(*days)
    ]


def _answer(
    one: _Wanted, kept: Mapping[str, Expansion | str], window: Window
) -> MeetingListing | None:
    """What is known of a series; None when nothing is, or when it is damaged.

    What is too often in a year may well be listed for a day.
    """
    try:
        found = kept[one.place.name]
        if isinstance(found, str):
            return series_in(found).listing(one.file, window)
        return None if TOO_OFTEN in found.faults else found.listing(one.file, window)
    except (KeyError, ValueError, TypeError):
        return None


@dataclass(frozen=True, slots=True)
class _Read:
    """A series as the file has it now."""

    name: str
    series: Series
    zones: ZoneLookup


def _read(file: Path, members: Iterable[_Wanted], looked_at: bytes | None) -> Iterator[_Read]:
    """The series of a file that was just looked through, or else of a file as it is now.

    Raises:
        FileChangedMeanwhileError: One is not there any more.
    """
    try:
        content = file.read_bytes() if looked_at is None else looked_at
    except OSError as error:
        raise FileChangedMeanwhileError from error
    digest, zones = BlockDigest(content), ZoneLookup(content)
    for one in members:
        if looked_at is None and not is_still_there(one.place, content, digest):
            raise FileChangedMeanwhileError
        series = Series("", one.place.blocks(content), None, None)
        yield _Read(one.place.name, series, zones)


def _expanded(read: _Read, file: Path, days: Days) -> tuple[Expansion, Days]:
    """A series in some days, or for ever when it takes place once; and for which it counts."""
    series, counts_for = read.series, _ALWAYS
    try:
        expanded = ExpandedSeries(series, read.zones, file)
        if expanded.repeats:
            counts_for = days
            window = _window_of(days)
        else:
            window = expanded.whole(ANY_HOME)
        rows = rows_of(expanded.between(window))
    # One bad event never hides the others: it is kept with its reason.
    except Exception as error:  # noqa: BLE001
        return Expansion(series.title, (reason_words(error),), ()), counts_for
    return Expansion(series.title, tuple(expanded.faults), rows), counts_for


def _is_usual(days: Days) -> bool:
    return days.first > _FIRST_USUAL and days.last < _LAST_USUAL


def _days_of(window: Window) -> Days:
    """With a day more at either end: times without a zone lie up to 14 hours off."""
    return Days(
        (window.start.astimezone(UTC) - _ONE_DAY).toordinal(),
        (window.end.astimezone(UTC) + _ONE_DAY).toordinal(),
    )


def _window_of(days: Days) -> Window:
    start, after = (date.fromordinal(day) for day in (days.first, days.last + 1))
    return Window(
        datetime.combine(start, time(), UTC), datetime.combine(after, time(), UTC), ANY_HOME
    )
