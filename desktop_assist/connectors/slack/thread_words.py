"""Says in words what a discussion comes to, each claim with who said it and where."""

from collections.abc import Iterator
from datetime import timedelta
from zoneinfo import ZoneInfo

from desktop_assist.connectors.slack.digest.digest import ActionItem, Agreement, Digest
from desktop_assist.connectors.slack.message import SlackThread, moment_of
from desktop_assist.connectors.slack.thread_json import link_to, participants
from desktop_assist.domain.date_words import date_words, weekday_name

_MOST_NAMES = 4


def summary_words(thread: SlackThread, digest: Digest, zone: ZoneInfo) -> str:
    """The whole digest, as Markdown: each line ends with a link to the message."""
    lines = [f"{_head(thread, digest, zone)}\n"]
    lines += [
        f"- {one.author} ({_link(thread, one.ts, zone)})"
        f"{' decided' if one.is_decision else ''}: “{quoted(one.text)}”"
        for one in digest.claims
    ]
    if digest.items:
        lines.append("\nTo do:\n")
        lines += [f"- {item_words(one)} ({_link(thread, one.ts, zone)})" for one in digest.items]
    lines += [
        f"\nAgreed: {agreement_words(one, zone)} ({_link(thread, one.ts, zone)})."
        for one in digest.agreements
    ]
    return "\n".join((*lines, *_shortfall(thread)))


def item_words(item: ActionItem) -> str:
    """One action item: who, what, until when."""
    who = f"{item.owner}: " if item.owner else ""
    due = f", by {weekday_name(item.due)}, {date_words(item.due)}" if item.due else ""
    return f"{who}{quoted(item.what)}{due}{' (done)' if item.is_done else ''}"


def agreement_words(agreement: Agreement, zone: ZoneInfo) -> str:
    """When, and with whom: "Tuesday, 24 November 2026, 14:00 on, with Ada Rossi"."""
    start = agreement.start.astimezone(zone)
    end = start + timedelta(minutes=agreement.minutes) if agreement.minutes else None
    hours = f"{start:%H:%M}" + (f"\N{EN DASH}{end:%H:%M}" if end else "")
    people = f", with {names_words(agreement.people)}" if agreement.people else ""
    return f"{weekday_name(start.date())}, {date_words(start.date())}, {hours}{people}"


def names_words(names: tuple[str, ...] | list[str]) -> str:
    """For example "Ada Rossi, Ben Okafor and 3 others"."""
    if len(names) > _MOST_NAMES:
        return f"{', '.join(names[: _MOST_NAMES - 1])} and {len(names) - _MOST_NAMES + 1} others"
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def days_words(thread: SlackThread, zone: ZoneInfo) -> str:
    """From when to when it goes."""
    days = [moment_of(thread.messages[place].ts).astimezone(zone).date() for place in (0, -1)]
    first, last = map(date_words, days)
    return first if first == last else f"{first} to {last}"


def short_words(thread: SlackThread, ts: str, zone: ZoneInfo) -> str:
    """When one message was said: "13:06", with its day where the thread goes on over several."""
    ends = {moment_of(thread.messages[place].ts).astimezone(zone).date() for place in (0, -1)}
    return _moment(ts, zone) if len(ends) > 1 else f"{moment_of(ts).astimezone(zone):%H:%M}"


def count_words(thread: SlackThread) -> str:
    """How much of it there is."""
    count = len(thread.messages)
    return "1 message" if count == 1 else f"{count} messages"


def quoted(text: str) -> str:
    """Words from outside in a line of Markdown: on one line, and no link of their own."""
    return " ".join(text.split()).replace("](", "] (")


def _head(thread: SlackThread, digest: Digest, zone: ZoneInfo) -> str:
    place = f"{thread.channel.title}, {days_words(thread, zone)}"
    by = names_words(participants(thread))
    return f"{place}: {quoted(digest.topic)}. {count_words(thread)} by {by}."


def _link(thread: SlackThread, ts: str, zone: ZoneInfo) -> str:
    return f"[{_moment(ts, zone)}]({link_to(thread, ts)})"


def _moment(ts: str, zone: ZoneInfo) -> str:
    moment = moment_of(ts).astimezone(zone)
    return f"{moment.day} {date_words(moment.date()).split()[1][:3]}, {moment:%H:%M}"


def _shortfall(thread: SlackThread) -> Iterator[str]:
    if thread.note:
        when = f"{date_words(thread.as_of.date())}, {thread.as_of:%H:%M}"
        yield f"\n{thread.note} This is the copy of {when}."
    if not thread.is_whole:
        yield (
            "\nSlack lets only a little through at a time: the rest of the thread is fetched while "
            "the window is open, or when it is asked for again."
        )
