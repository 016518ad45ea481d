"""Take a picture of a private desktop, to be looked at and compared."""

from pathlib import Path

from PySide6.QtGui import QImage

from tests.helpers.desktop_session import Desktop


def picture_of(desktop: Desktop, path: Path) -> Path:
    """What the screen shows now, as a PNG file."""
    from Xlib import X
    from Xlib.display import Display

    display = Display(desktop.display)
    try:
        root = display.screen().root
        size = root.get_geometry()
        raw = root.get_image(0, 0, size.width, size.height, X.ZPixmap, 0xFFFFFFFF)
    finally:
        display.close()
    image = QImage(raw.data, size.width, size.height, QImage.Format.Format_RGB32)
    assert image.save(str(path))
    return path
