"""What is to be done while a discussion goes on: it may still be refused or go to somebody else."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_assist.connectors.slack.digest.digest import ActionItem
from desktop_assist.connectors.slack.digest.sentences import Sentence
from desktop_assist.connectors.slack.digest.task_wording import roots

_DO = "do|take|handle|pay|make|own|write|send|book|order|get|call|run|cover|have"
_I_DO = re.compile(
    rf"(?:^|[,;.?!]\s*|\b(?:better|rather|then|so|ok|no|if|swap)\b[,:]?\s*)I(?:'ll| will| can|'d)? "
    rf"(?:rather )?(?:{_DO}) (?P<what>(?:the |that |this )[^,.;?!]+)",
    re.IGNORECASE,
)
"""Takes it from somebody else: "better I do the whole letter"."""
_OTHER_DOES = re.compile(
    r"\b(?:he|she|they|you|[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)?) (?:can |will |could )?"
    r"[a-z]+ (?P<what>[^,.;?!]+)"
)
_OFF = re.compile(
    r"^\W*(?:ok(?:ay)?|no|then|so)?\W*(?:don'?t bother|no need|never ?mind|forget|scrap|skip)\b"
    r"(?P<what>[^,.;?!]*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Open:
    """An item with how it came about: what was asked for or offered may still be refused."""

    item: ActionItem
    place: int
    is_asked: bool
    is_offered: bool = False


def called_off(near: Sequence[Open], sentence: Sentence) -> Open | None:
    """What needs no doing any more: "don't bother Dallas"."""
    found = _OFF.match(sentence.text)
    return _about(found["what"], near) if found else None


def taken_over(near: Sequence[Open], sentence: Sentence) -> tuple[tuple[Open, Open], ...]:
    """What goes to somebody else than it was given to: each as it was, and as it is now.

    Who takes one thing may give another for it: "I do the deposit, he tells them".
    """
    author = sentence.message.author
    found = _I_DO.search(sentence.text)
    others = [one for one in near if one.item.owner != author and not one.item.is_done]
    taken = _about(found["what"], others) if found else None
    if found is None or taken is None:
        return ()
    changes = [(taken, _of(taken, author))]
    theirs = [one for one in near if one.item.owner == author and one is not taken]
    rest = sentence.text[found.end() :]
    given = next(
        (one for other in _OTHER_DOES.finditer(rest) if (one := _about(other["what"], theirs))),
        None,
    )
    if given is not None:
        changes.append((given, _of(given, taken.item.owner)))
    return tuple(changes)


def _about(what: str, among: Sequence[Open]) -> Open | None:
    words = roots(what)
    fitting = [one for one in among if words & roots(one.item.what)]
    return max(
        fitting, key=lambda one: (len(words & roots(one.item.what)), one.place), default=None
    )


def _of(one: Open, owner: str) -> Open:
    return replace(one, item=replace(one.item, owner=owner), is_asked=False)
