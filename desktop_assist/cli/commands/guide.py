"""`guide`: how something is done, from the pages that the window shows, too."""

from collections.abc import Sequence

from desktop_assist.cli import terminal
from desktop_assist.cli.options import ShowGuide
from desktop_assist.domain.errors import UsageError
from desktop_assist.domain.translation import spoken, tr
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.system.guide import GuidePage, GuideSection, read_guide
from desktop_assist.system.guide_search import tasks_with

_MOST_TASKS = 3


async def show_guide(options: ShowGuide, workers: WorkerPool, *, is_json: bool) -> int:
    """List the pages, show one, or show the tasks that some words are about."""
    pages = await workers.run(read_guide, spoken().language)
    if not options.words:
        _list(pages, is_json=is_json)
        return 0
    page = next((one for one in pages if one.name == options.words), None)
    if page is not None:
        _show(page.name, page.text, is_json=is_json)
        return 0
    tasks = _tasks(pages, options.words)
    if not tasks:
        raise UsageError(
            tr("The guide has nothing on “{words}”.", words=options.words),
            tr("Its pages: {names}.", names=", ".join(one.name for one in pages)),
        )
    text = "\n\n".join(f"## {section.title}\n\n{section.text}" for _, section in tasks)
    _show(tasks[0][0].name, f"{text}\n", is_json=is_json)
    return 0


def _tasks(pages: Sequence[GuidePage], words: str) -> list[tuple[GuidePage, GuideSection]]:
    found = tasks_with(pages, words)[:_MOST_TASKS]
    return [
        (pages[one.page], section)
        for one in found
        for section in pages[one.page].sections
        if section.title == one.title
    ]


def _list(pages: Sequence[GuidePage], *, is_json: bool) -> None:
    if is_json:
        terminal.show_json({"pages": [{"name": one.name, "title": one.title} for one in pages]})
    else:
        terminal.show_table((tr("page"), tr("about")), [(one.name, one.title) for one in pages])


def _show(name: str, text: str, *, is_json: bool) -> None:
    if is_json:
        terminal.show_json({"page": name, "text": text})
    else:
        terminal.show(text.rstrip("\n"))
