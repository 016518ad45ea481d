"""Makes the classes of Qt's widgets one by one, before something needs all of them at once.

PySide6 makes a class when it is first named, with all enumerations in it. A widget that it does not
know, such as the viewport of a list, may be of any class: it then makes all of them in one go.
"""

import asyncio

from PySide6 import QtGui, QtWidgets

# Those that take longest: 15 of 18 ms.
_WIDGETS = (
    "QStyle",
    "QFileDialog",
    "QMessageBox",
    "QWizard",
    "QAbstractSpinBox",
    "QComboBox",
    "QDialogButtonBox",
    "QGraphicsView",
    "QTextEdit",
    "QTabBar",
    "QLineEdit",
    "QColorDialog",
    "QMdiArea",
    "QCalendarWidget",
    "QDateEdit",
    "QInputDialog",
    "QRhiWidget",
    "QTabWidget",
    "QHeaderView",
    "QFontComboBox",
    "QLCDNumber",
    "QMdiSubWindow",
    "QDockWidget",
)


async def make_widget_classes() -> None:
    """Make them; between two of them the window answers."""
    getattr(QtGui, "QGradient")  # noqa: B009 - made by being named
    for name in _WIDGETS:
        getattr(QtWidgets, name)
        await asyncio.sleep(0)
