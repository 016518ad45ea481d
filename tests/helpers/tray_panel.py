"""The panel of a private desktop with its one icon, looked at and clicked as a person does."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from tests.helpers.desktop_session import Desktop

PANEL_CLASS = "panel"
BLUE, RED, PIXEL_BYTES = 0, 2, 4  # as the X server orders them
BLUISH, MUCH = 80, 0.2
# Where in the menu of a program that is asked nothing yet, from its top to its bottom.
QUICK_ASK, QUIT = 0.48, 0.85


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle of the screen."""

    x: int
    y: int
    width: int
    height: int

    def point(self, down: float = 0.5) -> tuple[int, int]:
        """In its middle, so far down."""
        return self.x + self.width // 2, self.y + round(self.height * down)


class TrayPanel:
    """Reached through a connection of its own; to be closed."""

    def __init__(self, desktop: Desktop) -> None:
        from Xlib.display import Display

        self._desktop = desktop
        self._display = Display(desktop.display)
        self._root = self._display.screen().root

    def close(self) -> None:
        self._display.close()

    def shows_icon(self) -> bool:
        """Whether the blue of the program's icon is seen on the grey panel."""
        from Xlib import X

        place = self.panel()
        if place is None:
            return False
        whole = (place.x, place.y, place.width, place.height)
        picture = self._root.get_image(*whole, X.ZPixmap, 0xFFFFFFFF).data
        blue, red = picture[BLUE::PIXEL_BYTES], picture[RED::PIXEL_BYTES]
        bluish = sum(one - other > BLUISH for one, other in zip(blue, red, strict=True))
        return bluish > MUCH * len(blue)

    def panel(self) -> Place | None:
        """Where the panel is."""
        # The window manager put it into a frame of its own.
        return self._first(_is_panel, _within(self._root))

    def menu(self) -> Place | None:
        """Where a menu is open."""
        return self._first(self._is_menu, iter(self._root.query_tree().children))

    def click(self, place: Place, button: int, down: float = 0.5) -> None:
        """Go there with the mouse, and click."""
        x, y = place.point(down)
        self._desktop.run("xdotool", "mousemove", str(x), str(y), "click", str(button))

    # Any: the library has no types.
    def _first(self, is_it: Callable[[Any], bool], windows: Iterator[Any]) -> Place | None:
        from Xlib import X, error

        try:
            for window in windows:
                if window.get_attributes().map_state == X.IsViewable and is_it(window):
                    return self._place(window)
        except error.XError:  # one has just gone: to be looked at anew
            return None
        return None

    def _place(self, window: Any) -> Place:
        size, corner = window.get_geometry(), self._root.translate_coords(window, 0, 0)
        return Place(corner.x, corner.y, size.width, size.height)

    def _is_menu(self, window: Any) -> bool:
        kinds = window.get_full_property(self._atom("_NET_WM_WINDOW_TYPE"), self._atom("ATOM"))
        return kinds is not None and self._atom("_NET_WM_WINDOW_TYPE_POPUP_MENU") in kinds.value

    def _atom(self, name: str) -> int:
        return self._display.intern_atom(name)


def _within(window: Any) -> Iterator[Any]:
    for inner in window.query_tree().children:
        yield inner
        yield from _within(inner)


def _is_panel(window: Any) -> bool:
    return PANEL_CLASS in (window.get_wm_class() or ())
