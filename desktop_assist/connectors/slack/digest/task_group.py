"""Takes what is to be done out of a sentence that the words for it were found in."""

import re

from desktop_assist.connectors.slack.digest.action_words import ASKS, ASKS_GERMAN
from desktop_assist.connectors.slack.digest.task_wording import as_order


def wanted_in(text: str, start: int) -> str:
    """What a question or a request asks for; who is spoken to stands before `start`."""
    english = ASKS.search(text)
    german = None if english else ASKS_GERMAN.search(text)
    if english is not None and english["whose"]:
        return as_order(english["whose"])
    if german is not None and german["please"]:
        # The verb stands before: "Frag bitte bei der Bank nach".
        before = re.split(r"[:;.]", text[start : german.start()])[-1]
        return f"{before.strip()} {german['please']}"
    names = ("what", "please", "first", "need", "who", "some", "formal", "must")
    return group_of(english or german, *names)


def taken_in(taken: re.Match[str]) -> str:
    """What somebody takes on."""
    return group_of(taken, "what", "can", "will", "owe", "object") or _doing(taken)


def group_of(found: re.Match[str] | None, *names: str) -> str:
    """The first of the groups that has something in it."""
    groups = found.groupdict() if found else {}
    return next((groups[name] for name in names if groups.get(name)), "")


def _doing(taken: re.Match[str]) -> str:
    groups = taken.groupdict()
    rest = groups.get("rest")
    return f"{groups.get('doing') or ''}{rest or ''}" if rest is not None else taken[0].strip(" ,;")
