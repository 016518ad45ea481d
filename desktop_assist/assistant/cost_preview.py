"""Tells about what a message would cost, before it is sent."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from pathlib import Path

from desktop_assist.assistant.assistant_choice import AssistantChoice
from desktop_assist.assistant.conversation_store import ConversationStore
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.usage import TokenUsage
from desktop_assist.usage.tariff import Tariff
from desktop_assist.usage.token_estimate import likely_tokens

_PAID = "openai"
_LIKELY_ANSWER = 400
_PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".heic"}
_LIKELY_PICTURE, _MOST_OF_A_FILE, _BYTES_A_TOKEN = 1_500, 20_000, 4


@dataclass(frozen=True, slots=True)
class CostEstimate:
    """What one request would probably be.

    Attributes:
        tokens: What the model reads: the conversation so far and what every request holds too.
        cost_usd: With an answer of usual length; None when the model's price is not known.
        most_usd: With the longest answer there may be.
    """

    model_id: str
    tokens: int
    cost_usd: Decimal | None
    most_usd: Decimal


class CostPreview:
    """Estimates for drafts; blocking.

    Args:
        conversations: What was said before is read by the model again.
        choice: Which assistant, and so which model, answers.
        settings: Gives the settings as they are now.
        tariff: What tokens cost.
        clock: Prices change.
        fixed: Give what every request holds: instructions and tools.
    """

    def __init__(
        self,
        conversations: ConversationStore,
        choice: AssistantChoice,
        settings: Callable[[], Settings],
        tariff: Tariff,
        clock: Clock,
        *fixed: Callable[[], object],
    ) -> None:
        self._conversations = conversations
        self._choice = choice
        self._settings = settings
        self._tariff = tariff
        self._clock = clock
        self._fixed = fixed

    @cached_property
    def _fixed_tokens(self) -> int:
        return likely_tokens([part() for part in self._fixed])

    def of(self, draft: Draft) -> CostEstimate | None:
        """What a draft would cost; None where nothing is paid.

        Raises:
            UsageError: It asks for an assistant that is not there.
        """
        settings, profile = self._settings(), self._choice.for_draft(draft).profile
        provider = draft.provider or profile.provider or settings.assistant.provider
        if provider != _PAID:
            return None
        model_id = (profile.model_id if profile.provider else "") or settings.openai.model_id
        tokens, now = self._tokens(draft), self._clock.now()
        usual = TokenUsage(tokens, output_tokens=_LIKELY_ANSWER)
        price = self._tariff.price(_PAID, (model_id,), usual, now)
        most = self._tariff.greatest(_PAID, model_id, tokens, now)
        return CostEstimate(model_id, tokens, price.cost_usd, most)

    def _tokens(self, draft: Draft) -> int:
        before = (
            self._conversations.messages(draft.conversation_id) if draft.conversation_id else ()
        )
        files = sum(map(_file_tokens, draft.attachments))
        said = likely_tokens([message.parts for message in before])
        return self._fixed_tokens + said + likely_tokens(draft.text) + files


def _file_tokens(path: Path) -> int:
    if path.suffix.casefold() in _PICTURES:
        return _LIKELY_PICTURE
    size = path.stat().st_size if path.is_file() else 0
    return min(size // _BYTES_A_TOKEN, _MOST_OF_A_FILE)
