"""What a row of the transcript says, in one go: for screen readers."""

from typing import assert_never

from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import tr
from desktop_assist.ui.cards.spoken_names import tool_name
from desktop_assist.ui.chat.markdown_piece import readable
from desktop_assist.ui.chat.transcript_row import (
    ActivityRow,
    AnswerRow,
    ApprovalRow,
    CardRow,
    NoticeRow,
    ProblemRow,
    QuestionRow,
    ThoughtRow,
    TranscriptRow,
    UserRow,
)


def row_words(row: TranscriptRow) -> str:  # noqa: PLR0911 - a case each
    """All that is to be known of a row before one goes into it."""
    match row:
        case UserRow(text=text, attachments=attachments):
            return tr("Your message: {text}", text="\n".join(filter(None, (text, *attachments))))
        case AnswerRow(text=text):
            return tr("Answer: {text}", text=readable(text))
        case CardRow(card=card):
            return ". ".join(filter(None, (card.title, card.subtitle, *card.warnings)))
        case QuestionRow(text=text, choices=choices):
            return text or ", ".join(choices)
        case ApprovalRow(call=call, reason=reason):
            return f"{tr('Allow “{what}”?', what=tool_name(call.name))} {reason}"
        case ProblemRow(message=message, hint=hint):
            return " ".join(filter(None, (message, tr_told(hint))))
        case ThoughtRow(text=text) | NoticeRow(text=text) | ActivityRow(text=text):
            return text
        case _:
            assert_never(row)
