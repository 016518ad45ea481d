"""Where an assistant is written: what it is called, told, answered by and allowed."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_assist.domain.assistant_profile import AssistantProfile
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.choice_box import ChoiceBox
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.settings.document_choice import DocumentChoice
from desktop_assist.ui.settings.inline_notice import InlineNotice
from desktop_assist.ui.settings.outline import keep_outline_visible
from desktop_assist.ui.settings.tool_choice import ToolChoice
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.theme import GAP, TITLE_FACTOR

PROVIDERS = {
    "": marked("As chosen under “Who answers”"),
    "embedded": marked("This computer"),
    "openai": "OpenAI",
    "compatible": marked("A server of your own"),
    "plugin": marked("A plugin"),
}
_FROM_ELSEWHERE = (
    marked("Read the instructions before you take this over: a model will follow them."),
    marked("Nothing of it is used until then."),
)
_SHIPPED = marked("Comes with the program and stays as it is. Duplicate it to change the copy.")
_LINES = 9


class AssistantEditor(QWidget):
    """Shows one assistant; what it is for decides what can be done with it.

    Signals:
        saved: The AssistantProfile as it is to be kept.
        closed: Nothing is to be kept.
    """

    saved = Signal(AssistantProfile)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._profile = AssistantProfile("", "")
        self._title = plain_label("", TITLE_FACTOR, is_bold=True)
        self._notice = InlineNotice()
        self._name, self._model = FieldLine(), FieldLine()
        self._instructions = QPlainTextEdit()
        self._instructions.setTabChangesFocus(True)
        style_scroll_bar(self._instructions.verticalScrollBar())
        self._provider = ChoiceBox()
        for name, label in PROVIDERS.items():
            self._provider.addItem(tr(label), name)
        self._tools = ToolChoice()
        self._documents = DocumentChoice()
        self._save = ActionButton(tr("Save"), "primary")
        self._close = ActionButton(tr("Cancel"))
        self._lay_out()
        self._save.clicked.connect(lambda: self.saved.emit(self.profile))
        self._close.clicked.connect(self.closed)
        self._name.textChanged.connect(self._enable)
        self._provider.currentIndexChanged.connect(self._enable)

    def offer_tools(self, names: Iterable[str]) -> None:
        """Let these be chosen for it."""
        self._tools.offer(names)

    @property
    def profile(self) -> AssistantProfile:
        """The assistant as it is written now."""
        provider = str(self._provider.currentData())
        return replace(
            self._profile,
            name=self._name.text(),
            instructions=self._instructions.toPlainText(),
            provider=provider,
            model_id=self._model.text().strip() if provider else "",
            tools=self._tools.tools,
            documents=self._documents.documents,
        )

    def write(self, profile: AssistantProfile) -> None:
        """Let a new assistant be written, or one of the person's own be changed."""
        self._show(
            profile,
            tr("Change {name}", name=profile.name) if profile.id else tr("New assistant"),
            tr("Save"),
        )
        self._notice.clear()

    def offer(self, profile: AssistantProfile) -> None:
        """Show what a file from elsewhere holds, to be taken over or not."""
        self._show(profile, tr("Take over {name}?", name=profile.name), tr("Take over"))
        self._notice.show_warning(*map(tr, _FROM_ELSEWHERE))

    def present(self, profile: AssistantProfile) -> None:
        """Show one that ships; it cannot be changed."""
        self._show(profile, profile.name, "")
        self._notice.show_success(tr(_SHIPPED))

    def _show(self, profile: AssistantProfile, title: str, save: str) -> None:
        self._profile = profile
        self._title.setText(title)
        self._name.setText(profile.name)
        self._instructions.setPlainText(profile.instructions)
        if self._provider.findData(profile.provider) < 0:  # one of a newer version
            self._provider.addItem(profile.provider, profile.provider)
        self._provider.setCurrentIndex(self._provider.findData(profile.provider))
        self._model.setText(profile.model_id)
        self._tools.show_tools(profile.tools)
        self._documents.show_documents(profile.documents)
        for widget in (self._name, self._instructions, self._model):
            widget.setReadOnly(not save)
        for choice in (self._provider, self._tools, self._documents):
            choice.setEnabled(bool(save))
        self._save.setVisible(bool(save))
        self._save.setText(save)
        self._save.setAccessibleName(save)
        self._close.setText(tr("Cancel") if save else tr("Back"))
        self._close.setAccessibleName(self._close.text())
        self._enable()
        (self._name if save else self._close).setFocus()

    def _lay_out(self) -> None:
        self._instructions.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + 2 * GAP)
        self._model.setPlaceholderText(tr("As set"))
        # At the top, where the page says what came of it.
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self._title, 1)
        head.addWidget(self._save)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addLayout(head)
        column.addWidget(self._notice)
        for label, field, note in (
            (tr("&Name"), self._name, ""),
            (
                tr("&Instructions"),
                self._instructions,
                tr("Told to a model beside the program's own."),
            ),
            (tr("&Answered by"), self._provider, ""),
            (tr("&Model"), self._model, ""),
            ("", self._tools, ""),
            (tr("&Documents"), self._documents, ""),
        ):
            column.addSpacing(GAP)
            _add_field(column, label, field, note)

    def _enable(self) -> None:
        self._save.setEnabled(bool(self._name.text().strip()))
        self._model.setEnabled(bool(self._provider.currentData()))


def _add_field(column: QVBoxLayout, label: str, field: QWidget, note: str) -> None:
    if label:
        title = QLabel(label)
        title.setBuddy(field)
        column.addWidget(title)
        field.setAccessibleName(label.replace("&", ""))
        keep_outline_visible(field)
    column.addWidget(field)
    if note:
        column.addWidget(muted_label(note))
