"""Lets what was sent before it can be answered wait, and says so above the composer."""

from collections.abc import Iterable
from textwrap import shorten

from desktop_assist.domain.draft import Draft
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.chat.composer import Composer
from desktop_assist.ui.chat.notice_bar import NoticeAction, NoticeBar

_LONGEST_TOLD = 80
_EARLY_NOTICE = marked("“{text}” is sent as soon as the rest of the program is ready.")
_NEXT_NOTICE = marked("“{text}” is sent as soon as this is answered.")


class DraftQueue:
    """Drafts that wait, in the order in which they were sent."""

    def __init__(self, composer: Composer, notices: NoticeBar) -> None:
        self._composer = composer
        self._notices = notices
        self._waiting: list[Draft] = []

    @property
    def unsent(self) -> Draft:
        """What waits and what is still being written, as one draft."""
        return _joined((*self._waiting, self._composer.draft))

    def add(self, draft: Draft, *, is_early: bool) -> None:
        """Let a draft wait behind the others.

        Args:
            draft: What was sent.
            is_early: Whether it waits for the program to be ready, and for no answer.
        """
        self._waiting.append(draft)
        self._tell(_EARLY_NOTICE if is_early else _NEXT_NOTICE)

    def next(self) -> Draft | None:
        """Take out the one whose turn it is; None when nothing waits."""
        if not self._waiting:
            return None
        self._notices.hide()
        draft = self._waiting.pop(0)
        if self._waiting:
            self._tell(_NEXT_NOTICE)
        return draft

    def take_back(self) -> None:
        """Put all that waits into the composer again, before what is being written."""
        if self._waiting:
            self.put_back(self._waiting.pop(0))

    def put_back(self, draft: Draft) -> None:
        """Put a draft that was taken out there, too, and all that waits behind it."""
        whole = _joined((draft, *self._waiting, self._composer.draft))
        self._waiting.clear()
        self._composer.clear()
        self._composer.attach(list(whole.attachments))
        self._composer.set_text(whole.text)
        self._notices.hide()

    def _tell(self, notice: str) -> None:
        draft = _joined(self._waiting)
        what = draft.text or draft.attachments[0].name
        self._notices.inform(
            tr(notice, text=shorten(what, _LONGEST_TOLD, placeholder="…")),
            NoticeAction(tr("Take it back"), self.take_back),
            stays=True,
        )


def _joined(drafts: Iterable[Draft]) -> Draft:
    """Several drafts as one, with an empty line between their texts."""
    every = tuple(drafts)
    text = "\n\n".join(draft.text for draft in every if draft.text)
    return Draft(text, tuple(path for draft in every for path in draft.attachments))
