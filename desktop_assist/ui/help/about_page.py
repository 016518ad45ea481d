"""Which version this is, and what it is made of."""

import platform
from collections.abc import Sequence

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_assist.domain.card import CardTable
from desktop_assist.domain.third_party import ThirdParty
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.cards.card_table import CardTableView
from desktop_assist.ui.surfaces import ActionButton, Drawing, muted_label, plain_label
from desktop_assist.ui.theme import GAP, TITLE_FACTOR

_WHAT = marked("Office chores done on your own laptop, with your own files. MIT licence.")
_PARTS = marked("Made with these parts of others, each under its own licence:")
_COPIED = marked("The versions are copied: paste them where help is asked for.")
_NOT_SAID = marked("see its own notes")


class AboutPage(QWidget):
    """Names the program, its version and its parts."""

    def __init__(self, version: str) -> None:
        super().__init__()
        self._versions = tr(
            "Version {version}, Python {python_version}, Qt {qVersion}, {system} {release}",
            version=version,
            python_version=platform.python_version(),
            qVersion=qVersion(),
            system=platform.system(),
            release=platform.release(),
        )
        self._said = muted_label("")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._lay_out()

    def show_parties(self, parties: Sequence[ThirdParty]) -> None:
        """Show what the program is made of."""
        rows = tuple((one.name, one.version, one.licence or tr(_NOT_SAID)) for one in parties)
        table = CardTableView(CardTable((tr("Part"), tr("Version"), tr("Licence")), rows))
        table.unfold()
        self._column.insertWidget(self._column.count() - 1, table)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * GAP)
        head.addWidget(Drawing("desktop-assist", 6 * GAP))
        title = QVBoxLayout()
        title.addWidget(plain_label("Desktop Assist", TITLE_FACTOR, is_bold=True))
        title.addWidget(muted_label(tr(_WHAT), 1.0))
        head.addLayout(title, 1)
        copy = ActionButton(tr("Copy versions"), "plain", "copy")
        copy.clicked.connect(self._copy)
        self._column.addLayout(head)
        self._column.addWidget(plain_label(self._versions))
        self._column.addWidget(copy)
        self._column.addWidget(self._said)
        self._column.addWidget(muted_label(tr(_PARTS), 1.0))
        self._column.addStretch(1)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._versions)
        self._said.setText(tr(_COPIED))
