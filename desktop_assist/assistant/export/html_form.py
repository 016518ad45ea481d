"""A conversation as one HTML file that needs nothing else and does nothing: text, escaped."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from html import escape
from typing import assert_never

from desktop_assist.assistant.export.markdown_html import markdown_html
from desktop_assist.assistant.export.wording import (
    PROGRAM,
    call_words,
    card_notes,
    moment_words,
    one_message_a_turn,
    source_lines,
    speaker,
    summary_of,
)
from desktop_assist.domain.card import Card
from desktop_assist.domain.conversation import Conversation
from desktop_assist.domain.message import (
    AttachmentPart,
    ErrorPart,
    Message,
    OfferPart,
    Part,
    QuestionPart,
    ReasoningPart,
    TextPart,
)
from desktop_assist.domain.tool import ToolCall, ToolResult

# Belt and braces: even if something slipped through, no browser would load or run it.
_HEAD = """<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; --text: #1c2027; --muted: #5f6875; --ground: #ffffff;
  --bubble: #e9effc; --border: #d9dde3; --warning: #7a4a00; }}
@media (prefers-color-scheme: dark) {{ :root {{ --text: #e7e9ec; --muted: #a2a9b4;
  --ground: #1b1d21; --bubble: #2a3448; --border: #3a3f47; --warning: #f0c674; }} }}
body {{ max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: var(--text);
  background: var(--ground); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }}
h1 {{ font-size: 1.5rem; margin-bottom: 0; }}
h2 {{ font-size: .9rem; font-weight: 600; margin: 0 0 .4rem; }}
h3 {{ font-size: 1rem; margin: .6rem 0 .2rem; }}
p {{ margin: .4rem 0; }}
time, .muted {{ color: var(--muted); font-weight: normal; font-size: .85rem; }}
section {{ margin: 1.5rem 0; }}
.you {{ background: var(--bubble); border-radius: 10px; padding: .8rem 1rem; }}
.said {{ white-space: pre-wrap; }}
.card {{ border: 1px solid var(--border); border-radius: 10px; padding: .8rem 1rem;
  margin: .6rem 0; overflow-x: auto; }}
.warning {{ color: var(--warning); }}
table {{ border-collapse: collapse; width: 100%; margin-top: .4rem; }}
th, td {{ text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0;
  border-top: 1px solid var(--border); }}
th {{ color: var(--muted); font-weight: 600; font-size: .85rem; border-top: 0; }}
td.number, th.number {{ text-align: right; }}
pre {{ border: 1px solid var(--border); border-radius: 6px; padding: .6rem; overflow-x: auto; }}
</style>
</head>
<body>
<h1>{title}</h1>
<p class="muted">{source}</p>
"""
_FOOT = "</body>\n</html>\n"


def as_html(conversation: Conversation, messages: Iterable[Message], now: datetime) -> str:
    """The conversation, readable in light and in dark."""
    head = _HEAD.format(
        title=escape(conversation.title), source=escape(f"{PROGRAM}, {moment_words(now)}")
    )
    return head + "".join(_section(group) for group in one_message_a_turn(messages)) + _FOOT


def _section(group: tuple[Message, ...]) -> str:
    first = group[0]
    kind = "you" if first.role == "user" else "assistant"
    parts = "\n".join(
        block for message in group for part in message.parts for block in _part(part, message)
    )
    time = (
        f'<time datetime="{first.created_at.isoformat()}">{moment_words(first.created_at)}</time>'
    )
    return f'<section class="{kind}">\n<h2>{speaker(first)} {time}</h2>\n{parts}\n</section>\n'


def _part(part: Part, message: Message) -> Iterator[str]:
    match part:
        case TextPart() if message.role == "user":
            yield f'<p class="said">{escape(part.text)}</p>'
        case TextPart():
            yield markdown_html(part.text)
            yield from (f'<p class="muted">{escape(one)}</p>' for one in source_lines(part))
        case AttachmentPart():
            yield f'<p class="muted">Attached: {escape(part.name)}</p>'
        case QuestionPart():
            choices = "".join(f"<li>{escape(choice)}</li>" for choice in part.choices)
            yield f"<p>{escape(part.text)}</p>" + (f"<ul>{choices}</ul>" if choices else "")
        case ErrorPart():
            yield f'<p class="warning">{escape(part.message)} {escape(part.hint)}</p>'
        case _:
            yield from _work(part)


def _work(part: ToolCall | ToolResult | ReasoningPart | OfferPart) -> Iterator[str]:
    match part:
        case ToolCall():
            yield f'<p class="muted">{escape(call_words(part))}</p>'
        case ToolResult():
            yield _card(part.card) if part.card else f"<p>{escape(summary_of(part))}</p>"
        case ReasoningPart() | OfferPart():
            return
        case _:
            assert_never(part)


def _card(card: Card) -> str:
    fields = [(field.label, field.value) for field in card.fields if field.value]
    blocks = [f"<strong>{escape(card.title)}</strong>"]
    if card.subtitle:
        blocks.append(f'<div class="muted">{escape(card.subtitle)}</div>')
    if fields:
        blocks.append(_table((), fields))
    if card.table and card.table.rows:
        blocks.append(_table(card.table.columns, card.table.rows, card.table.numeric))
    blocks += (f'<p class="muted">{escape(note)}</p>' for note in card_notes(card))
    return f'<div class="card">\n{"".join(blocks)}\n</div>'


def _table(
    columns: Sequence[str], rows: Iterable[Sequence[str]], numeric: Sequence[int] = ()
) -> str:
    heading = _row("th", columns, numeric) if columns else ""
    return f"<table>{heading}{''.join(_row('td', row, numeric) for row in rows)}</table>"


def _row(tag: str, cells: Sequence[str], numeric: Sequence[int]) -> str:
    kinds = (' class="number"' if number in numeric else "" for number in range(len(cells)))
    filled = (
        f"<{tag}{kind}>{escape(cell)}</{tag}>" for kind, cell in zip(kinds, cells, strict=True)
    )
    return f"<tr>{''.join(filled)}</tr>"
