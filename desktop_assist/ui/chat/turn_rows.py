"""Turns what a turn reports into rows of the transcript."""

from collections.abc import Callable
from dataclasses import replace

from desktop_assist.domain.card import Card
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.errors import (
    BudgetUsedUpError,
    ModelUnavailableError,
    ProviderAccessError,
    SecretStoreError,
    SettingsError,
)
from desktop_assist.domain.short_card import in_short
from desktop_assist.domain.tool import ToolResult
from desktop_assist.domain.translation import marked, tr
from desktop_assist.domain.turn_event import (
    ApprovalRequested,
    CardAhead,
    CitationFound,
    NoticeGiven,
    OfferMade,
    QuestionAsked,
    ReasoningDelta,
    StepWaiting,
    TextDelta,
    ToolFinished,
    ToolStarted,
    TurnEvent,
    TurnFailed,
    TurnFinished,
    TurnStarted,
    UsageRecorded,
)
from desktop_assist.ui.cards.spoken_names import tool_name
from desktop_assist.ui.chat.said_on_cards import beside_cards, beside_others
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.chat.transcript_row import (
    ActivityRow,
    AnswerRow,
    ApprovalRow,
    CardRow,
    Ending,
    NoticeRow,
    ProblemRow,
    QuestionRow,
    ThoughtRow,
)

_ON_THIS_COMPUTER = {"embedded": marked("On this computer")}
# Errors that the settings can mend: a key, a model, an address, a limit.
_SET_UP = {
    error.code
    for error in (
        BudgetUsedUpError,
        ModelUnavailableError,
        ProviderAccessError,
        SecretStoreError,
        SettingsError,
    )
}
_WAITING = marked("The service takes no more requests just now. Going on in {seconds} s…")
_ENDINGS: dict[str, Ending] = {"cancelled": "stopped", "incomplete": "cut_short"}


