"""What a person does on the calendar with the mouse, told in one way by all its parts."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from desktop_assist.ui.calendar.grid_drag import Slot
from desktop_assist.ui.calendar.shown_meeting import ShownMeeting
from desktop_assist.ui.calendar.stops import Stop


class Gestures(QObject):
    """Signals only.

    Signals:
        pressed: Somewhere; the keyboard should come here.
        stopped: A place was clicked: a Stop.
        opened: A meeting was clicked: a ShownMeeting.
        edit_wanted: A meeting was clicked twice: a ShownMeeting.
        day_opened: More of a day is wanted.
        slot_drawn: A new meeting is wanted at a Slot.
        titled: A new meeting at a Slot has got its title.
        title_left: The title was asked for in vain.
        pulled_to: A ShownMeeting is to take place at a Slot.
        refused: A ShownMeeting that cannot be changed was pulled.
    """

    pressed = Signal()
    stopped = Signal(Stop)
    opened = Signal(ShownMeeting)
    edit_wanted = Signal(ShownMeeting)
    day_opened = Signal(date)
    slot_drawn = Signal(Slot)
    titled = Signal(str, Slot)
    title_left = Signal()
    pulled_to = Signal(ShownMeeting, Slot)
    refused = Signal(ShownMeeting)

    def join(self, part: "Gestures") -> None:
        """Tell also what is done on a part."""
        part.pressed.connect(self.pressed)
        part.stopped.connect(self.stopped)
        part.opened.connect(self.opened)
        part.edit_wanted.connect(self.edit_wanted)
        part.day_opened.connect(self.day_opened)
        part.slot_drawn.connect(self.slot_drawn)
        part.titled.connect(self.titled)
        part.title_left.connect(self.title_left)
        part.pulled_to.connect(self.pulled_to)
        part.refused.connect(self.refused)
