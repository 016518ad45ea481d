"""`facts`: what is remembered of the person."""

from typing import assert_never

from desktop_assist.cli import terminal
from desktop_assist.cli.fact_options import AddFact, EditFact, FactOptions, ForgetFact, ListFacts
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.fact import Fact
from desktop_assist.domain.translation import marked, tr
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.memory.fact_store import FactAsked, FactChange, FactStore

_PERSON = FactAsked()


async def use_facts(
    options: FactOptions, store: FactStore, workers: WorkerPool, *, is_json: bool
) -> int:
    """List the facts, or change one and say how it is now."""
    match options:
        case ListFacts():
            _show_all(await workers.run(store.listing), is_json=is_json)
        case AddFact(text):
            added = await workers.run(store.remember, text, _PERSON)
            _show(tr("Remembered") if added.change else tr("Known already"), added, is_json=is_json)
        case EditFact(fact, text):
            edited = await workers.run(lambda: store.edit(_meant(store, fact).id, text, _PERSON))
            _show(tr("Changed to") if edited.change else tr("As before"), edited, is_json=is_json)
        case ForgetFact(fact):
            forgotten = await workers.run(lambda: store.forget(_meant(store, fact).id, _PERSON))
            _show(tr("Forgotten"), forgotten, is_json=is_json)
        case _:
            assert_never(options)
    return 0


def _meant(store: FactStore, words: str) -> Fact:
    found = store.fitting(words)
    if len(found) != 1:
        how_many = tr("Several facts fit") if found else tr("No fact fits")
        raise UsageError(
            f"{how_many} “{words}”.", tr("“desktop-assist facts list” shows them with their ids.")
        )
    return found[0]


def _show_all(facts: tuple[Fact, ...], *, is_json: bool) -> None:
    if is_json:
        terminal.show_json({"facts": [_as_json(fact) for fact in facts]})
    elif facts:
        rows = [(one.id, f"{one.created_at:%Y-%m-%d}", _origin(one), one.text) for one in facts]
        terminal.show_table((marked("id"), marked("since"), marked("from"), marked("fact")), rows)
    else:
        terminal.show(tr("Nothing is remembered yet."))


def _show(what_happened: str, done: FactChange, *, is_json: bool) -> None:
    change_id = done.change.id if done.change else None
    if is_json:
        terminal.show_json({**_as_json(done.fact), "change_id": change_id})
        return
    terminal.show(f"{what_happened}: {done.fact.text} ({done.fact.id})")
    if change_id is not None:
        terminal.show(tr("Undo: desktop-assist undo {change_id}", change_id=change_id))


def _origin(fact: Fact) -> str:
    return "outside" if fact.is_outside else "you"


def _as_json(fact: Fact) -> dict[str, object]:
    return {
        "id": fact.id,
        "text": fact.text,
        "created_at": fact.created_at,
        "is_outside": fact.is_outside,
    }
