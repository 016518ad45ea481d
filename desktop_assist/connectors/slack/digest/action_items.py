"""Finds what is to be done, who does it and until when, in what people wrote to each other."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256

from desktop_assist.connectors.slack.digest.action_words import (
    ACCEPTS,
    ASKS,
    ASKS_GERMAN,
    ASSIGNS,
    DONE,
    HEADED,
    NEEDED,
    OFFERS,
    REFUSES,
    TAKES_IT,
    TAKES_ON,
    TAKES_ON_GERMAN,
)
from desktop_assist.connectors.slack.digest.digest import ActionItem
from desktop_assist.connectors.slack.digest.sentences import People, Sentence
from desktop_assist.domain.spoken_time import SpokenTime, TimeReader

_MOST_ITEMS = 40
_LONGEST_WHAT = 120
_NEAR = 4
_FEW = 1
_SHORT = 6
_ALIKE = 0.6
_OPENING = re.compile(
    r"^(?:(?:please|pls|bitte|also|then|just|quickly|to|mal|noch|und|and|so|@[\w.'-]+(?: [A-ZÀ-Þ]"
    r"[\w.'-]+)?)\b[\s,:]*)+",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?:\s*[,;\u2013\u2014-]|\s+(?:and|so|but|und|aber|until|by|before|due|bis|am|zum|spätestens)\b)*[\s.!?,;:]*$"
)
_VOCATIVE = re.compile(r"^\W*(?P<name>[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)?)\s*[,:\u2013-]\s+")
_ANYBODY = re.compile(
    r"\b(?:someone|somebody|any(?:one|body)|who|jemand|wer|we|wir)\b", re.IGNORECASE
)
_TRAILING = re.compile(r"[(\[\u2013\u2014-]\s*@?([A-ZÀ-Þ][\w'-]+)[^)\]]*[)\]]?\s*$")
_ONESELF = ("me", "ich")
_WORDS = re.compile(r"\w{4,}")


@dataclass(frozen=True, slots=True)
class _Open:
    """An item with how it came about: one that was asked for may still be refused."""

    item: ActionItem
    place: int
    is_asked: bool


def action_items(
    sentences: Iterable[Sentence], people: People, times: TimeReader
) -> tuple[ActionItem, ...]:
    """What is to be done, in the order in which it was said."""
    finder = _Finder(people, times)
    for sentence in sentences:
        finder.take(sentence)
    return finder.items


class _Finder:
    def __init__(self, people: People, times: TimeReader) -> None:
        self._people = people
        self._times = times
        self._open: list[_Open] = []
        self._place = 0
        self._message = ""
        self._is_listing = False

    @property
    def items(self) -> tuple[ActionItem, ...]:
        return tuple(one.item for one in self._open)[:_MOST_ITEMS]

    def take(self, sentence: Sentence) -> None:
        """Take in the next sentence."""
        if sentence.message.ts != self._message:
            self._message, self._is_listing = sentence.message.ts, False
            self._place += 1
        if self._is_answer(sentence):
            return
        headed = HEADED.match(sentence.text)
        if headed is not None:
            self._is_listing = not headed["what"]
            if headed["what"]:
                self._add_listed(replace(sentence, text=headed["what"]))
            return
        if self._is_listing and (sentence.is_bullet or sentence.number):
            self._add_listed(sentence)
            return
        found = tuple(self._found(sentence))
        for what, owner, is_asked in found:
            self._add(sentence, what, owner, is_asked=is_asked)
        if not found:
            self._add_day(sentence)

    def _is_answer(self, sentence: Sentence) -> bool:
        """Whether it says yes, no or "done" to something that was said before."""
        author = sentence.message.author
        if DONE.search(sentence.text) and "?" not in sentence.text and self._finish(sentence):
            return True
        asked = self._asked_of(author)
        if asked is None:
            return False
        accepted = ACCEPTS.match(sentence.text) or TAKES_IT.match(sentence.text)
        if REFUSES.search(sentence.text):
            self._open.remove(asked)
            if asked.item.owner != author:
                self._open.append(asked)
            return asked.item.owner == author
        if accepted is None:
            return False
        self._settle(asked, sentence, author)
        rest = sentence.text[accepted.end() :]
        return not (TAKES_ON.search(rest) or TAKES_ON_GERMAN.search(rest))

    def _asked_of(self, author: str) -> _Open | None:
        """What was asked of somebody, or of all, in the messages just before."""
        near = (
            one
            for one in reversed(self._open)
            if one.is_asked and self._place - one.place <= _NEAR and one.item.author != author
        )
        return next((one for one in near if one.item.owner in ("", author)), None)

    def _settle(self, asked: _Open, sentence: Sentence, owner: str) -> None:
        """Somebody takes on what was asked for."""
        due = asked.item.due or self._due(sentence)
        item = replace(asked.item, owner=owner, due=due)
        self._open[self._open.index(asked)] = _Open(item, asked.place, is_asked=False)

    def _finish(self, sentence: Sentence) -> bool:
        """Mark what the sentence says is done; False where it speaks of nothing that is open."""
        author, words = sentence.message.author, _roots(sentence.text)
        own = [one for one in self._open if one.item.owner == author and not one.item.is_done]
        if not own:
            return False
        best = max(own, key=lambda one: (len(words & _roots(one.item.text)), one.place))
        shared = words & _roots(best.item.text)
        if not shared and len(sentence.text.split()) > _NEAR + 1:
            return False
        done = replace(best, item=replace(best.item, is_done=True))
        self._open[self._open.index(best)] = done
        return True

    def _add_day(self, sentence: Sentence) -> None:
        """A short sentence behind a task may say until when, such as "Ideally by Tuesday"."""
        last = self._open[-1] if self._open else None
        is_behind = last is not None and last.item.ts == sentence.message.ts
        if last is None or not is_behind or last.item.due or len(sentence.text.split()) > _SHORT:
            return
        self._open[-1] = replace(last, item=replace(last.item, due=self._due(sentence)))

    def _found(self, sentence: Sentence) -> Iterator[tuple[str, str, bool]]:
        """What is to be done, by whom, and whether it was only asked for."""
        text, author = sentence.text, sentence.message.author
        spoken_to = self._spoken_to(sentence)
        assigned = ASSIGNS.match(text)
        owner = self._assigned_to(assigned["name"]) if assigned else ""
        if assigned and owner:
            yield _first(assigned, "what", "german", "listed"), owner, False
            return
        offered = OFFERS.search(text)
        if offered is not None:
            yield _first(offered, "what", "german"), author, False
            return
        asked = ASKS.search(text) or ASKS_GERMAN.search(text)
        if asked is not None:
            names = ("what", "please", "tell", "who", "some", "must")
            yield _first(asked, *names), spoken_to, True
            return
        taken = TAKES_ON.search(text) or TAKES_ON_GERMAN.search(text)
        if taken is not None and not text.rstrip().endswith("?"):
            what = _first(taken, "what", "can", "object") or _doing(taken)
            yield what, author, False
            return
        needed = NEEDED.search(text)
        if needed is not None and not text.rstrip().endswith("?"):
            yield _first(needed, "what", "german"), spoken_to, True

    def _spoken_to(self, sentence: Sentence) -> str:
        """Whom a request is meant for."""
        mentioned = [
            name
            for name in self._people.mentioned(sentence.text)
            if name not in ("here", "channel", "everyone")
        ]
        if mentioned:
            return mentioned[0]
        called = _VOCATIVE.match(sentence.text)
        named = self._people.named(called["name"]) if called else ""
        if named:
            return named
        everybody = _ANYBODY.search(sentence.text)
        others = [name for name in self._people.names if name != sentence.message.author]
        return others[0] if len(others) == 1 and not everybody else ""

    def _assigned_to(self, name: str) -> str:
        if name.startswith("@"):
            return next(iter(self._people.mentioned(name)), "")
        return self._people.named(name)

    def _listed_for(self, name: str, sentence: Sentence) -> str:
        """In a list of tasks a name may be of somebody who has not said anything."""
        if name in _ONESELF:
            return sentence.message.author
        return self._assigned_to(name) or name.lstrip("@")

    def _add_listed(self, sentence: Sentence) -> None:
        """A point of a list of tasks: "Ben: send the offer (Friday)"."""
        assigned = ASSIGNS.match(sentence.text)
        owner = self._listed_for(assigned["name"], sentence) if assigned else ""
        what = _first(assigned, "what", "german", "listed") if assigned and owner else sentence.text
        if not owner:
            mentioned = self._people.mentioned(sentence.text)
            trailing = _TRAILING.search(sentence.text)
            owner = next(iter(mentioned), "") or (
                self._people.named(trailing[1]) if trailing else ""
            )
        self._add(sentence, what, owner, is_asked=False)

    def _add(self, sentence: Sentence, what: str, owner: str, *, is_asked: bool) -> None:
        message = sentence.message
        short = self._shortened(what, sentence)
        if not short:
            return
        item = ActionItem(
            key=_key(message.ts, sentence.text),
            what=short,
            text=sentence.text,
            owner=owner,
            due=self._due(sentence),
            author=message.author,
            ts=message.ts,
            is_done=sentence.is_crossed,
        )
        if not self._is_repeated(item):
            self._open.append(_Open(item, self._place, is_asked))

    def _is_repeated(self, item: ActionItem) -> bool:
        """Whether it says again what stands there already; a day that is new is taken over."""
        words = _roots(item.what)
        for place, one in enumerate(self._open):
            known = _roots(one.item.what)
            same = words & known
            is_short = len(words) <= _FEW and words <= known and self._place - one.place <= _NEAR
            is_same = bool(same) and (is_short or len(same) >= _ALIKE * max(len(words), len(known)))
            if is_same and (one.item.owner in ("", item.owner) or not item.owner):
                due = item.due or one.item.due
                merged = replace(one.item, owner=item.owner or one.item.owner, due=due)
                self._open[place] = replace(one, item=merged)
                return True
        return False

    def _due(self, sentence: Sentence) -> date | None:
        """Until when: the last time that is named and is not over."""
        found = self._times.times_in(sentence.text, sentence.said_at)
        days = [one.last_day for one in found if one.names_day or one.has_time]
        coming = [day for day in days if day >= sentence.said_at.date()]
        return coming[-1] if coming else None

    def _shortened(self, what: str, sentence: Sentence) -> str:
        """The task without its day, and without whom it was said to."""
        text = what.strip()
        found = self._times.times_in(text, sentence.said_at)
        if found and found[-1].end >= len(text.rstrip(" .!?)")) - 1:
            text = _without(text, found[-1])
        text = _BEHIND.sub("", _OPENING.sub("", text)).strip(" .!?,;:([")
        return f"{text[:1].upper()}{text[1:_LONGEST_WHAT]}"


def _first(found: re.Match[str], *names: str) -> str:
    groups = found.groupdict()
    return next((groups[name] for name in names if groups.get(name)), "")


def _doing(taken: re.Match[str]) -> str:
    groups = taken.groupdict()
    rest = groups.get("rest")
    return f"{groups.get('doing') or ''}{rest or ''}" if rest is not None else taken[0].strip(" ,;")


def _without(text: str, time: SpokenTime) -> str:
    return text[: time.start].rstrip()


def _roots(text: str) -> set[str]:
    return {word.lower()[:6] for word in _WORDS.findall(text)}


def _key(ts: str, text: str) -> str:
    """The same whenever the thread is fetched, as long as the sentence is."""
    return f"{ts}-{sha256(text.encode()).hexdigest()[:8]}"
