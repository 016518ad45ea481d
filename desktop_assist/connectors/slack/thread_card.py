"""Shows a discussion as a card: who said what and when, what it comes to, what is to be done."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop_assist.connectors.slack.digest.digest import (
    ActionItem,
    Agreement,
    Claim,
    Digest,
    Spending,
)
from desktop_assist.connectors.slack.export_archive import ExportContent
from desktop_assist.connectors.slack.message import SlackMessage, SlackThread
from desktop_assist.connectors.slack.thread_json import link_to, participants
from desktop_assist.connectors.slack.thread_words import (
    agreement_words,
    count_words,
    days_words,
    names_words,
    short_words,
)
from desktop_assist.domain.card import Card, CardAction, CardField, CardQuote, CardSide, CardTask
from desktop_assist.domain.date_words import date_words, weekday_name
from desktop_assist.domain.json_value import JsonObject

_MOST_QUOTES = 60
_MOST_CHANNELS = 12
_LONGEST_QUOTE = 1_200
_MORNING = time(9)
_REMINDER_MINUTES = 15
# In words: not every desktop has the signs.
_THUMBS = {"+1": "thumbs up", "-1": "thumbs down"}


def thread_card(thread: SlackThread, digest: Digest, zone: ZoneInfo) -> Card:
    """The whole of it; nothing is written or sent before a click."""
    left_out = len(thread.messages) - _MOST_QUOTES
    return Card(
        kind="slack_thread",
        title=digest.topic or thread.channel.title,
        subtitle=" · ".join(
            (
                thread.channel.title,
                days_words(thread, zone),
                count_words(thread),
                names_words(participants(thread)),
            )
        ),
        quotes=tuple(_quote(thread, one, zone) for one in thread.messages[-_MOST_QUOTES:]),
        beside=tuple(_sides(thread, digest, zone)),
        tasks=tuple(_task(thread, one) for one in digest.items),
        warnings=tuple(_warnings(thread, left_out)),
        footnote=f"From Slack, as of {date_words(thread.as_of.date())}, {thread.as_of:%H:%M}.",
        actions=(
            *(_schedule(one, thread, zone) for one in digest.agreements[:1]),
            *(_expense(one) for one in digest.spendings[:2]),
            CardAction("Open in Slack", visits=link_to(thread, thread.root_ts)),
        ),
    )


def export_card(path: Path, content: ExportContent) -> Card:
    """What an export holds, before it is taken in."""
    names = ", ".join(one.title for one in content.channels[:_MOST_CHANNELS] if one.name)
    places, people = len(content.channels), len(content.people)
    return Card(
        kind="slack_thread",
        title=f"{path.name}: an export of a Slack workspace",
        subtitle=(
            f"{places} {'channel' if places == 1 else 'channels'}, "
            f"{people} {'person' if people == 1 else 'people'}, "
            f"{content.days} {'file' if content.days == 1 else 'files'} of messages. "
            "Nothing is imported yet."
        ),
        fields=(CardField("Channels", names),) if names else (),
        actions=(
            CardAction(
                "Import", tool="import_slack_export", arguments={"file": str(path)}, is_primary=True
            ),
        ),
    )


def _quote(thread: SlackThread, message: SlackMessage, zone: ZoneInfo) -> CardQuote:
    text = message.text
    short = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE].rstrip()} …"
    return CardQuote(
        text="(deleted)" if message.is_deleted else short or "(no text)",
        who=message.author,
        when=short_words(thread, message.ts, zone),
        note=" · ".join(_notes(message)),
        action=_open(thread, message.ts),
    )


def _notes(message: SlackMessage) -> Iterator[str]:
    if message.edited_ts:
        yield "edited"
    yield from (one.name for one in message.files)
    for one in message.reactions:
        name = one.name.split("::")[0]
        yield f"{_THUMBS.get(name, name.replace('_', ' '))} \N{MULTIPLICATION SIGN} {one.count}"


def _sides(thread: SlackThread, digest: Digest, zone: ZoneInfo) -> Iterator[CardSide]:
    meetings = {one.text for one in digest.agreements}
    claims = (
        _claim(thread, one, "decided" if one.is_decision else "", zone)
        for one in digest.claims
        if one.text not in meetings
    )
    agreed = (
        _claim(thread, replace(one, text=agreement_words(one, zone)), "agreed", zone)
        for one in digest.agreements
    )
    if len(thread.messages) > 1:
        yield CardSide("Summary, word for word", quotes=(*claims, *agreed))


def _claim(thread: SlackThread, claim: Claim | Agreement, note: str, zone: ZoneInfo) -> CardQuote:
    when = short_words(thread, claim.ts, zone)
    return CardQuote(claim.text, claim.author, when, note, _open(thread, claim.ts))


def _task(thread: SlackThread, item: ActionItem) -> CardTask:
    due = f"by {weekday_name(item.due)}, {date_words(item.due)}" if item.due else ""
    place: JsonObject = {
        "channel_id": thread.channel.id,
        "thread_ts": thread.root_ts,
        "item": item.key,
        "is_done": not item.is_done,
    }
    return CardTask(
        text=item.what,
        detail=" · ".join(filter(None, (item.owner or "nobody yet", due))),
        is_done=item.is_done,
        ticking=CardAction("Done", tool="tick_slack_task", arguments=place),
        actions=(_remind(item, thread), _open(thread, item.ts)),
    )


def _open(thread: SlackThread, ts: str) -> CardAction:
    return CardAction("Open", visits=link_to(thread, ts))


def _schedule(agreement: Agreement, thread: SlackThread, zone: ZoneInfo) -> CardAction:
    start = agreement.start.astimezone(zone)
    arguments: JsonObject = {
        "title": agreement.title,
        "start": start.strftime("%Y-%m-%dT%H:%M"),
        "duration_minutes": agreement.minutes,
        "attendees": list(agreement.people),
        "description": link_to(thread, agreement.ts),
    }
    return _drafting("Schedule", "draft_meeting", arguments, is_primary=True)


def _remind(item: ActionItem, thread: SlackThread) -> CardAction:
    tomorrow = thread.as_of.date() + timedelta(days=1)
    day: date = max(item.due, tomorrow) if item.due else tomorrow
    start = datetime.combine(day, _MORNING)
    arguments: JsonObject = {
        "title": item.what,
        "start": start.strftime("%Y-%m-%dT%H:%M"),
        "duration_minutes": _REMINDER_MINUTES,
        "reminder_minutes": 0,
        "description": link_to(thread, item.ts),
    }
    return _drafting("Remind me", "draft_meeting", arguments)


def _expense(spending: Spending) -> CardAction:
    arguments: JsonObject = {
        "date": spending.day.isoformat(),
        "merchant": spending.what,
        "amount": str(spending.amount),
        "currency": spending.currency,
        "description": spending.text[:200],
    }
    label = f"Add as expense ({spending.amount} {spending.currency})"
    return _drafting(label, "draft_expense", arguments)


def _drafting(
    label: str, tool: str, arguments: JsonObject, *, is_primary: bool = False
) -> CardAction:
    return CardAction(label, tool, arguments, keeps_card=True, is_primary=is_primary)


def _warnings(thread: SlackThread, left_out: int) -> Iterator[str]:
    if thread.note:
        yield thread.note
    if not thread.is_whole:
        yield "Only a part of the thread is here yet: Slack lets little through at a time."
    if left_out > 0:
        yield f"The last {_MOST_QUOTES} messages are shown; {left_out} earlier ones are kept here."
