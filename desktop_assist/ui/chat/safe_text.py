"""Text to read, select and copy that opens nothing by itself and is as tall as it needs to be."""

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from desktop_assist.ui.chat.markdown_document import SafeDocument, no_resource
from desktop_assist.ui.qt_override import override


class SafeText(QTextBrowser):
    """A read-only text without scroll bars. A click on a link is only reported."""

    link_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        document = SafeDocument(self)
        document.setDocumentMargin(0)
        document.setUndoRedoEnabled(False)
        self.setDocument(document)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.anchorClicked.connect(self._report_link)

    def height_for(self, width: int) -> int:
        """How tall the text is at a width."""
        document = self.document()
        # Twice: told of its new height, the view at once sets its own width again (measured).
        for _ in range(2):
            if document.textWidth() != width:
                document.setTextWidth(width)
        return int(document.size().height() + 1)

    def width_wanted(self) -> int:
        """How wide the text is when no line is broken."""
        document = self.document()
        before = document.textWidth()
        document.setTextWidth(-1)
        wanted = int(document.idealWidth() + 2)
        document.setTextWidth(before)
        return wanted

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        return no_resource()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.height_for(max(self.width(), 50)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(50, 0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self.height_for(width)

    def _report_link(self, url: QUrl) -> None:
        if url.scheme() in ("http", "https") and url.host():
            self.link_clicked.emit(url.toString())
