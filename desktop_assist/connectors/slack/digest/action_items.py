"""Finds what is to be done, who does it and until when, in what people wrote to each other."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from desktop_assist.connectors.slack.digest.action_words import (
    ACCEPTS,
    ANSWERS,
    ASSIGNS,
    CLAUSES,
    DECLINES,
    DONE,
    DONE_ALONE,
    DUE,
    EVERYBODY,
    GOES_ON,
    HEADED,
    IMPERATIVE,
    NEEDED,
    NOW,
    NOW_DOING,
    OFFERS,
    PROMISES,
    REFUSES,
    TAGGED,
    TAKES_IT,
    TAKES_ON,
    TAKES_ON_GERMAN,
    WHETHER,
)
from desktop_assist.connectors.slack.digest.digest import ActionItem
from desktop_assist.connectors.slack.digest.named_order import named_order, orders_in
from desktop_assist.connectors.slack.digest.open_item import Open, called_off, taken_over
from desktop_assist.connectors.slack.digest.sentences import People, Sentence
from desktop_assist.connectors.slack.digest.task_group import group_of, taken_in, wanted_in
from desktop_assist.connectors.slack.digest.task_wording import (
    is_same_task,
    key_of,
    points_back,
    roots,
    shortened,
)
from desktop_assist.domain.spoken_time import TimeReader

_MOST_ITEMS = 40
_NEAR = 4
_SHORT = 6
_LONGER = 12
_FEWEST_WORDS = 4
_VOCATIVE = re.compile(r"^\W*(?P<name>[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)?)\s*[,:\u2013-]\s+")
_ANYBODY = re.compile(
    r"\b(?:someone|somebody|any(?:one|body)|who|jemand|wer|we|wir)\b", re.IGNORECASE
)
_TRAILING = re.compile(r"[(\[\u2013\u2014-]\s*@?([A-ZÀ-Þ][\w'-]+)[^)\]]*[)\]]?\s*$")
_USUALLY = re.compile(r"\b(?:every|each|usually|always|normally|never|if)\b", re.IGNORECASE)
_NOT_BEFORE = re.compile(r"\bnot (?:before|until|till)\b", re.IGNORECASE)
_ONESELF = ("me", "ich")


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
        self._open: list[Open] = []
        self._place = 0
        self._message = ""
        self._is_listing = False
        self._before: Sentence | None = None

    @property
    def items(self) -> tuple[ActionItem, ...]:
        return tuple(one.item for one in self._open)[:_MOST_ITEMS]

    def take(self, sentence: Sentence) -> None:
        """Take in the next sentence."""
        if sentence.message.ts != self._message:
            self._message, self._is_listing = sentence.message.ts, False
            self._place += 1
        if not sentence.message.is_from_bot:
            for clause in CLAUSES.split(sentence.text):
                for order in orders_in(clause, self._people):
                    self._take(replace(sentence, text=order))
        if len(sentence.text.split()) >= _FEWEST_WORDS:
            self._before = sentence

    def _take(self, sentence: Sentence) -> None:
        if self._is_moved(sentence) or self._is_answer(sentence):
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
        ordered = named_order(sentence.text, self._people)
        is_ordered = ordered is not None and ordered.owner != sentence.message.author
        found: tuple[tuple[str, str, bool], ...] = tuple(self._found(sentence))
        if ordered is not None and is_ordered:
            found = ((ordered.what, ordered.owner, True),)
        for what, owner, is_asked in found:
            self._add(sentence, what, owner, is_asked=is_asked)
        if not found:
            self._add_day(sentence)

    def _is_answer(self, sentence: Sentence) -> bool:
        """Whether it says yes, no or "done" to something that was said before."""
        is_done = DONE.search(sentence.text) and "?" not in sentence.text
        if is_done and self._finish(sentence):
            return True
        if self._is_offer_declined(sentence):
            return True
        asked = self._asked_of(sentence.message.author)
        return asked is not None and self._is_reply(asked, sentence)

    def _is_moved(self, sentence: Sentence) -> bool:
        """Whether something goes to somebody else, or needs no doing any more."""
        near = [one for one in self._open if self._place - one.place <= _NEAR]
        off = called_off(near, sentence)
        if off is not None:
            self._open.remove(off)
        moved = taken_over(near, sentence)
        for before, now in moved:
            due = self._due(sentence) or now.item.due
            later = replace(now, item=replace(now.item, due=due)) if now is moved[0][1] else now
            self._open[self._open.index(before)] = replace(later, place=self._place)
        return bool(moved)

    def _is_reply(self, asked: Open, sentence: Sentence) -> bool:
        """Whether it takes on, refuses or answers what was asked for."""
        author = sentence.message.author
        if self._is_told(asked, sentence):
            self._open.remove(asked)
            return True
        if REFUSES.search(sentence.text):
            self._open.remove(asked)
            if asked.item.owner != author:
                self._open.append(asked)
            return asked.item.owner == author
        accepted = ACCEPTS.match(sentence.text) or TAKES_IT.match(sentence.text)
        if accepted is None:
            return False
        for one in self._asked_with(asked, author):
            self._settle(one, sentence, author)
        rest = sentence.text[accepted.end() :]
        return not (TAKES_ON.search(rest) or TAKES_ON_GERMAN.search(rest))

    def _asked_of(self, author: str) -> Open | None:
        """What was asked of somebody, or of all, in the messages just before."""
        near = (
            one
            for one in reversed(self._open)
            if one.is_asked and self._place - one.place <= _NEAR and one.item.author != author
        )
        return next((one for one in near if one.item.owner in ("", author)), None)

    def _is_offer_declined(self, sentence: Sentence) -> bool:
        """Whether it says no to "Shall I …?"; a yes may say until when."""
        last = self._open[-1] if self._open else None
        is_reply = last is not None and self._place - last.place == 1 and last.is_offered
        if last is None or not is_reply or last.item.author == sentence.message.author:
            return False
        if DECLINES.match(sentence.text):
            self._open.remove(last)
            return True
        if ACCEPTS.match(sentence.text):
            due = last.item.due or self._due(sentence)
            self._open[-1] = replace(last, item=replace(last.item, due=due), is_offered=False)
        return False

    def _is_told(self, asked: Open, sentence: Sentence) -> bool:
        """Whether the sentence is all that was asked for: whether something is so."""
        is_next = self._place - asked.place <= 1
        is_answer = ANSWERS.match(sentence.text) and not ACCEPTS.match(sentence.text)
        return bool(is_next and is_answer and WHETHER.search(asked.item.text))

    def _asked_with(self, asked: Open, author: str) -> tuple[Open, ...]:
        """Everything that was asked of somebody in the same message."""
        return tuple(
            one
            for one in self._open
            if one.is_asked and one.item.ts == asked.item.ts and one.item.owner in ("", author)
        )

    def _settle(self, asked: Open, sentence: Sentence, owner: str) -> None:
        """Somebody takes on what was asked for."""
        due = asked.item.due or self._due(sentence)
        item = replace(asked.item, owner=owner, due=due)
        self._open[self._open.index(asked)] = Open(item, asked.place, is_asked=False)

    def _finish(self, sentence: Sentence) -> bool:
        """Mark what the sentence says is done; False where it speaks of nothing that is open."""
        author, words = sentence.message.author, roots(sentence.text)
        own = [one for one in self._open if one.item.owner == author and not one.item.is_done]
        if not own:
            return False
        best = max(own, key=lambda one: (len(words & roots(one.item.text)), one.place))
        is_short = len(sentence.text.split()) <= _NEAR + 1 or DONE_ALONE.match(sentence.text)
        if not words & roots(best.item.text) and not is_short:
            return False
        done = replace(best, item=replace(best.item, is_done=True))
        self._open[self._open.index(best)] = done
        return True

    def _add_day(self, sentence: Sentence) -> None:
        """A short sentence behind a task may say until when, such as "Ideally by Tuesday"."""
        last = self._open[-1] if self._open else None
        is_behind = last is not None and last.item.ts == sentence.message.ts
        most = _LONGER if DUE.search(sentence.text) else _SHORT
        if last is None or not is_behind or last.item.due or len(sentence.text.split()) > most:
            return
        self._open[-1] = replace(last, item=replace(last.item, due=self._due(sentence)))

    def _found(self, sentence: Sentence) -> Iterator[tuple[str, str, bool]]:
        """What is to be done, by whom, and whether it was only asked for."""
        text, author = sentence.text, sentence.message.author
        is_question = text.rstrip().endswith("?") and not TAGGED.search(text)
        assigned = ASSIGNS.match(text)
        owner = self._assigned_to(assigned["name"]) if assigned else ""
        offered = OFFERS.search(text)
        asked = self._asked(sentence)
        taken = TAKES_ON.search(text) or TAKES_ON_GERMAN.search(text)
        needed = NEEDED.search(text)
        if assigned and owner:
            yield group_of(assigned, "what", "german", "listed"), owner, False
        elif offered is not None:
            yield group_of(offered, "what", "german"), author, False
        elif asked:
            yield self._meant(asked, sentence), self._spoken_to(sentence), True
        elif taken is not None and not is_question:
            yield self._meant(taken_in(taken), sentence), author, False
        elif promised := self._promised(sentence):
            yield promised, author, False
        elif needed is not None and not is_question:
            yield group_of(needed, "what", "german", "passive", "passiv"), "", True

    def _asked(self, sentence: Sentence) -> str:
        """What somebody wants done; a sentence that leads to a list is not it."""
        text = sentence.text
        called = _VOCATIVE.match(text)
        order = IMPERATIVE.match(text[called.end() :]) if called else None
        if text.endswith(":"):
            return ""
        if order and called and self._people.named(called["name"]):
            return order["what"]
        last = self._open[-1] if self._open else None
        more = GOES_ON.match(text)
        if more and last is not None and last.is_asked and last.item.ts == sentence.message.ts:
            return more["what"]
        return wanted_in(text, called.end() if called else 0)

    def _promised(self, sentence: Sentence) -> str:
        """What one says to see to, in words that are no promise but for the day beside them."""
        if self._is_promise(sentence):
            return self._meant(group_of(PROMISES.search(sentence.text), "what"), sentence)
        is_doing = self._is_doing(sentence)
        return group_of(NOW_DOING.search(sentence.text), "what") if is_doing else ""

    def _is_promise(self, sentence: Sentence) -> bool:
        is_question = sentence.text.rstrip().endswith("?")
        is_said = PROMISES.search(sentence.text) is not None and not is_question
        return is_said and self._due(sentence) is not None

    def _is_doing(self, sentence: Sentence) -> bool:
        """Whether "I call them tomorrow" says what is going to be done."""
        is_said = NOW_DOING.search(sentence.text) and not sentence.text.rstrip().endswith("?")
        is_usual = _USUALLY.search(sentence.text)
        return bool(is_said and not is_usual and self._due(sentence) is not None)

    def _meant(self, what: str, sentence: Sentence) -> str:
        """What is taken on, also where it is only pointed to: "I'll do that"."""
        times = self._times.times_in(what, sentence.said_at)
        if not points_back(shortened(what, times)):
            return what
        before = self._before
        is_own = before is not None and before.message.ts == sentence.message.ts
        is_taken = is_own and self._open and self._open[-1].item.ts == sentence.message.ts
        return "" if before is None or is_taken else before.text

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
        if name.casefold() in EVERYBODY:
            return ""
        return self._assigned_to(name) or name.lstrip("@")

    def _add_listed(self, sentence: Sentence) -> None:
        """A point of a list of tasks: "Ben: send the offer (Friday)"."""
        assigned = ASSIGNS.match(sentence.text)
        owner = self._listed_for(assigned["name"], sentence) if assigned else ""
        what = (
            group_of(assigned, "what", "german", "listed") if assigned and owner else sentence.text
        )
        if not owner:
            mentioned = self._people.mentioned(sentence.text)
            trailing = _TRAILING.search(sentence.text)
            owner = next(iter(mentioned), "") or (
                self._people.named(trailing[1]) if trailing else ""
            )
        self._add(sentence, what, owner, is_asked=False)

    def _add(self, sentence: Sentence, what: str, owner: str, *, is_asked: bool) -> None:
        message = sentence.message
        short = shortened(what, self._times.times_in(what.strip(), sentence.said_at))
        if not short:
            self._add_day(sentence)
            return
        item = ActionItem(
            key=key_of(message.ts, sentence.text),
            what=short,
            text=sentence.text,
            owner=owner,
            due=self._due(sentence),
            author=message.author,
            ts=message.ts,
            is_done=sentence.is_crossed,
        )
        if not self._is_repeated(item):
            is_offered = OFFERS.search(sentence.text) is not None
            self._open.append(Open(item, self._place, is_asked, is_offered))

    def _is_repeated(self, item: ActionItem) -> bool:
        """Whether it says again what stands there already; a day that is new is taken over."""
        words = roots(item.what)
        for place, one in enumerate(self._open):
            is_near = self._place - one.place <= _NEAR
            is_same = is_same_task(words, roots(one.item.what), is_near=is_near)
            if is_same and (one.item.owner in ("", item.owner) or not item.owner):
                due = item.due or one.item.due
                merged = replace(one.item, owner=item.owner or one.item.owner, due=due)
                self._open[place] = replace(one, item=merged)
                return True
        return False

    def _due(self, sentence: Sentence) -> date | None:
        """Until when: the last time that is named and is not over."""
        text = _NOT_BEFORE.sub("on", sentence.text)
        found = self._times.times_in(text, sentence.said_at)
        named = (one for one in found if not NOW.match(text[one.start : one.end]))
        days = [one.last_day for one in named if one.names_day or one.has_time]
        coming = [day for day in days if day >= sentence.said_at.date()]
        return coming[-1] if coming else None
