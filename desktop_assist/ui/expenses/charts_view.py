"""What was spent on what, and when: two charts of what the table shows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.choice_box import ChoiceBox
from desktop_assist.ui.expenses.bar_chart import BarChart
from desktop_assist.ui.expenses.chart_picture import Bar, ChartPicture, chart_picture
from desktop_assist.ui.expenses.expense_picture import ExpensePicture
from desktop_assist.ui.expenses.page_services import PageServices
from desktop_assist.ui.scroll_bar import style_scroll_bar
from desktop_assist.ui.surfaces import muted_label, plain_label
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.theme import GAP, TITLE_FACTOR

_DRAW = "draw charts"
_NOTHING = marked("There is nothing to draw yet. The charts show what the table shows.")
_NOTE = marked("What the table shows. Click a bar, or press Enter on it, to see its rows.")


class ChartsView(QScrollArea):
    """By category and by month, in one currency.

    Signals:
        rows_wanted: Words that the rows of a bar have in them.
    """

    rows_wanted = Signal(str)

    def __init__(self, services: PageServices, tasks: TaskRunner) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._shown = ExpensePicture()
        self._note = muted_label(tr(_NOTHING), 1.0)
        self._currencies = ChoiceBox()
        self._currencies.setAccessibleName(tr("Currency"))
        self._categories = BarChart(tr("By category"))
        self._months = BarChart(tr("By month"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        style_scroll_bar(self.verticalScrollBar())
        self._lay_out()
        self._currencies.textActivated.connect(lambda _: self._draw())
        for chart in (self._categories, self._months):
            chart.chosen.connect(self._ask_rows)

    def show_picture(self, picture: ExpensePicture) -> None:
        """Draw what the table shows."""
        self._shown = picture
        if self.isVisible():
            self._draw()

    def enter(self) -> None:
        """Take the keyboard, with what the table shows by now."""
        self._draw()
        self._categories.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(2 * GAP, GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(GAP)
        head = QHBoxLayout()
        head.addWidget(self._note, 1)
        head.addWidget(self._currencies)
        column.addLayout(head)
        for title, chart in ((tr("By category"), self._categories), (tr("By month"), self._months)):
            column.addSpacing(GAP)
            column.addWidget(plain_label(title, TITLE_FACTOR, is_bold=True))
            column.addWidget(chart)
        column.addStretch(1)
        self.setWidget(page)

    def _draw(self) -> None:
        self._tasks.cancel(_DRAW)
        self._tasks.start(self._add_up(), _DRAW)

    async def _add_up(self) -> None:
        picture = await self._services.workers.run(
            chart_picture, self._shown.expenses, self._currencies.currentText()
        )
        self._show(picture)

    def _show(self, picture: ChartPicture) -> None:
        self._note.setText(tr(_NOTE) if picture.currencies else tr(_NOTHING))
        self._currencies.clear()
        self._currencies.addItems(list(picture.currencies))
        self._currencies.setCurrentText(picture.currency)
        self._currencies.setVisible(len(picture.currencies) > 1)
        self._categories.show_bars(picture.categories, picture.currency)
        self._months.show_bars(picture.months, picture.currency)

    def _ask_rows(self, bar: Bar) -> None:
        self.rows_wanted.emit(bar.words)
