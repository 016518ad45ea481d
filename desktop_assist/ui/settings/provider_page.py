"""The settings of who answers: this computer, or a service with a key."""

from PySide6.QtWidgets import (
    QButtonGroup,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_assist.domain.errors import SettingsError
from desktop_assist.domain.settings import ProviderName, Settings
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.cards.card_field import FieldLine
from desktop_assist.ui.choice_box import ChoiceBox
from desktop_assist.ui.choice_dot import ChoiceDot
from desktop_assist.ui.settings.chores_first import ChoresFirst
from desktop_assist.ui.settings.inline_notice import InlineNotice
from desktop_assist.ui.settings.key_panel import KeyPanel, KeyServices
from desktop_assist.ui.settings.outline import keep_outline_visible
from desktop_assist.ui.settings.server_panel import ServerPanel
from desktop_assist.ui.settings.setting_field import SettingField
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.surfaces import muted_label
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP

_PROVIDER = "assistant.provider"
_RESIDENCY = {
    "global": marked("Anywhere"),
    "us": marked("United States"),
    "eu": marked("Europe"),
    "ae": marked("United Arab Emirates"),
    "au": marked("Australia"),
    "in": marked("India"),
    "jp": marked("Japan"),
}
_EMBEDDED_NOTE = marked(
    "No key, no network, nothing leaves the laptop. Schedules meetings, lists and adds expenses, "
    "calculates; understands requests for these chores only."
)
_SERVER_NOTE = marked(
    "A model on this computer (Ollama, LM Studio, llama-server…) or a gateway of your company. "
    "From a server on this computer nothing leaves the laptop."
)
_OPENAI_NOTE = marked(
    "Free conversation. Mail addresses, phone numbers, account and card numbers are replaced "
    "before anything leaves. Needs a key; OpenAI charges for use."
)
_PLUGIN_NOTE = marked(
    "The model of a package that you allowed. It is treated like one elsewhere: mail addresses, "
    "phone numbers, account and card numbers are replaced first."
)


class ProviderPage(QWidget):
    """Who answers, and the key for it."""

    def __init__(self, keeper: SettingKeeper, keys: KeyServices, tasks: TaskRunner) -> None:
        super().__init__()
        self._keeper = keeper
        self._tasks = tasks
        self._embedded = ChoiceDot(tr("On this &computer"))
        self._embedded.setAccessibleDescription(tr(_EMBEDDED_NOTE))
        self._openai = ChoiceDot("&OpenAI")
        self._openai.setAccessibleDescription(tr(_OPENAI_NOTE))
        self._server = ChoiceDot(tr("A &server of your own"))
        self._server.setAccessibleDescription(tr(_SERVER_NOTE))
        self._plugin = ChoiceDot(tr("A &plugin"))
        self._plugin.setAccessibleDescription(tr(_PLUGIN_NOTE))
        self._plugin_note = _indented(muted_label(tr(_PLUGIN_NOTE)))
        self._choice = QButtonGroup(self)
        for button in (self._embedded, self._openai, self._server, self._plugin):
            button.setAccessibleName(button.text().replace("&", ""))
            self._choice.addButton(button)
            keep_outline_visible(button)
        self._notice = InlineNotice()
        self._chores = ChoresFirst(keeper)
        self._key = KeyPanel(keeper, keys, tasks)
        self._server_panel = ServerPanel(keeper, keys.servers, keys.secrets, tasks)
        self._model_id, self._base_url = FieldLine(), FieldLine()
        self._base_url.setPlaceholderText("https://api.openai.com/v1")
        self._residency = ChoiceBox()
        for code, label in _RESIDENCY.items():
            self._residency.addItem(tr(label), code)
        self._lay_out()
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show the values as they are kept."""
        self._chores.show_settings(settings)
        self._key.show_settings(settings)
        self._server_panel.show_settings(settings)
        for widget in (self._plugin, self._plugin_note):
            widget.setVisible(bool(settings.plugins.provider))
        self._button(settings.assistant.provider).setChecked(True)
        for line, text in (
            (self._model_id, settings.openai.model_id),
            (self._base_url, settings.openai.base_url),
        ):
            if not line.isModified():  # what is being typed is not lost to another change
                line.setText(text)
        self._residency.setCurrentIndex(self._residency.findData(settings.openai.data_residency))

    async def refresh(self) -> None:
        """Look again where the key is."""
        await self._key.refresh()
        await self._server_panel.refresh()

    def focus_key(self) -> None:
        """Let a key be pasted without a click."""
        self._key.setFocus()

    def _lay_out(self) -> None:
        self._model_field = SettingField(
            "openai.model_id",
            tr("&Model"),
            self._model_id,
            tr("Its pinned name. Prices are those of this model."),
        )
        self._url_field = SettingField(
            "openai.base_url",
            tr("&Address"),
            self._base_url,
            tr(
                "Only for a gateway of your company, or a server of your own. It wins over the "
                "region."
            ),
        )
        self._residency_field = SettingField(
            "openai.data_residency",
            tr("&Region where data is processed"),
            self._residency,
            tr("The key has to belong to a project of that region."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._who())
        column.addSpacing(GAP)
        column.addWidget(self._chores)
        column.addSpacing(GAP)
        for panel in (self._openai_details(), self._server_panel):
            column.addWidget(panel)
        column.addStretch(1)
        self._server_panel.hide()

    def _who(self) -> SettingField:
        """Who answers, one of a few; an administrator may have fixed it."""
        choices = QWidget()
        column = QVBoxLayout(choices)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for choice, note in (
            (self._embedded, tr(_EMBEDDED_NOTE)),
            (self._openai, tr(_OPENAI_NOTE)),
            (self._server, tr(_SERVER_NOTE)),
        ):
            column.addWidget(choice)
            column.addWidget(_indented(muted_label(note)))
        for widget in (self._plugin, self._plugin_note, self._notice):
            column.addWidget(widget)
        return SettingField(_PROVIDER, tr("Who answers"), choices)

    def _openai_details(self) -> QWidget:
        self._details = QWidget()
        column = QVBoxLayout(self._details)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._key)
        column.addSpacing(GAP)
        for field in (self._model_field, self._residency_field, self._url_field):
            column.addWidget(field)
        return self._details

    def _connect(self) -> None:
        self._keeper.changed.connect(self.show_settings)
        self._embedded.clicked.connect(lambda: self._choose("embedded"))
        self._openai.clicked.connect(self._choose_openai)
        self._server.clicked.connect(self._choose_server)
        self._plugin.clicked.connect(lambda: self._choose("plugin"))
        self._server.toggled.connect(self._show_details)
        self._server_panel.chosen.connect(lambda: self._choose("compatible"))
        for line, field in ((self._model_id, self._model_field), (self._base_url, self._url_field)):
            line.editingFinished.connect(
                lambda line=line, field=field: self._keep_line(line, field)
            )
        self._residency.activated.connect(
            lambda _: self._keeper.keep(self._residency_field, self._residency.currentData())
        )

    def _choose_openai(self) -> None:
        if self._key.has_key:
            self._choose("openai")
            return
        self._embedded.setChecked(True)
        self._key.notice.show_warning(
            tr("OpenAI needs a key."), tr("Paste one above and check it.")
        )
        self._key.setFocus()

    def _choose_server(self) -> None:
        if self._server_panel.has_server:
            self._choose("compatible")

    def _show_details(self, is_server: bool) -> None:  # noqa: FBT001 - as Qt's signal has it
        """Show what belongs to the service that is looked at, and look for servers then."""
        self._server_panel.setVisible(is_server)
        self._details.setVisible(not is_server)
        if is_server:
            self._server_panel.look()

    def _button(self, provider: ProviderName) -> ChoiceDot:
        buttons = {
            "embedded": self._embedded,
            "openai": self._openai,
            "compatible": self._server,
            "plugin": self._plugin,
        }
        return buttons[provider]

    def _choose(self, provider: ProviderName) -> None:
        self._button(provider).setChecked(True)
        self._tasks.start(self._keep_choice(provider), "choose provider")

    async def _keep_choice(self, provider: ProviderName) -> None:
        self._notice.clear()
        try:
            await self._keeper.set(_PROVIDER, provider)
        except SettingsError as error:
            self._notice.show_problem(error)

    def _keep_line(self, line: QLineEdit, field: SettingField) -> None:
        if line.isModified():
            line.setModified(False)
            self._keeper.keep(field, line.text().strip())


def _indented(widget: QWidget) -> QWidget:
    frame = QWidget()
    column = QVBoxLayout(frame)
    column.setContentsMargins(3 * GAP, 0, 0, GAP)
    column.addWidget(widget)
    return frame
