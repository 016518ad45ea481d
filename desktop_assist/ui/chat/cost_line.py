"""Says beside the button that sends what the message would cost."""

from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop_assist.assistant.cost_preview import CostEstimate
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.surfaces import muted_label
from desktop_assist.usage.budget_state import dollars

_TOKENS = marked("About {tokens:,} tokens")
_COST = marked("About {tokens:,} tokens, {cost} dollars")
_TIP = marked(
    "What {model} would read: the conversation so far, too. With the longest answer at most {most}"
    " dollars. A chore that this computer does by itself costs nothing."
)
_LEAST = Decimal("0.0001")


class CostLine(QWidget):
    """A short line; there only where something is paid."""

    def __init__(self) -> None:
        super().__init__()
        self.label: QLabel = muted_label("")
        self.label.setWordWrap(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.label)
        self.hide()

    def show_estimate(self, estimate: CostEstimate | None) -> None:
        """Show it; nothing where nothing is paid."""
        self.setVisible(estimate is not None)
        if estimate is None:
            return
        self.label.setText(words_for(estimate))
        self.label.setToolTip(
            tr(_TIP, model=estimate.model_id, most=tr_told(dollars(estimate.most_usd)))
        )


def words_for(estimate: CostEstimate) -> str:
    """An estimate in words."""
    if estimate.cost_usd is None:
        return tr(_TOKENS, tokens=estimate.tokens)
    cost = tr_told(dollars(max(estimate.cost_usd, _LEAST)))
    return tr(_COST, tokens=estimate.tokens, cost=cost)
