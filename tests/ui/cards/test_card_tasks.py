"""What is to be done, on a card."""

from PySide6.QtWidgets import QCheckBox

from desktop_assist.domain.card import CardAction, CardTask
from desktop_assist.ui.cards.card_tasks import CardTasks
from desktop_assist.ui.surfaces import ActionButton

TICK = CardAction("Done", tool="tick_slack_task", arguments={"is_done": True})
REMIND = CardAction("Remind me", tool="draft_meeting", keeps_card=True)


def shown(qtbot, **more):
    tasks = CardTasks(
        [CardTask("Book the hotel", "Ben, by Friday", ticking=TICK, actions=(REMIND,), **more)]
    )
    qtbot.addWidget(tasks)
    chosen = []
    tasks.chosen.connect(chosen.append)
    return tasks, chosen


def test_a_tick_and_a_button_are_told(qtbot):
    tasks, chosen = shown(qtbot)

    tasks.findChild(QCheckBox).click()
    tasks.findChild(ActionButton).click()

    assert chosen == [TICK, REMIND]


def test_what_is_done_is_ticked_and_screen_readers_hear_what_it_is(qtbot):
    tasks, _ = shown(qtbot, is_done=True)

    box = tasks.findChild(QCheckBox)
    assert box.isChecked()
    assert box.accessibleName() == "Book the hotel, Ben, by Friday"
