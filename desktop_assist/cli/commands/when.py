"""`when`: how a date phrase is understood."""

from datetime import date, datetime

from desktop_assist.calendars.phrases import Policy, Understanding, understand
from desktop_assist.cli import terminal
from desktop_assist.cli.batch import read_batch
from desktop_assist.cli.options import When
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.translation import tr

_NO_TIME = 1


def when(options: When, settings: SettingsStore, clock: Clock, *, is_json: bool) -> int:
    """Show what a phrase means; without a time in it the exit status is 1."""
    policy = Policy.of(settings.current().calendar)
    if options.batch is not None:
        for line in read_batch(options.batch, clock):
            now = line.now or clock.now()
            meaning = understand(line.text, now, policy)
            terminal.show_json({"id": line.id, **when_json(line.text, meaning, now)})
        return 0
    meaning = understand(options.text, clock.now(), policy)
    if is_json:
        terminal.show_json(when_json(options.text, meaning, clock.now()))
    elif meaning is None:
        terminal.show(tr("No time is in it."))
    else:
        _show(meaning)
    return _NO_TIME if meaning is None else 0


def when_json(text: str, meaning: Understanding | None, now: datetime) -> dict[str, object]:
    """The JSON shape that scripts rely on; nulls where the phrase says nothing."""
    if meaning is None:
        names = ("start", "end", "grain", "recurrence", "all_day", "time_zone")
        return {"text": text, **dict.fromkeys(names)}
    return {
        "text": text,
        "start": meaning.start,
        "end": _end(meaning),
        "grain": meaning.grain,
        "recurrence": meaning.recurrence,
        "all_day": meaning.all_day,
        "time_zone": meaning.zone or getattr(now.tzinfo, "key", None),
        "duration_minutes": _minutes(meaning),
        "alternatives": [{"start": one.start, "end": one.end} for one in meaning.alternatives],
        "why": list(meaning.why),
    }


def _end(meaning: Understanding) -> date | None:
    if meaning.end is None and meaning.duration and isinstance(meaning.start, datetime):
        return meaning.start + meaning.duration
    return meaning.end


def _minutes(meaning: Understanding) -> int | None:
    return None if meaning.duration is None else int(meaning.duration.total_seconds() // 60)


def _show(meaning: Understanding) -> None:
    named = {
        "start": _in_words(meaning.start),
        "end": _in_words(_end(meaning)),
        "repeats": meaning.recurrence,
        "zone": meaning.zone,
    }
    for name, value in named.items():
        if value:
            terminal.show(f"{name:<8} {value}")
    for other in meaning.alternatives:
        terminal.show(f"{'or':<8} {_in_words(other.start)}")


def _in_words(point: date | None) -> str:
    if point is None:
        return ""
    return f"{point:%A %Y-%m-%d %H:%M}" if isinstance(point, datetime) else f"{point:%A %Y-%m-%d}"
