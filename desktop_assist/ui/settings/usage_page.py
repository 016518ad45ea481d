"""What models cost in a month: how the budget stands, plots, and where it is limited and saved."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import marked, tr
from desktop_assist.domain.usage import TokenUsage
from desktop_assist.ui.flow_layout import flow_of
from desktop_assist.ui.settings.budget_bar import BudgetBar
from desktop_assist.ui.settings.day_columns import DayColumns
from desktop_assist.ui.settings.inline_notice import InlineNotice
from desktop_assist.ui.settings.savings_panel import SavingsPanel
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.settings.setting_line import SettingLine
from desktop_assist.ui.settings.share_bars import ShareBar, ShareBars
from desktop_assist.ui.settings.usage_services import UsageServices
from desktop_assist.ui.surfaces import ActionButton, muted_label, plain_label
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP, TITLE_FACTOR
from desktop_assist.usage.budget_state import BudgetState, dollars
from desktop_assist.usage.spared_costs import SparedCost
from desktop_assist.usage.usage_picture import Share, UsagePicture

_DRAW = "usage"
_ON_THIS_COMPUTER = marked("On this computer")
_FEATURES = {
    "conversation": marked("Conversations"),
    "quick_ask": marked("Quick ask"),
    "voice": marked("Voice"),
    "receipts": marked("Receipts"),
    "expense_rules": marked("Expense rules"),
    "document_search": marked("Searches at the service"),
}
_SAVINGS = {
    "kept_answers": marked("Answers told again"),
    "alike_answers": marked("Answers told again to other words"),
    "kept_searches": marked("Searches told again"),
    "silence": marked("Silence that was not sent"),
    "service_cache": marked("Beginnings kept at the service"),
}


class UsagePage(QWidget):
    """One month at a time; the plots are made when the page is looked at."""

    def __init__(self, keeper: SettingKeeper, services: UsageServices, tasks: TaskRunner) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        now = services.clock.now()
        self._year, self._month = now.year, now.month
        self.notice = InlineNotice()
        self._title = plain_label("", TITLE_FACTOR, is_bold=True)
        self._title.setWordWrap(False)
        self._before = ActionButton(tr("Month before"), "quiet", "left", icon_only=True)
        self._after = ActionButton(tr("Next month"), "quiet", "right", icon_only=True)
        self._export = ActionButton(tr("Export as CSV…"))
        self._budget, self._state = BudgetBar(), muted_label("", 1.0)
        self._low = muted_label("", 1.0)
        self._days = DayColumns()
        self._models = ShareBars(tr("Cost by who answered"))
        self._features = ShareBars(tr("Cost by what it was for"))
        self._spared = ShareBars(tr("Saved"))
        self._tokens = ShareBars(tr("Tokens"))
        self._titles: dict[QWidget, QLabel] = {}
        self._limits = _limits(keeper)
        self._savings = SavingsPanel(keeper)
        self._lay_out()
        self._before.clicked.connect(lambda: self._turn(-1))
        self._after.clicked.connect(lambda: self._turn(1))
        self._export.clicked.connect(self._ask_folder)

    def show_settings(self, settings: Settings) -> None:
        """Show the limits, and what is switched on."""
        for line in self._limits:
            line.show_settings(settings)
        self._savings.show_settings(settings)

    async def refresh(self) -> None:
        """Draw the month as it is now."""
        run, services = self._services.workers.run, self._services
        try:
            state = await run(services.state, self._year, self._month)
            picture = await run(services.picture, self._year, self._month)
            low = await run(services.low_limits)
        except DesktopAssistError as error:
            self.notice.show_problem(error)
            return
        self._show(state, picture)
        self._low.setText("\n".join(tr_told(one.in_words()) for one in low))
        self._low.setVisible(bool(low))

    def export_to(self, folder: Path) -> None:
        """Write the month's steps into a folder."""
        self._tasks.start(self._write(folder), "export")

    def _show(self, state: BudgetState, picture: UsagePicture) -> None:
        self._title.setText(tr_told(_month_words(self._year, self._month)))
        self._budget.show_state(state)
        self._state.setText(tr_told(state.in_words()))
        self._days.show_days(picture.days)
        self._models.show_bars([_bar(_who(one.name), one.usd) for one in picture.models])
        self._features.show_bars(_named(picture.features))
        self._show_where_any(self._spared, [_saved_bar(one) for one in picture.spared])
        self._show_where_any(self._tokens, _token_bars(picture.tokens))

    def _show_where_any(self, plot: ShareBars, bars: Sequence[ShareBar]) -> None:
        """A plot of nothing would be a heading alone."""
        plot.show_bars(bars)
        self._titles[plot].setVisible(bool(bars))
        plot.setVisible(bool(bars))

    def _turn(self, step: int) -> None:
        months = self._year * 12 + self._month - 1 + step
        self._year, self._month = months // 12, months % 12 + 1
        self._tasks.cancel(_DRAW)
        self._tasks.start(self.refresh(), _DRAW)

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, tr("Export as CSV…"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda folder: self.export_to(Path(folder)))
        dialog.open()

    async def _write(self, folder: Path) -> None:
        services = self._services
        try:
            file = await services.workers.run(services.export, self._year, self._month, folder)
        except DesktopAssistError as error:
            self.notice.show_problem(error)
        else:
            self.notice.show_success(tr("Written to {file}.", file=file))

    def _lay_out(self) -> None:
        month = QWidget()
        row = QHBoxLayout(month)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self._before, self._title, self._after):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(flow_of(month, self._export))
        for widget in (self.notice, self._budget, self._state, self._low):
            column.addWidget(widget)
        for title, plot in (
            (tr("By day"), self._days),
            (tr("By who answered"), self._models),
            (tr("By what it was for"), self._features),
            (tr("Saved"), self._spared),
            (tr("Tokens"), self._tokens),
        ):
            label = self._titles[plot] = plain_label(title, is_bold=True)
            label.setContentsMargins(0, GAP, 0, 0)
            column.addWidget(label)
            column.addWidget(plot)
        column.addSpacing(GAP)
        for field in (*self._limits, self._savings):
            column.addWidget(field)
        column.addStretch(1)


