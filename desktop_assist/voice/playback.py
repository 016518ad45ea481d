"""Keeps an answer's sound until it is played, and knows how much of it was heard."""

from collections import deque
from dataclasses import dataclass

from desktop_assist.domain.realtime import BYTES_A_MS, milliseconds

_START_MS = 60
"""So much is waited for before an answer begins, because the network is not even."""
_LONGEST_START_MS = 240
# Of the sound that came ahead, so much must be left over for the next answer to begin sooner.
_SPARE_MS = 40


@dataclass(frozen=True, slots=True)
class Cut:
    """An item of an answer that was not heard to its end.

    Attributes:
        item_id: Which one.
        heard_ms: How much of it was heard.
        whole_ms: How much had come.
    """

    item_id: str
    heard_ms: int
    whole_ms: int


@dataclass(slots=True)
class _Item:
    id: str
    waiting: bytearray
    taken: int = 0

    @property
    def size(self) -> int:
        return self.taken + len(self.waiting)


class Playback:
    """A jitter buffer. It waits again, and longer, after it has run dry; less where sound is early.

    Attributes:
        underruns: How often an answer halted because its sound had not come in time.
    """

    def __init__(self, start_ms: int = _START_MS) -> None:
        self._shortest_start_ms = self._start_ms = start_ms
        self._items: deque[_Item] = deque()
        self._is_filling = True
        self._is_complete = False
        # How much was there when the answer began, and how little was ahead of it since.
        self._began_ms, self._least_ms = _LONGEST_START_MS, 0
        self.underruns = 0

    @property
    def waiting_ms(self) -> int:
        """How much has come and was not taken yet."""
        return sum(milliseconds(one.waiting) for one in self._items)

    @property
    def is_playing(self) -> bool:
        """Whether an answer is being played, or waited for in the middle of it."""
        return bool(self._items)

    @property
    def is_over(self) -> bool:
        """Whether all has come, and all of it was taken."""
        return self._is_complete and not self.waiting_ms

    def add(self, item_id: str, pcm: bytes) -> None:
        """Take in a further piece."""
        self._is_filling = self._is_filling or self.is_over  # it begins a further answer
        if not self._items or self._items[-1].id != item_id:
            self._items.append(_Item(item_id, bytearray()))
            self._is_complete = False
        self._items[-1].waiting += pcm

    def complete(self) -> None:
        """No sound follows in this answer: play what is there, however little."""
        self._is_complete = True

    def take(self, size: int, unplayed: int = 0) -> bytes:
        """The next piece to play, at most so long; empty when there is none now.

        Args:
            size: How much the loudspeaker has room for.
            unplayed: How much it has left of what it took: it falls silent only without any.
        """
        if self._is_filling:
            if not self._is_ready():
                return b""
            self._is_filling = False
            self._began_ms = self._least_ms = self.waiting_ms
        elif not (unplayed or self.is_over):
            self._halt()
        elif not self._is_complete:
            self._least_ms = min(self._least_ms, self.waiting_ms + unplayed // BYTES_A_MS)
        return b"" if self._is_filling else self._taken(size)

    def end(self) -> None:
        """All of it was heard."""
        if self._least_ms - self._began_ms + self._start_ms // 2 >= _SPARE_MS:
            self._start_ms = max(self._start_ms // 2, self._shortest_start_ms)
        self._items.clear()
        self._is_filling = True
        self._began_ms, self._least_ms = _LONGEST_START_MS, 0

    def stop(self, unheard_ms: int) -> tuple[Cut, ...]:
        """Drop what was not heard; `unheard_ms` of what was taken was not yet."""
        position = sum(one.taken for one in self._items) - unheard_ms * BYTES_A_MS
        cuts: list[Cut] = []
        for item in self._items:
            heard = min(max(position, 0), item.taken)
            position -= item.taken
            if heard < item.size:
                cuts.append(Cut(item.id, heard // BYTES_A_MS, item.size // BYTES_A_MS))
        self.end()
        return tuple(cuts)

    def _is_ready(self) -> bool:
        return self.waiting_ms >= self._start_ms or (self._is_complete and self.waiting_ms > 0)

    def _taken(self, size: int) -> bytes:
        taken = bytearray()
        for item in self._items:
            piece = item.waiting[: size - len(taken)]
            del item.waiting[: len(piece)]
            item.taken += len(piece)
            taken += piece
        return bytes(taken)

    def _halt(self) -> None:
        """The loudspeaker has nothing left in the middle of an answer."""
        self.underruns += 1
        self._least_ms = 0
        if not self.waiting_ms:
            self._is_filling = True
            self._start_ms = min(2 * self._start_ms, _LONGEST_START_MS)
