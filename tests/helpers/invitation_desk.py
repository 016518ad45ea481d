"""A calendar desk whose owner invites people, and what their guests would read."""

from email import message_from_bytes
from email.policy import default

from icalendar import Calendar

from desktop_assist.calendars.meeting_change import MeetingChange, MeetingKey
from desktop_assist.domain.cause import Cause
from tests.helpers.calendar_desk import CAUSE, CalendarDesk

ADA = "Ada Rossi <ada@example.org>"
LENA = "Lena Müller <lena@example.org>"
BEN = "ben@example.org"
SAVING = Cause("Saved", "save_invitation", "user")


class InvitationDesk(CalendarDesk):
    """A desk of Ada's."""

    def __init__(self, folder, **more):
        super().__init__(folder, **more)
        self.settings.set("calendar.organizer", ADA)

    def meet(self, *attendees, **values):
        """A meeting in the calendar."""
        return self.create(attendees=attendees or (LENA, BEN), **values).meeting

    def save(self, uid, recurrence_id=""):
        return self.invitations.save(MeetingKey(uid, recurrence_id), SAVING)

    def change(self, uid, **values):
        return self.store.update(MeetingKey(uid), MeetingChange(**values), CAUSE)

    def cancel(self, uid, recurrence_id=""):
        return self.store.cancel(MeetingKey(uid, recurrence_id), CAUSE)

    def state(self, uid):
        key = MeetingKey(uid)
        return self.invitations.state(key, self.store.find(key).meeting)

    def words(self, uid):
        return self.state(uid).in_words(self.clock.time_zone)


def calendar_in(path):
    """The calendar file, as the icalendar library reads it."""
    return Calendar.from_ical(path.read_bytes())


def mail_in(path):
    """The mail, as Python's own parser reads it."""
    return message_from_bytes(path.read_bytes(), policy=default)


def text_of(path):
    """The words of a mail for people, its line endings as Python has them."""
    return "\n".join(mail_in(path).get_body(("plain",)).get_content().splitlines())


def calendar_part(path):
    """The calendar in a mail."""
    (part,) = (one for one in mail_in(path).walk() if one.get_content_type() == "text/calendar")
    return part
