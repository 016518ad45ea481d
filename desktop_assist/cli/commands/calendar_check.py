"""`calendar check`: what is wrong in calendar files, event by event."""

from desktop_assist.calendars.calendar_check import CheckedCalendar, EventProblem, check_calendar
from desktop_assist.cli import terminal
from desktop_assist.cli.options import CheckCalendars
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.translation import tr
from desktop_assist.domain.worker_pool import WorkerPool


async def check_calendars(
    options: CheckCalendars, clock: Clock, workers: WorkerPool, *, is_json: bool
) -> int:
    """Show for each problem where it is, what is wrong, and what the program does with it."""
    checked = [await workers.run(check_calendar, file, clock.time_zone) for file in options.files]
    if is_json:
        terminal.show_json({"files": [_json(one) for one in checked]})
        return 0
    for one in checked:
        terminal.show(
            tr(
                "{file}: {event_count} events, {count} problems",
                file=one.file,
                event_count=one.event_count,
                count=len(one.problems),
            )
        )
        for problem in one.problems:
            name = f" {problem.title}:" if problem.title else ""
            terminal.show(
                tr(
                    "  line {line}:{name} {problem} {outcome}",
                    line=problem.line,
                    name=name,
                    problem=problem.problem,
                    outcome=problem.outcome,
                )
            )
    return 0


def _json(checked: CheckedCalendar) -> dict[str, object]:
    return {
        "file": str(checked.file),
        "events": checked.event_count,
        "problems": [_problem_json(one) for one in checked.problems],
    }


def _problem_json(problem: EventProblem) -> dict[str, object]:
    return {
        "line": problem.line,
        "uid": problem.uid,
        "summary": problem.title,
        "problem": problem.problem,
        "outcome": problem.outcome,
    }
