"""One conversation with a part of every kind, for tests of its readable forms."""

from datetime import timedelta
from pathlib import Path

from desktop_assist.domain.card import Card, CardField, CardTable
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.conversation import Conversation
from desktop_assist.domain.message import (
    AttachmentPart,
    ErrorPart,
    Message,
    OfferPart,
    QuestionPart,
    ReasoningPart,
    TextPart,
)
from desktop_assist.domain.tool import ToolCall, ToolResult
from tests.helpers.frozen_clock import SUNDAY_MORNING

CARD = Card(
    "expense_list",
    "Expenses",
    "2 expenses",
    fields=(CardField("Total", "31.90"), CardField("Left out", "")),
    table=CardTable(("Merchant", "Amount"), (("A | B <b>", "9.90"), ("C", "22.00")), (1,)),
    warnings=("One is doubtful",),
    footnote="expenses.xlsx",
)
CALL = ToolCall("c1", "list_expenses", {"from": "2026-10-01", "text": None})
PLACE = Citation("rules.md", "At <most> 40 EUR.", 3, "Meals")
CONVERSATION = Conversation("conv_1", 'What <did> I "spend"?', SUNDAY_MORNING, SUNDAY_MORNING)


def _message(number, role, *parts):
    at = SUNDAY_MORNING + timedelta(minutes=number)
    return Message(f"m{number}", role, parts, at, f"t{number}")


MESSAGES = (
    _message(
        0,
        "user",
        TextPart("What did I <script>alert(1)</script> spend?"),
        AttachmentPart("a.pdf", Path("/home/a.pdf"), "application/pdf", 9, "secret of the file"),
    ),
    _message(1, "assistant", ReasoningPart("Thinking", "openai", "m", {"x": 1}), CALL),
    _message(2, "tool", ToolResult("c1", CALL.name, True, {"summary": "2 expenses."}, CARD)),
    _message(
        3,
        "assistant",
        TextPart("You spent **31.90**:\n\n- A\n- C <img src=x>", citations=(PLACE, PLACE)),
    ),
    _message(
        4,
        "assistant",
        QuestionPart("Which month?", ("October", "November")),
        OfferPart(("Ask a model",)),
    ),
    _message(5, "user", TextPart("November")),
    _message(6, "assistant", ErrorPart("provider", "The service is busy.", "Try later.")),
    _message(7, "tool", ToolResult("c2", "undo", False, {"summary": "Nothing to undo."})),
)
