"""One assistant on its page, with what can be done with it."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_assist.domain.assistant_profile import AssistantProfile
from desktop_assist.domain.translation import tr, tr_count
from desktop_assist.ui.settings.assistant_editor import PROVIDERS
from desktop_assist.ui.surfaces import ActionButton, Panel, muted_label, plain_label
from desktop_assist.ui.theme import GAP


class AssistantRow(Panel):
    """Names an assistant.

    Signals:
        opened: It is to be shown, or changed.
        duplicated: One more like it is wanted.
        exported: It is to be written to a file.
        deleted: It is to go.
    """

    opened = Signal(AssistantProfile)
    duplicated = Signal(AssistantProfile)
    exported = Signal(AssistantProfile)
    deleted = Signal(AssistantProfile)

    def __init__(self, profile: AssistantProfile) -> None:
        super().__init__("raised")
        self._profile = profile
        self.setAccessibleName(profile.name)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(plain_label(profile.name, is_bold=True))
        words.addWidget(muted_label(_about(profile)))
        row = QHBoxLayout(self)
        row.setContentsMargins(int(1.5 * GAP), GAP, GAP, GAP)
        row.setSpacing(GAP // 2)
        row.addLayout(words, 1)
        for button in self._buttons():
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _buttons(self) -> list[ActionButton]:
        duplicate = self._button(tr("Duplicate"), "copy", self.duplicated)
        export = self._button(tr("Export"), "export", self.exported)
        if self._profile.is_shipped:
            return [self._button(tr("Show"), "information", self.opened), duplicate, export]
        edit = self._button(tr("Edit"), "edit", self.opened)
        return [edit, duplicate, export, self._button(tr("Delete"), "delete", self.deleted)]

    def _button(self, text: str, icon: str, signal: SignalInstance) -> ActionButton:
        button = ActionButton(text, "quiet", icon, icon_only=True)
        button.setAccessibleName(f"{text} {self._profile.name}")
        button.clicked.connect(lambda: signal.emit(self._profile))
        return button


def _about(profile: AssistantProfile) -> str:
    provider = tr(PROVIDERS.get(profile.provider, profile.provider)) if profile.provider else ""
    model = " ".join(filter(None, (provider, profile.model_id)))
    tools = tr("all tools") if profile.tools is None else _tools(len(profile.tools))
    documents = (
        tr_count("{count} document", "{count} documents", len(profile.documents))
        if profile.documents
        else ""
    )
    origin = tr("comes with the program") if profile.is_shipped else ""
    about = ", ".join(filter(None, (origin, model, tools, documents)))
    return f"{about[0].upper()}{about[1:]}"


def _tools(count: int) -> str:
    return tr_count("{count} tool", "{count} tools", count) if count else tr("no tools")
