"""Looks at a program's window from outside, as the window system sees it."""

import select
import time
from dataclasses import dataclass
from itertools import count

from Xlib import X, error
from Xlib.display import Display
from Xlib.protocol.event import ClientMessage

FLAT_COLOURS = 3
PIXEL_BYTES = 4
# A prime step over the picture's pixels: enough of them, and never one column only.
SAMPLED_PIXEL = 97


@dataclass(frozen=True, slots=True)
class SeenWindow:
    """A window on the screen."""

    id: int
    width: int
    height: int


class WindowProbe:
    """Finds windows, looks at their pictures, and asks them whether they are awake."""

    def __init__(self, display_name: str) -> None:
        self._display = Display(display_name)
        self._root = self._display.screen().root
        # Answers to pings are sent to the root window; Qt needs both kinds of listening.
        self._root.change_attributes(event_mask=X.StructureNotifyMask | X.SubstructureNotifyMask)
        self._clients = self._display.intern_atom("_NET_CLIENT_LIST")
        self._protocols = self._display.intern_atom("WM_PROTOCOLS")
        self._ping = self._display.intern_atom("_NET_WM_PING")
        self._name = self._display.intern_atom("_NET_WM_NAME")
        self._utf8 = self._display.intern_atom("UTF8_STRING")
        self._numbers = count(1)
        self._sent: dict[int, float] = {}

    def close(self) -> None:
        self._display.close()

    def find(self, least_width: int, least_height: int, title: str = "") -> SeenWindow | None:
        """The first visible window of at least this size, with a title that begins so."""
        listed = self._root.get_full_property(self._clients, X.AnyPropertyType)
        for window_id in listed.value if listed else ():
            seen = self._look(window_id)
            if seen is None or not self.title_of(seen).startswith(title):
                continue
            if seen.width >= least_width and seen.height >= least_height:
                return seen
        return None

    def title_of(self, seen: SeenWindow) -> str:
        """What stands in its title bar."""
        window = self._display.create_resource_object("window", seen.id)
        try:
            named = window.get_full_property(self._name, self._utf8)
        except error.XError:
            return ""
        return named.value.decode("utf-8", "replace") if named else ""

    def is_painted(self, seen: SeenWindow) -> bool:
        """Whether its picture is more than one flat colour."""
        window = self._display.create_resource_object("window", seen.id)
        try:
            picture = window.get_image(0, 0, seen.width, seen.height, X.ZPixmap, 0xFFFFFFFF)
        except error.XError:
            return False
        data = picture.data if isinstance(picture.data, bytes) else picture.data.encode("latin1")
        step = PIXEL_BYTES * SAMPLED_PIXEL
        return len({data[at : at + 3] for at in range(0, len(data), step)}) > FLAT_COLOURS

    def stalls(self, seen: SeenWindow, seconds: float, every_s: float = 0.02) -> list[float]:
        """Ask the window again and again; give how long each answer took, in seconds.

        An answer still missing at the end counts with the time waited for it.
        """
        # An earlier program may have ended without its last answers.
        self._sent.clear()
        end = time.perf_counter() + seconds
        taken: list[float] = []
        while time.perf_counter() < end:
            self._ask(seen)
            taken += self._answers(every_s)
        taken += self._answers(0.2)
        return taken + [time.perf_counter() - sent for sent in self._sent.values()]

    def _look(self, window_id: int) -> SeenWindow | None:
        window = self._display.create_resource_object("window", window_id)
        try:
            if window.get_attributes().map_state != X.IsViewable:
                return None
            place = window.get_geometry()
        except error.XError:
            return None
        return SeenWindow(window_id, place.width, place.height)

    def _ask(self, seen: SeenWindow) -> None:
        number = next(self._numbers)
        window = self._display.create_resource_object("window", seen.id)
        data = (32, [self._ping, number, seen.id, 0, 0])
        message = ClientMessage(window=window, client_type=self._protocols, data=data)
        self._sent[number] = time.perf_counter()
        window.send_event(message)
        self._display.flush()

    def _answers(self, seconds: float) -> list[float]:
        # Taken in as they come, so that no answer's time is rounded up to the pause.
        end = time.perf_counter() + seconds
        taken: list[float] = []
        while (left := end - time.perf_counter()) > 0:
            if not self._display.pending_events():
                select.select([self._display.fileno()], [], [], left)
            while self._display.pending_events():
                sent = self._sent.pop(self._number_of(self._display.next_event()), None)
                if sent is not None:
                    taken.append(time.perf_counter() - sent)
        return taken

    def _number_of(self, event) -> int:
        is_message = event.type == X.ClientMessage and event.client_type == self._protocols
        return event.data[1][1] if is_message and event.data[1][0] == self._ping else 0
