"""The way to the changes, and back."""

from desktop_assist.ui.changes.changes_access import ChangesAccess
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.window_state import WindowState
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations


async def test_they_are_shown_in_place_of_the_conversation_and_tell_the_calendar(rig, qtbot):
    window = MainWindow(WindowState(None))
    qtbot.addWidget(window)
    window.show()
    kept, services = FakeConversations(), rig.services
    chat = ChatServices(FakeAssistant(), kept, kept.services, services.workers, services.clock)
    access = ChangesAccess(window, window.start(chat, rig.tasks), services, rig.tasks)

    access.open()
    await rig.settle()
    assert access.page.isVisible()
    with qtbot.waitSignal(window.calendar_changed):
        access.page.undo_last()
        await rig.settle()

    access.page.back_wanted.emit()
    assert window.pane.isVisible()
