"""`assistants`: what there is to choose from, made, shown, passed on and taken over."""

from pathlib import Path
from typing import assert_never

from desktop_assist.cli import prompt, terminal
from desktop_assist.cli.assistant_options import (
    AssistantOptions,
    DeleteAssistant,
    ExportAssistant,
    ImportAssistant,
    ListAssistants,
    NewAssistant,
    ShowAssistant,
)
from desktop_assist.domain.assistant_profile import AssistantProfile
from desktop_assist.domain.errors import FileError, UsageError
from desktop_assist.domain.translation import marked, tr
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.memory.assistant_store import AssistantChange, AssistantListing, AssistantStore


async def use_assistants(
    options: AssistantOptions, store: AssistantStore, workers: WorkerPool, *, is_json: bool
) -> int:
    """Do what was asked with the assistants."""
    match options:
        case ListAssistants():
            _show_all(await workers.run(store.listing), is_json=is_json)
        case ShowAssistant(assistant):
            _show_one(await workers.run(store.meant, assistant), is_json=is_json)
        case NewAssistant():
            made = await workers.run(store.save, _new_profile(options))
            _show_change(tr("Added"), made, is_json=is_json)
        case ImportAssistant():
            await _take_over(options, store, workers, is_json=is_json)
        case ExportAssistant(assistant, out):
            await workers.run(_export, store, assistant, out)
        case DeleteAssistant(assistant):
            gone = await workers.run(lambda: store.delete(store.meant(assistant).id))
            _show_change(tr("Deleted"), gone, is_json=is_json)
        case _:
            assert_never(options)
    return 0


def _new_profile(options: NewAssistant) -> AssistantProfile:
    return AssistantProfile(
        id="",
        name=options.name,
        instructions=options.instructions,
        provider=options.provider,
        model_id=options.model_id,
        tools=options.tools,
        documents=tuple(str(path.absolute()) for path in options.documents),
    )


async def _take_over(
    options: ImportAssistant, store: AssistantStore, workers: WorkerPool, *, is_json: bool
) -> None:
    """Instructions from elsewhere tell a model what to do only once a person has read them."""
    found = await workers.run(store.read, options.file)
    if not is_json:
        _show_one(found, is_json=False)
    if not (options.is_accepted or await _is_accepted()):
        raise UsageError(
            tr("{name} was not taken over.", name=found.name),
            tr("Read what it would be told, and add --yes when that is right."),
        )
    _show_change(tr("Added"), await workers.run(store.save, found), is_json=is_json)


async def _is_accepted() -> bool:
    if not terminal.is_interactive():
        return False
    answer = await prompt.read(lambda: input(tr("Take this assistant over? [y/N] ")))
    return prompt.is_yes(answer)


def _export(store: AssistantStore, assistant: str, out: Path | None) -> None:
    content = store.content(assistant)
    if out is None:
        terminal.show(content.decode(), end="")
        return
    try:
        with out.open("xb") as file:
            file.write(content)
    except FileExistsError as error:
        raise UsageError(
            tr("{out} is there already.", out=out), tr("Name another file.")
        ) from error
    except OSError as error:
        raise FileError(
            tr("{out} cannot be written: {strerror}.", out=out, strerror=error.strerror)
        ) from error


def _show_all(listing: AssistantListing, *, is_json: bool) -> None:
    if is_json:
        shown = [_as_json(profile) for profile in listing.profiles]
        terminal.show_json({"assistants": shown, "problems": listing.problems})
        return
    rows = [(one.id, one.name, _model(one), _tools(one)) for one in listing.profiles]
    terminal.show_table((marked("id"), marked("name"), marked("model"), marked("tools")), rows)
    for problem in listing.problems:
        terminal.show_note(problem)


def _show_one(profile: AssistantProfile, *, is_json: bool) -> None:
    if is_json:
        terminal.show_json(_as_json(profile))
        return
    terminal.show(f"{profile.name} ({profile.id})" if profile.id else profile.name)
    terminal.show(tr("Model: {model}", model=_model(profile)))
    terminal.show(tr("Tools: {tools}", tools=_tools(profile)))
    if profile.documents:
        terminal.show(tr("Documents: {names}", names=", ".join(profile.documents)))
    terminal.show(f"\n{profile.instructions}" if profile.instructions else tr("No instructions."))


def _show_change(what_happened: str, done: AssistantChange, *, is_json: bool) -> None:
    change_id = done.change.id if done.change else None
    if is_json:
        terminal.show_json({**_as_json(done.profile), "change_id": change_id})
        return
    terminal.show(f"{what_happened}: {done.profile.name} ({done.profile.id})")
    if change_id is not None:
        terminal.show(tr("Undo: desktop-assist undo {change_id}", change_id=change_id))


def _model(profile: AssistantProfile) -> str:
    return " ".join(filter(None, (profile.provider, profile.model_id))) or tr("as set")


def _tools(profile: AssistantProfile) -> str:
    return "all" if profile.tools is None else ", ".join(profile.tools) or "none"


def _as_json(profile: AssistantProfile) -> dict[str, object]:
    return {
        "id": profile.id,
        "name": profile.name,
        "instructions": profile.instructions,
        "provider": profile.provider or None,
        "model_id": profile.model_id or None,
        "tools": profile.tools,
        "documents": profile.documents,
        "is_shipped": profile.is_shipped,
    }