def _month_words(year: int, month: int) -> str:
    _, words = date_words(date(year, month, 1)).split(" ", 1)
    return words


def _limits(keeper: SettingKeeper) -> tuple[SettingLine, ...]:
    return (
        SettingLine(
            keeper,
            "budget.monthly_usd",
            tr("Limit of a &month, in dollars"),
            tr("No request is sent that might pass it; this computer goes on for nothing."),
            lambda settings: f"{settings.budget.monthly_usd}",
        ),
        SettingLine(
            keeper,
            "budget.per_turn_usd",
            tr("Limit of one &question, in dollars"),
            tr("However often a model asks for tools to answer it; 0 for none."),
            lambda settings: f"{settings.budget.per_turn_usd}",
        ),
        SettingLine(
            keeper,
            "budget.warn_percent",
            tr("&Warn at so many percent"),
            tr("Once a month, with the answer that reaches it."),
            lambda settings: f"{settings.budget.warn_percent}",
        ),
    )


def _named(features: Sequence[Share]) -> list[ShareBar]:
    return [_bar(tr(_FEATURES.get(one.name, one.name)), one.usd) for one in features]


def _who(name: str) -> str:
    """Provider and model, in words where it is no model."""
    provider, _, _ = name.partition(" ")
    return tr(_ON_THIS_COMPUTER) if provider == "embedded" else name


def _bar(name: str, usd: Decimal) -> ShareBar:
    return ShareBar(name, float(usd), tr("{usd} dollars", usd=tr_told(dollars(usd))))


def _saved_bar(one: SparedCost) -> ShareBar:
    name = tr(_SAVINGS.get(one.saving, one.saving))
    if one.seconds:
        minutes, seconds = divmod(round(one.seconds), 60)
        name = tr("{name}: {minutes} min {seconds} s", name=name, minutes=minutes, seconds=seconds)
    return _bar(name, one.usd)


def _token_bars(tokens: TokenUsage) -> list[ShareBar]:
    read = tokens.input_tokens - tokens.cached_tokens
    counts = (
        (tr("Read anew"), read),
        (tr("Read from the service's cache"), tokens.cached_tokens),
        (tr("Written"), tokens.output_tokens - tokens.reasoning_tokens),
        (tr("Thought"), tokens.reasoning_tokens),
    )
    return [ShareBar(name, count, tr_told(f"{count:,}")) for name, count in counts if count]
