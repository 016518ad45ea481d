"""What is done with a meeting from the calendar: looked at, moved, edited, cancelled."""

from PySide6.QtCore import QObject, QRect, Signal

from desktop_assist.calendars.meeting_change import Scope
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.calendar.calendar_changes import CalendarChanges
from desktop_assist.ui.calendar.grid_drag import Slot
from desktop_assist.ui.calendar.meeting_detail import MeetingDetail
from desktop_assist.ui.calendar.meeting_editor import MeetingEditor
from desktop_assist.ui.calendar.scope_choice import ScopeChoice
from desktop_assist.ui.calendar.shown_meeting import ShownMeeting
from desktop_assist.ui.chat.notice_bar import NoticeAction, NoticeBar
from desktop_assist.ui.own_changes import Outcome
from desktop_assist.ui.popover import Popover

_READ_ONLY = marked("“{title}” is in the calendar {calendar}, which can only be read here.")


class MeetingActions(QObject):
    """Asks what has to be asked beside the meeting, and says below what was done.

    Signals:
        changed: The calendar should be read again.
        given_up: Nothing will become of the change that was begun.
    """

    changed = Signal()
    given_up = Signal()

    def __init__(self, changes: CalendarChanges, popover: Popover, notices: NoticeBar) -> None:
        super().__init__()
        self._changes = changes
        self._popover = popover
        self._notices = notices
        self._is_asking = False
        changes.ended.connect(self._tell)
        popover.left.connect(self._give_up)

    def look_at(self, shown: ShownMeeting, box: QRect) -> None:
        """Show a meeting in full."""
        detail = MeetingDetail(shown)
        detail.left.connect(self._popover.leave)
        detail.edit_wanted.connect(lambda: self.edit(shown, box))
        detail.cancel_wanted.connect(lambda: self.cancel(shown, box))
        self._popover.show_beside(detail, box)

    def edit(self, shown: ShownMeeting, box: QRect) -> None:
        """Let a meeting be changed."""
        if self._refuses(shown):
            return
        editor = MeetingEditor(shown)
        editor.left.connect(self._popover.leave)

        def save(values: JsonObject, scope: Scope) -> None:
            self._popover.leave()
            self._changes.edit(shown, values, scope)

        editor.saved.connect(save)
        self._popover.show_beside(editor, box)

    def cancel(self, shown: ShownMeeting, box: QRect) -> None:
        """Take a meeting out of the calendar; of a repeating one ask which part."""
        if self._refuses(shown):
            return

        def cancel(scope: Scope) -> None:
            self._popover.leave()
            self._changes.cancel(shown, scope)

        if not shown.is_repeating:
            cancel("all")
            return
        choice = ScopeChoice(tr("It repeats. Cancel which?"), shown.title)
        choice.chosen.connect(cancel)
        self._popover.show_beside(choice, box)

    def move(self, shown: ShownMeeting, slot: Slot, box: QRect) -> None:
        """Let a meeting take place at another time; of a repeating one ask which part."""
        if self._refuses(shown):
            self.given_up.emit()
            return
        if not shown.is_repeating:
            self._changes.move(shown, slot, "all")
            return

        def move(scope: Scope) -> None:
            self._is_asking = False
            self._popover.leave()
            self._changes.move(shown, slot, scope)

        choice = ScopeChoice(tr("It repeats. Move which?"), shown.title)
        choice.chosen.connect(move)
        self._popover.show_beside(choice, box)
        self._is_asking = True

    def create(self, title: str, slot: Slot) -> None:
        """Make a meeting."""
        self._changes.create(title, slot)

    def undo(self) -> None:
        """Take back the last change."""
        self._changes.undo()

    def refuse(self, shown: ShownMeeting) -> None:
        """Say why a meeting cannot be changed."""
        text = tr(_READ_ONLY, title=shown.title, calendar=shown.source.name)
        self._notices.inform(text)

    def _refuses(self, shown: ShownMeeting) -> bool:
        if not shown.source.is_writable:
            self.refuse(shown)
        return not shown.source.is_writable

    def _give_up(self) -> None:
        if self._is_asking:
            self._is_asking = False
            self.given_up.emit()

    def _tell(self, outcome: Outcome) -> None:
        undo = (NoticeAction(tr("Undo"), self.undo),) if outcome.can_undo else ()
        if outcome.warnings or not outcome.is_done:
            self._notices.warn(outcome.text, *undo)
        else:
            self._notices.inform(outcome.text, *undo)
        if outcome.is_done:
            self.changed.emit()
        else:
            self.given_up.emit()
