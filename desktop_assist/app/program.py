"""Starts what the command line asks for: the window, or one command in the terminal.

What only one of them needs is imported there: every millisecond here delays the first paint.
"""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop_assist.app.language import speak_as_set
from desktop_assist.app.moment import Moment
from desktop_assist.cli.command_line import CommandLine, parse
from desktop_assist.cli.start_options import Bench, OpenWindow, SelfTest
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.system.display import has_display
from desktop_assist.system.folders import Folders, portable_folders, standard_folders
from desktop_assist.system.settings import TomlSettings

_FAILED = 1
_INTERRUPTED = 130  # as a shell reports a program ended by Ctrl+C
_FAULT_FILE = "fault.txt"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and give its exit status."""
    command_line = parse(
        sys.argv[1:] if argv is None else argv,
        choose_language=lambda home: speak_as_set(TomlSettings(_folders(home).settings_file)),
    )
    folders = _folders(command_line.home)
    try:
        return _run(command_line, folders)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except DesktopAssistError as error:
        return _failed(error)
    except Exception as error:  # noqa: BLE001 - the program's edge: one clear line, not a trace
        return _failed(_fault(error, folders.logs))


def _folders(home: Path | None) -> Folders:
    return standard_folders() if home is None else portable_folders(home)


def _run(command_line: CommandLine, folders: Folders) -> int:
    options = command_line.options
    moment = Moment(command_line.now, command_line.time_zone)
    if isinstance(options, OpenWindow) and has_display():
        return _open_window(folders, moment, options)
    gc.enable()
    match options:
        case SelfTest():
            return _run_self_test()
        case Bench(name):
            from desktop_assist.cli.bench import run_benchmark

            return run_benchmark(name, is_json=command_line.is_json)
        case _:
            import asyncio

            from desktop_assist.app.command import run_command

            return asyncio.run(run_command(command_line, folders, moment))


def _open_window(folders: Folders, moment: Moment, options: OpenWindow) -> int:
    from desktop_assist.system.single_instance import hand_over

    if hand_over(folders.data, options.handover):
        return 0
    from desktop_assist.ui.platform.plain_import import import_plainly

    import_plainly()
    from desktop_assist.app.window import open_window

    return open_window(folders, moment, options)


def _run_self_test() -> int:
    import asyncio

    from desktop_assist.app.self_checks import self_checks
    from desktop_assist.cli.self_test import self_test
    from desktop_assist.ui.program import paint_once

    # It paints into a picture, so it needs no display and flashes no window.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return asyncio.run(self_test(self_checks(paint_once)))


def _failed(error: DesktopAssistError) -> int:
    from desktop_assist.cli import terminal

    terminal.show_error(error)
    return _FAILED


def _fault(error: Exception, logs: Path) -> DesktopAssistError:
    """A fault of the program itself, in words; where it happened is kept in a file.

    The error's own text stays out of the file: it may quote what the person wrote.
    """
    import traceback

    where = "".join(traceback.format_tb(error.__traceback__))
    file = logs / _FAULT_FILE
    try:
        logs.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{type(error).__name__}\n{where}", encoding="utf-8")
    except OSError:
        return DesktopAssistError("Something went wrong in the program itself.")
    return DesktopAssistError(
        "Something went wrong in the program itself; your files are as before or can be undone.",
        f"Where it happened is in {file}: send it along when you report this.",
    )
