"""`log`: the turn log, filtered."""

from collections import deque
from collections.abc import Iterator

from desktop_assist.assistant.turn_log import TurnLog
from desktop_assist.cli import terminal
from desktop_assist.cli.commands.conversations import find_conversation
from desktop_assist.cli.services import CliServices
from desktop_assist.cli.usage_options import ShowLog
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.translation import marked, tr

_HEADINGS = (
    marked("at"),
    marked("turn"),
    marked("step"),
    marked("provider"),
    marked("model"),
    marked("ms"),
    marked("tools"),
    marked("dollars"),
    marked("status"),
    marked("request"),
)
_NUMERIC = (2, 5, 7)


async def show_log(options: ShowLog, services: CliServices, *, is_json: bool) -> int:
    """Show lines of the log: as they are for programs, a row each for people."""
    workers, log = services.workers, services.turn_log
    wanted = await find_conversation(options.conversation, services.conversations, workers)
    month = options.month or f"{services.clock.now():%Y-%m}"
    lines = await workers.run(_newest, log, month, options, wanted)
    if is_json:
        for line in lines:
            terminal.show_json(line)
    elif lines:
        terminal.show_table(_HEADINGS, [_row(line) for line in lines], _NUMERIC)
    else:
        terminal.show(tr("The log of {month} has no such line.", month=month))
    return 0


async def rebuild_log(services: CliServices, *, is_json: bool) -> int:
    """Write the log's files anew from the database."""
    count = await services.workers.run(services.turn_log.rebuild)
    if is_json:
        terminal.show_json({"lines": count})
    else:
        terminal.show(tr("The turn log was written anew: {count} lines.", count=count))
    return 0


def _newest(
    log: TurnLog, month: str, options: ShowLog, conversation: str | None
) -> tuple[JsonObject, ...]:
    return tuple(deque(_matching(log, month, options, conversation), options.limit))


def _matching(
    log: TurnLog, month: str, options: ShowLog, conversation: str | None
) -> Iterator[JsonObject]:
    for line in log.lines(month):
        if (
            conversation in {None, line.get("conversation_id")}
            and options.provider in {None, line.get("provider")}
            and options.status in {None, line.get("status"), line.get("turn_status")}
            and (options.tool is None or options.tool in _tools(line))
        ):
            yield line


def _tools(line: JsonObject) -> list[str]:
    calls = line.get("tools")
    return [str(one["name"]) for one in calls] if isinstance(calls, list) else []


def _row(line: JsonObject) -> tuple[str, ...]:
    request, cost = line.get("request"), line.get("cost_usd")
    return (
        str(line.get("at", ""))[:19].replace("T", " "),
        str(line.get("turn_id", "")),
        str(line.get("step", "")),
        str(line.get("provider", "")),
        str(line.get("model_answered", "")),
        str(line.get("duration_ms", "")),
        ", ".join(_tools(line)),
        "?" if cost is None else str(cost),
        str(line.get("error_code") or line.get("status", "")),
        str(request.get("text", ""))[:60] if isinstance(request, dict) else "",
    )
