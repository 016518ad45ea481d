"""What becomes of a card when one of its buttons was clicked."""

from dataclasses import replace

from desktop_assist.domain.card import CardAction
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.tool import ToolResult
from desktop_assist.domain.translation import tr
from desktop_assist.ui.chat.stored_rows import after_click
from desktop_assist.ui.chat.transcript_row import CardRow


def after_act(row: CardRow, action: CardAction, result: ToolResult) -> CardRow:
    """The card after a click on one of its buttons."""
    if result.ok and action.keeps_card:
        return replace(row, state="open", problem="")
    if result.ok:
        return after_click(row, action.tool, result)
    return replace(row, state="open", problem=act_words(result))


def act_words(result: ToolResult) -> str:
    """What came of a click, in a sentence."""
    summary = result.output.get("summary") or result.output.get("message")
    return tr_told(str(summary)) if summary else tr("It could not be done.")
