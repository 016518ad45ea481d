"""What is remembered of the person: seen, added to, reworded, forgotten."""

from collections.abc import Callable, Coroutine

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.translation import marked, tr
from desktop_assist.memory.fact_store import FactAsked, FactChange
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.settings.change_notice import ChangeNotice
from desktop_assist.ui.settings.fact_row import FactRow
from desktop_assist.ui.settings.memory_services import MemoryServices
from desktop_assist.ui.settings.outline import keep_outline_visible
from desktop_assist.ui.settings.setting_field import SettingField
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.surfaces import ActionButton, muted_label
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP
from desktop_assist.ui.tick_box import TickBox

_USES_NOTE = marked(
    "Each conversation is then told of what is listed here, whoever answers. Mail addresses, phone "
    "numbers and the like are replaced before anything leaves."
)
_EMPTY = marked(
    "Nothing is remembered yet. Say “Remember that I travel by train” in a conversation, or write "
    "it above."
)
_PERSON = FactAsked()


class MemoryPage(QWidget):
    """The facts, newest first; every change is made at once and can be taken back."""

    def __init__(self, keeper: SettingKeeper, memory: MemoryServices, tasks: TaskRunner) -> None:
        super().__init__()
        self._memory = memory
        self._tasks = tasks
        self._uses = TickBox(tr("Use &remembered facts"))
        self._uses_field = SettingField(
            "assistant.uses_facts", tr("Memory"), self._uses, tr(_USES_NOTE)
        )
        self._uses.setAccessibleName(tr("Use remembered facts"))
        self._line = FieldLine()
        self._line.setPlaceholderText(tr("A fact to remember, such as: I travel by train"))
        self._line.setAccessibleName(tr("New fact"))
        keep_outline_visible(self._line)
        self._add = ActionButton(tr("Remember"), "primary")
        self._notice = ChangeNotice()
        self._empty = muted_label(tr(_EMPTY), 1.0)
        self._rows = QVBoxLayout()
        self._lay_out()
        self._uses.toggled.connect(
            lambda is_on: keeper.keep(self._uses_field, "true" if is_on else "false")
        )
        self._line.textChanged.connect(self._enable_add)
        self._line.returnPressed.connect(self._remember)
        self._add.clicked.connect(self._remember)
        self._notice.undo_clicked.connect(self._undo)
        self._enable_add()

    def show_settings(self, settings: Settings) -> None:
        """Show the value as it is kept."""
        with QSignalBlocker(self._uses):
            self._uses.setChecked(settings.assistant.uses_facts)

    async def refresh(self) -> None:
        """Show the facts as they are now."""
        try:
            facts = await self._memory.workers.run(self._memory.facts.listing)
        except DesktopAssistError as error:
            self._notice.show_problem(error)
            return
        self._clear_rows()
        for fact in reversed(facts):
            row = FactRow(fact)
            row.reworded.connect(self._reword)
            row.forgotten.connect(self._forget)
            self._rows.addWidget(row)
        self._empty.setVisible(not facts)

    def _lay_out(self) -> None:
        entry = QHBoxLayout()
        entry.setSpacing(GAP)
        entry.addWidget(self._line, 1)
        entry.addWidget(self._add)
        self._rows.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(int(1.5 * GAP))
        column.addWidget(self._uses_field)
        column.addLayout(entry)
        column.addWidget(self._notice)
        column.addWidget(self._empty)
        column.addLayout(self._rows)
        column.addStretch(1)

    def _clear_rows(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _enable_add(self) -> None:
        self._add.setEnabled(bool(self._line.text().strip()))

    def _remember(self) -> None:
        text = self._line.text()
        if text.strip():
            self._start(self._remember_now(text), "remember")

    def _reword(self, fact_id: str, text: str) -> None:
        facts = self._memory.facts
        self._start(
            self._change(tr("Changed."), lambda: facts.edit(fact_id, text, _PERSON)), "reword"
        )

    def _forget(self, fact_id: str) -> None:
        facts = self._memory.facts
        self._start(
            self._change(tr("Forgotten."), lambda: facts.forget(fact_id, _PERSON)), "forget"
        )

    def _undo(self, change_id: str) -> None:
        self._start(self._take_back(change_id), "undo")

    async def _remember_now(self, text: str) -> None:
        facts = self._memory.facts
        await self._change(tr("Remembered."), lambda: facts.remember(text, _PERSON))
        self._line.clear()

    async def _change(self, what_happened: str, work: Callable[[], FactChange]) -> None:
        done = await self._memory.workers.run(work)
        await self.refresh()
        if done.change is None:
            self._notice.tell(tr("This is remembered already."))
        else:
            self._notice.tell(what_happened, done.change.id)

    async def _take_back(self, change_id: str) -> None:
        await self._memory.workers.run(self._memory.undo, change_id)
        await self.refresh()
        self._notice.tell(tr("Taken back."))

    def _start(self, work: Coroutine[object, object, None], name: str) -> None:
        self._tasks.start(self._notice.watch(work), name)
