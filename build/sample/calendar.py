"""The sample's meetings, one file each, in the week of 23 November 2026."""

ZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE"""
MEETINGS = {
    "weekly-planning": """\
DTSTART;TZID=Europe/Berlin:20261102T093000
DTEND;TZID=Europe/Berlin:20261102T100000
RRULE:FREQ=WEEKLY;BYDAY=MO
SUMMARY:Weekly planning
LOCATION:Room Birke""",
    "supplier-call": """\
DTSTART;TZID=Europe/Berlin:20261124T100000
DTEND;TZID=Europe/Berlin:20261124T104500
SUMMARY:Supplier call: sensor housings
ATTENDEE;CN=Ines Falk:mailto:ines.falk@example.com""",
    "site-visit": """\
DTSTART;TZID=Europe/Berlin:20261125T083000
DTEND;TZID=Europe/Berlin:20261125T123000
SUMMARY:Site visit at the plant
LOCATION:Werkstraße 4\\, Nordwald
DESCRIPTION:Bring safety shoes.""",
    "budget-review": """\
DTSTART;TZID=Europe/Berlin:20261125T150000
DTEND;TZID=Europe/Berlin:20261125T160000
SUMMARY:Budget review
ATTENDEE;CN=Jonas Abel:mailto:jonas.abel@example.com
ATTENDEE;CN=Mira Sommer:mailto:mira.sommer@example.com""",
    "first-aid-training": """\
DTSTART;VALUE=DATE:20261126
DTEND;VALUE=DATE:20261127
SUMMARY:First-aid training""",
    "lunch-with-mira": """\
DTSTART;TZID=Europe/Berlin:20261127T121500
DTEND;TZID=Europe/Berlin:20261127T131500
SUMMARY:Lunch with Mira
LOCATION:Gasthaus Lindenhof""",
}
INVITATION = """\
DTSTART;TZID=Europe/Berlin:20261202T140000
DTEND;TZID=Europe/Berlin:20261202T153000
SUMMARY:Project kick-off: new test bench
LOCATION:Room Eiche
DESCRIPTION:Agenda: goals\\, roles\\, first milestones."""


def meeting_file(name: str, properties: str) -> bytes:
    """One meeting as a calendar file."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Desktop Assist//Sample//EN",
        *ZONE.splitlines(),
        "BEGIN:VEVENT",
        f"UID:{name}@sample.desktop-assist.example",
        "DTSTAMP:20261101T080000Z",
        *properties.splitlines(),
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{line}\r\n" for line in lines).encode()
