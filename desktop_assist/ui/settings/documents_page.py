"""Copies of the documents at OpenAI: what would leave, what it costs, a yes, and the way back."""

from collections.abc import Coroutine

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_assist.assistant.sent_store import TurnRequest
from desktop_assist.documents.hosted.hosted_copy import HostedCopy
from desktop_assist.documents.hosted.hosted_plan import HostedPlan
from desktop_assist.documents.hosted.hosted_upload import HostedProgress
from desktop_assist.documents.hosted.hosted_words import outcome_words, plan_words, state_words
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.choice_box import ChoiceBox
from desktop_assist.ui.flow_layout import flow_of
from desktop_assist.ui.settings.inline_notice import InlineNotice
from desktop_assist.ui.settings.setting_field import SettingField
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP

_NOTE = marked(
    "Your documents are searched on this computer, at no cost. A company that wants them in its"
    " own vector store at OpenAI can have copies there: nothing is sent before you have seen what"
    " it is."
)
_SEARCHES = {
    "off": marked("Nobody"),
    "direct": marked("This program, where policies are searched"),
    "tool": marked("The OpenAI model by itself (costs more)"),
}
_SENT = marked(
    "Each request as it left: documents as they are, named here by their size; what was searched"
    " for with placeholders in place of personal data."
)
_NOTHING_SENT = marked("Nothing left this computer for copies of documents.")
_REMOVE, _REMOVE_NOW = marked("Remove everything there"), marked("Delete it for good")
_NOTHING, _CHOSEN = marked("No document is at OpenAI."), marked("The store is {store}.")


class DocumentsPage(QWidget):
    """Asks the service only when a button is pressed."""

    def __init__(self, keeper: SettingKeeper, copy: HostedCopy, tasks: TaskRunner) -> None:
        super().__init__()
        self._copy = copy
        self._tasks = tasks
        self._plan: HostedPlan | None = None
        self._search = ChoiceBox()
        for name, label in _SEARCHES.items():
            self._search.addItem(tr(label), name)
        self._field = SettingField(
            "hosted.search",
            tr("&Who searches the copies"),
            self._search,
            tr("The documents on this computer are searched in any case."),
        )
        self._state = plain_label(tr(_NOTHING))
        self._told = plain_label("")
        self._look = ActionButton(tr("What would be sent"))
        self._status = ActionButton(tr("What is there"))
        self._was_sent = ActionButton(tr("What was sent"))
        self._send = ActionButton(tr("Send"), "primary")
        self._remove = ActionButton(tr(_REMOVE))
        self._notice = InlineNotice()
        self._lay_out()
        self._search.activated.connect(lambda _: keeper.keep(self._field, self._chosen()))
        self._look.clicked.connect(lambda: self._start(self._show_plan(), "plan copies"))
        self._status.clicked.connect(lambda: self._start(self._show_state(), "see copies"))
        self._was_sent.clicked.connect(lambda: self._start(self._show_sent(), "see what was sent"))
        self._send.clicked.connect(lambda: self._start(self._carry_out(), "send copies"))
        self._remove.clicked.connect(self._ask_or_remove)

    def show_settings(self, settings: Settings) -> None:
        """Show the values as they are kept."""
        store = settings.hosted.store
        with QSignalBlocker(self._search):
            self._search.setCurrentIndex(self._search.findData(settings.hosted.search))
        self._state.setText(tr(_CHOSEN, store=store) if store else tr(_NOTHING))
        self._status.setVisible(bool(store))
        self._remove.setVisible(bool(store))
        self._remove.setText(tr(_REMOVE))

    def _lay_out(self) -> None:
        buttons = flow_of(self._look, self._status, self._was_sent, self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GAP)
        column.addWidget(muted_label(tr(_NOTE)))
        column.addWidget(self._state)
        column.addWidget(self._field)
        column.addWidget(buttons)
        column.addWidget(self._notice)
        column.addWidget(self._told)
        column.addWidget(self._send, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        for hidden in (self._send, self._status, self._remove, self._told):
            hidden.hide()

    def _chosen(self) -> str:
        return str(self._search.currentData())

    def _tell(self, *lines: str) -> None:
        self._told.setText("\n".join(lines))
        self._told.setVisible(bool(lines))

    async def _show_plan(self) -> None:
        self._plan = plan = await self._copy.plan()
        self._tell(*plan_words(plan))
        self._send.setText(
            tr("Send these documents") if plan.leaving else tr("Delete what is old there")
        )
        self._send.setVisible(not plan.is_up_to_date)

    async def _show_state(self) -> None:
        self._tell(*state_words(await self._copy.state()))

    async def _show_sent(self) -> None:
        from desktop_assist.ui.sent_dialog import SentDialog

        requests = [TurnRequest("", one) for one in await self._copy.sent()]
        SentDialog(requests, (), self.window(), tr(_SENT if requests else _NOTHING_SENT)).open()

    async def _carry_out(self) -> None:
        plan, self._plan = self._plan, None
        self._send.hide()
        if plan is None:
            return
        outcome = await self._copy.carry_out(plan, plan.consents, self._show_progress)
        first, *rest = outcome_words(outcome)
        self._tell(*rest)
        if outcome.failed or outcome.unfinished:
            self._notice.show_warning(first)
        else:
            self._notice.show_success(first)
        self._has_store()

    def _show_progress(self, progress: HostedProgress) -> None:
        self._tell(f"{progress.done + 1} of {progress.count}: {progress.name}")

    def _ask_or_remove(self) -> None:
        """The second press deletes: what is deleted there cannot be brought back from there."""
        if self._remove.text() == tr(_REMOVE):
            self._remove.setText(tr(_REMOVE_NOW))
            self._notice.show_warning(
                tr("What was sent from here is deleted at OpenAI."),
                tr("Your own files stay as they are."),
            )
        else:
            self._start(self._delete(), "remove copies")

    async def _delete(self) -> None:
        count = await self._copy.remove_everything()
        self._tell()
        self._notice.show_success(tr("{count} files are deleted at OpenAI.", count=count))
        self._state.setText(tr(_NOTHING))
        for hidden in (self._remove, self._status, self._send):
            hidden.hide()
        with QSignalBlocker(self._search):
            self._search.setCurrentIndex(self._search.findData("off"))

    def _has_store(self) -> None:
        self._state.setText(tr("Copies of your documents are at OpenAI."))
        self._status.show()
        self._remove.show()

    def _start(self, work: Coroutine[object, object, None], name: str) -> None:
        self._notice.clear()
        self._set_busy(is_busy=True)
        self._tasks.start(self._watch(work), name)

    async def _watch(self, work: Coroutine[object, object, None]) -> None:
        try:
            await work
        except DesktopAssistError as error:
            self._notice.show_problem(error)
        finally:
            self._remove.setText(tr(_REMOVE))
            self._set_busy(is_busy=False)

    def _set_busy(self, *, is_busy: bool) -> None:
        for button in (self._look, self._status, self._send, self._remove):
            button.setEnabled(not is_busy)
