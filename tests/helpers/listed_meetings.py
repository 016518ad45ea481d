"""Meetings as the calendar lists them."""


def listed(title, start, end, **more):
    """One of them; `start` and `end` as ISO 8601."""
    return {
        "uid": title,
        "recurrence_id": "",
        "summary": title,
        "start": start,
        "end": end,
        "all_day": "T" not in start,
        "location": "",
        "attendees": [],
        "status": "confirmed",
        **more,
    }
