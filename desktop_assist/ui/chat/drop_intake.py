"""Takes one dropped file into the open conversation, beside a turn that runs."""

from collections.abc import Callable
from contextlib import aclosing
from pathlib import Path

from desktop_assist.domain.card import Card
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.turn_event import ToolFinished, TurnStarted
from desktop_assist.ui.chat.card_click import act_words
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.chat.transcript_row import CardRow
from desktop_assist.ui.chat.turn_rows import TurnRows
from desktop_assist.ui.drop.drop_queue import DropOutcome
from desktop_assist.ui.drop.expected_use import DropWay
from desktop_assist.ui.services import ChatServices

_TAKEN_AS = {"receipt": "keep_receipt", "policy": "keep_document"}


class DropIntake:
    """Hands files in, and shows their cards where they belong.

    Args:
        services: What takes them.
        model: The rows of the open conversation.
        open_id: Which one is open; None until a new one has been sent to.
        keep_id: Told the id of a conversation that a file began.
    """

    def __init__(
        self,
        services: ChatServices,
        model: TranscriptModel,
        open_id: Callable[[], str | None],
        keep_id: Callable[[str], None],
    ) -> None:
        self._services = services
        self._model = model
        self._open_id = open_id
        self._keep_id = keep_id

    async def take_in(self, path: Path, way: DropWay) -> DropOutcome:
        """Take one file in; its card joins the conversation.

        Raises:
            DesktopAssistError: It could not be done.
        """
        card = await (self._take_as_it_is(path) if way == "own" else self._take_as(path, way))
        return DropOutcome("") if card is None else _outcome(card)

    async def _take_as_it_is(self, path: Path) -> Card | None:
        shown, card, into = TurnRows(self._model, self._services.clock), None, self._open_id()
        shown.begin()
        received = self._services.assistant.receive((path,), into)
        try:
            async with aclosing(received) as events:
                async for event in events:
                    if self._open_id() != into:
                        continue  # another one is open now; the card is kept in its own
                    if isinstance(event, TurnStarted):
                        self._keep_id(event.conversation_id)
                        into = event.conversation_id
                    shown.apply(event)
                    card = event.result.card if isinstance(event, ToolFinished) else card
        finally:
            shown.end()
        return card

    async def _take_as(self, path: Path, way: DropWay) -> Card | None:
        act, into = self._services.assistant.act, self._open_id()
        result = await act(_TAKEN_AS[way], {"file": str(path)}, into)
        if not result.ok:
            raise UsageError(act_words(result))
        if result.card is not None and self._open_id() == into:
            self._model.add(CardRow(self._model.new_key(), result.card))
        return result.card


def _outcome(card: Card) -> DropOutcome:
    if card.kind == "error":
        words = f"{tr_told(card.title)} {tr_told(card.subtitle)}".strip()
        return DropOutcome(words, is_good=False)
    return DropOutcome(tr_told(card.title))
