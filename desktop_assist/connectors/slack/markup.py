"""Turns Slack's own way of writing into plain text, with names in place of ids."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop_assist.domain.hidden_signs import in_plain_sight

_ANGLE = re.compile(r"<([^<>\n]*)>")
_PERSON = re.compile(r"<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))
_EVERYBODY = {"here": "@here", "channel": "@channel", "everyone": "@everyone"}
_WEB = ("http://", "https://")
_LONGEST = 40_000  # as long as Slack lets a message be


@dataclass(frozen=True, slots=True)
class PlainText:
    """What a message says, and the web addresses it leads to."""

    text: str
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """Who and what ids stand for."""

    users: Mapping[str, str]
    channels: Mapping[str, str]


def plain_text(raw: str, names: Names) -> PlainText:
    """What a message says: mentions, channels, links and dates written out.

    Args:
        raw: As Slack keeps it: "<@U012> see <https://example.org|the plan>".
        names: What is known of the ids; an unknown one stays as it is.
    """
    links: list[str] = []

    def written_out(found: re.Match[str]) -> str:
        return _written_out(found[1], names, links)

    text = without_unseen(_ANGLE.sub(written_out, raw[:_LONGEST]))
    return PlainText(_unescaped(text).strip(), tuple(dict.fromkeys(links)))


def people_in(raw: str) -> Iterator[str]:
    """The ids of everybody who is mentioned."""
    return (found[1] for found in _PERSON.finditer(raw))


def without_unseen(text: str) -> str:
    """The text without signs that a reader cannot see."""
    return in_plain_sight(text)


def _written_out(inside: str, names: Names, links: list[str]) -> str:
    target, _, label = inside.partition("|")
    match target[:1]:
        case "@":
            return f"@{names.users.get(target[1:], label or target[1:])}"
        case "#":
            return f"#{label or names.channels.get(target[1:], target[1:])}"
        case "!":
            return _special(target[1:], label)
        case _:
            return _link(target, label, links)


def _special(target: str, label: str) -> str:
    """@here, a group of people, or a date with its words for programs that know none."""
    return label or _EVERYBODY.get(target, f"@{target.partition('^')[0]}")


def _link(target: str, label: str, links: list[str]) -> str:
    address = _unescaped(target)
    if address.startswith(_WEB):
        links.append(address)
    if address.startswith(("mailto:", "tel:")):
        return label or address.partition(":")[2]
    is_own_words = bool(label) and _unescaped(label) not in address
    return f"{label} ({target})" if is_own_words and address.startswith(_WEB) else target


def _unescaped(text: str) -> str:
    for written, sign in _ENTITIES:
        text = text.replace(written, sign)
    return text
