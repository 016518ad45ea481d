"""Meetings as JSON, in the shape that scripts and models rely on."""

from datetime import tzinfo

from desktop_assist.calendars.meeting import Meeting, MeetingListing, SkippedEvent
from desktop_assist.calendars.meeting_version import version_of
from desktop_assist.calendars.wording import own_start, weekday_words, zone_words
from desktop_assist.domain.json_value import JsonObject


def listing_json(listing: MeetingListing, home: tzinfo | None = None) -> JsonObject:
    """Meetings by start, and what had to be left out.

    Args:
        listing: What was found.
        home: By whose clock "own_start" is, of meetings in other zones; None: none is told.
    """
    return {
        "events": [
            {**meeting_json(meeting), **own_time_json(meeting, home)}
            for meeting in listing.meetings
        ],
        "skipped": [skipped_json(event) for event in listing.skipped],
        "notes": list(listing.notes),
    }


def meeting_json(meeting: Meeting) -> JsonObject:
    """One meeting; the weekday is given because models get it wrong when they work it out."""
    return {
        "uid": meeting.uid,
        "recurrence_id": meeting.recurrence_id,
        "summary": meeting.title,
        "start": meeting.start.isoformat(),
        "end": meeting.end.isoformat(),
        "weekday": weekday_words(meeting.start),
        "time_zone": time_zone_json(meeting),
        "unknown_zone": meeting.unknown_zone or None,
        "all_day": meeting.is_all_day,
        "location": meeting.location,
        "attendees": list(meeting.attendees),
        "status": meeting.status,
        "file": str(meeting.file),
        "calendar": meeting.calendar,
        "version": version_of(meeting),
        **({"declined": True} if meeting.is_declined else {}),
    }


def own_time_json(meeting: Meeting, home: tzinfo | None) -> JsonObject:
    """When it begins by the person's own clock, where that is not its own; else nothing."""
    own = own_start(meeting, home)
    return {} if own is None else {"own_start": own.isoformat()}


def time_zone_json(meeting: Meeting) -> str | None:
    """The zone's name; None for whole days."""
    zone = getattr(meeting.start, "tzinfo", None)
    return None if zone is None else zone_words(zone)


def skipped_json(event: SkippedEvent) -> JsonObject:
    """Something that could not be read."""
    return {"file": str(event.file), "summary": event.title, "reason": event.reason}
