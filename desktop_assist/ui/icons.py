"""The program's own small drawings, in any colour and at any sharpness."""

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap

from desktop_assist.system.resources import resource_path

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon


@lru_cache(maxsize=256)
def tinted_pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """A drawing of `size` by `size` points.

    Args:
        name: File name in resources/icons, without its ending.
        colour: What stands for `currentColor` in the drawing, as "#rrggbb".
        size: Edge in device-independent points.
        ratio: Device pixels a point.
    """
    drawing = resource_path(f"icons/{name}.svg").read_text("utf-8")
    pixels = round(size * ratio)
    # Its size is written into it: a reader that is told it is three more classes of Qt.
    sized = drawing.replace("<svg ", f'<svg width="{pixels}" height="{pixels}" ', 1)
    pixmap = QPixmap()
    if not pixmap.loadFromData(sized.replace("currentColor", colour).encode(), "svg"):
        # The SVG plugin is missing: an empty square keeps the layout.
        pixmap = QPixmap(pixels, pixels)
        pixmap.fill(QColor(Qt.GlobalColor.transparent))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def app_icon() -> "QIcon":
    """The program's icon, for windows and the tray."""
    from PySide6.QtGui import QIcon  # of no use to the first paint

    return QIcon(str(resource_path("icons/desktop-assist.png")))