class TurnRows:
    """The rows of one running turn.

    Args:
        model: Where the rows go.
        clock: For the time beside an answer.
        retry: What can be sent again should the turn fail; None when there is nothing.
    """

    def __init__(self, model: TranscriptModel, clock: Clock, retry: Draft | None = None) -> None:
        self._model = model
        self._clock = clock
        self._retry = retry
        self._activity = ""
        self._answer = ""
        self._thought = ""
        self._provider = ""
        self._by = ""
        self._looks: list[str] = []
        self._new_looks: list[str] = []
        self._ahead: dict[str, str] = {}
        self.approvals: dict[str, Callable[[bool], None]] = {}

    def begin(self) -> None:
        """Show that work has begun, before anything is reported."""
        self._show_activity(tr("Working…"))

    def apply(self, event: TurnEvent) -> None:
        """Show one event."""
        match event:
            case TextDelta(text=text):
                self._add_text(text)
            case ReasoningDelta(text=text):
                self._add_thought(text)
            case ToolStarted(call=call):
                self._close_answer()
                self._thought = ""
                self._show_activity(f"{tool_name(call.name)}…")
            case CitationFound(citation=citation):
                self._add_source(citation)
            case TurnStarted(provider=provider):
                self._provider = provider
                self._by = tr(_ON_THIS_COMPUTER.get(provider, ""))
            case UsageRecorded():
                self._looks += self._new_looks
                self._new_looks = []
            case _:
                self._add_row(event)

    def end(self, ending: Ending = "") -> None:
        """The turn is over; `ending` says why if it stops short."""
        self._clear_activity()
        for call_id in tuple(self._ahead):
            self._clear_ahead(call_id)
        if ending and not self._answer:
            self._start_answer()
        self._close_answer(ending)
        for key in self.approvals:
            row = self._model.find(key)
            if isinstance(row, ApprovalRow) and row.answer == "open":
                self._model.change(replace(row, answer="no"))
        self.approvals.clear()

    def leave(self) -> None:
        """Another conversation is shown: what is still reported goes nowhere."""
        self._model = TranscriptModel()

    def fail(self, message: str, hint: str, code: str = "") -> None:
        """Show why the turn could not go on; `code` tells what else can be done about it."""
        self._clear_activity()
        self._close_answer()
        is_of_service = bool(self._provider) and self._provider not in _ON_THIS_COMPUTER
        self._model.add(
            ProblemRow(
                self._model.new_key(),
                message,
                hint,
                self._retry,
                is_of_service=is_of_service,
                is_set_up=code in _SET_UP,
                is_of_budget=code == BudgetUsedUpError.code,
            )
        )

    def _add_row(self, event: TurnEvent) -> None:
        match event:
            case CardAhead() | ToolFinished():
                self._show_card(event)
            case QuestionAsked() | OfferMade():
                self._add_choices(event)
            case ApprovalRequested(call=call, reason=reason, answer=answer):
                self._clear_activity()
                key = self._model.new_key()
                self.approvals[key] = answer
                self._model.add(ApprovalRow(key, call, reason))
            case NoticeGiven(text=text):
                self._clear_activity()
                self._model.add(NoticeRow(self._model.new_key(), text))
                if not self._answer:
                    self._show_activity(tr("Working…"))
            case StepWaiting(seconds=seconds):
                self._show_activity(tr(_WAITING, seconds=seconds))
            case TurnFailed() | TurnFinished():
                self._finish(event)

    def _finish(self, event: TurnFailed | TurnFinished) -> None:
        if isinstance(event, TurnFailed):
            self.fail(event.message, event.hint, event.code)
        else:
            self.end(_ENDINGS.get(event.status, ""))

    def _show_card(self, event: CardAhead | ToolFinished) -> None:
        if isinstance(event, CardAhead):
            self._clear_activity()
            self._ahead[event.call_id] = self._model.new_key()
            self._model.add(CardRow(self._ahead[event.call_id], event.card))
        elif event.result.card is not None:
            self._clear_activity()
            self._clear_ahead(event.result.call_id)
            self._add_card(event.result, event.result.card)
            self._show_activity(tr("Working…"))

    def _clear_ahead(self, call_id: str) -> None:
        key = self._ahead.pop(call_id, "")
        if key:
            self._model.remove(key)

    def _add_choices(self, event: QuestionAsked | OfferMade) -> None:
        self._clear_activity()
        self._close_answer()
        key = self._model.new_key()
        if isinstance(event, QuestionAsked):
            self._shorten_looks()
            self._model.add(QuestionRow(key, event.question.text, event.question.choices))
        else:
            self._model.add(QuestionRow(key, "", event.offer.choices, event.offer.actions))

    def _shorten_looks(self) -> None:
        """What was looked up on the way to a question is not to push it out of sight."""
        for key in (*self._looks, *self._new_looks):
            row = self._model.find(key)
            if isinstance(row, CardRow):
                self._model.change(replace(row, card=in_short(row.card)))

    def _add_card(self, result: ToolResult, card: Card) -> None:
        """A change makes what was looked up for it, a step before, out of date."""
        key = self._model.new_key()
        if result.change_id:
            for look in self._looks:
                self._model.remove(look)
            self._looks = []
        else:
            self._new_looks.append(key)
        self._model.add(beside_others(CardRow(key, card), self._model.rows))

    def _add_thought(self, text: str) -> None:
        if not self._thought:
            self._clear_activity()
            self._thought = self._model.new_key()
            self._model.add(ThoughtRow(self._thought, ""))
            self._show_activity(tr("Thinking…"))
        self._model.append_text(self._thought, text)

    def _add_text(self, text: str) -> None:
        self._clear_activity()
        self._thought = ""
        if not self._answer:
            self._start_answer()
        row = self._model.find(self._answer)
        if isinstance(row, AnswerRow):
            self._change_answer(replace(row, text=row.text + text))

    def _change_answer(self, row: AnswerRow) -> None:
        self._model.change(beside_cards(row, self._model.rows))

    def _start_answer(self) -> None:
        self._answer = self._model.new_key()
        at = self._clock.now()
        self._model.add(AnswerRow(self._answer, "", at, is_streaming=True, by=self._by))

    def _close_answer(self, ending: Ending = "") -> None:
        row = self._model.find(self._answer) if self._answer else None
        if isinstance(row, AnswerRow):
            self._model.change(replace(row, is_streaming=False, ending=ending))
        self._answer = ""

    def _add_source(self, citation: Citation) -> None:
        row = self._model.find(self._answer)
        # Several quotations of one place are one source.
        if isinstance(row, AnswerRow) and citation.place_words() not in row.sources:
            self._change_answer(replace(row, places=(*row.places, citation)))

    def _show_activity(self, text: str) -> None:
        if self._activity:
            self._model.change(ActivityRow(self._activity, text))
        else:
            self._activity = self._model.new_key()
            self._model.add(ActivityRow(self._activity, text))

    def _clear_activity(self) -> None:
        if self._activity:
            self._model.remove(self._activity)
            self._activity = ""
