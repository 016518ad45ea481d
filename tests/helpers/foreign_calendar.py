"""A calendar file as another program wrote it: a series with an exception between other events."""

from tests.helpers.calendar_desk import CalendarDesk

SERIES_UID = "series@example.org"
SINGLE_UID = "single@example.org"

_ZONE = """BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""
RULE = """BEGIN:VEVENT
SUMMARY;LANGUAGE=de-DE:Jour fixe\\, Team
X-VENDOR;X-ODD="a:b;c":kept
DTSTART;TZID=W. Europe Standard Time:20261103T093000
DTEND;TZID=W. Europe Standard Time:20261103T100000
RRULE:FREQ=WEEKLY;UNTIL=20261222T083000Z;INTERVAL=1;BYDAY=TU;WKST=MO
EXDATE;TZID=W. Europe Standard Time:20261117T093000
UID:series@example.org
SEQUENCE:4
ORGANIZER;CN="Rossi, Ada":mailto:ada@example.org
ATTENDEE;PARTSTAT=ACCEPTED;CN=Ben Okoro:mailto:ben@example.org
ATTENDEE;PARTSTAT=DECLINED;CN=Priya Nair:mailto:priya@exam
 ple.org
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT15M
DESCRIPTION:Reminder
END:VALARM
END:VEVENT
"""
EXCEPTION = """BEGIN:VEVENT
SUMMARY;LANGUAGE=de-DE:Jour fixe\\, Team
DTSTART;TZID=W. Europe Standard Time:20261202T150000
DTEND;TZID=W. Europe Standard Time:20261202T153000
RECURRENCE-ID;TZID=W. Europe Standard Time:20261201T093000
UID:series@example.org
SEQUENCE:5
END:VEVENT
"""
SINGLE = """BEGIN:VEVENT
UID:single@example.org
DTSTART:20261125T130000Z
DURATION:PT45M
SUMMARY:Zahnarzt
END:VEVENT
"""
ALL_DAY = """BEGIN:VEVENT
UID:day@example.org
DTSTART;VALUE=DATE:20261126
DTEND;VALUE=DATE:20261127
SUMMARY:Offsite
X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
END:VEVENT
"""
TEXT = f"BEGIN:VCALENDAR\nX-MINE:kept\n{_ZONE}{SINGLE}{RULE}{ALL_DAY}{EXCEPTION}END:VCALENDAR\n"
FOREIGN = b"\xef\xbb\xbf" + TEXT.encode()


def foreign_desk(folder) -> CalendarDesk:
    """A calendar that is this one file."""
    path = folder / "foreign.ics"
    path.write_bytes(FOREIGN)
    return CalendarDesk(folder, calendar=path)


def lines_gone_and_new(before: bytes, after: bytes) -> tuple[list[str], list[str]]:
    """The lines of one file that the other lacks, both ways, in their order."""
    old, new = (content.decode().splitlines() for content in (before, after))
    return [line for line in old if line not in new], [line for line in new if line not in old]
