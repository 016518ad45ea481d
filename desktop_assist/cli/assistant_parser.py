"""What can be typed after `desktop-assist assistants`."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from desktop_assist.cli import arguments
from desktop_assist.cli.assistant_options import (
    AssistantOptions,
    DeleteAssistant,
    ExportAssistant,
    ImportAssistant,
    ListAssistants,
    NewAssistant,
    ShowAssistant,
)
from desktop_assist.domain.translation import tr

AddAction: TypeAlias = Callable[[str, str, Callable[[Namespace], AssistantOptions]], ArgumentParser]


def add_actions(add: AddAction) -> None:
    """Declare every action.

    Args:
        add: Takes an action's name, its help, and what makes its options.
    """
    add("list", tr("list the assistants"), lambda _: ListAssistants())
    show = add("show", tr("show one assistant"), lambda given: ShowAssistant(given.assistant))
    _new(add("new", tr("make an assistant"), _new_options))
    taking = add(
        "import", tr("take over an assistant from a file, after it was shown"),
        lambda given: ImportAssistant(given.file, given.yes),
    )  # fmt: skip
    taking.add_argument("file", type=Path, metavar="FILE")
    taking.add_argument("--yes", action="store_true", help=tr("it was read and is accepted"))
    giving = add(
        "export", tr("write an assistant to a file"),
        lambda given: ExportAssistant(given.assistant, given.out),
    )  # fmt: skip
    giving.add_argument("--out", type=Path, metavar="FILE", help=tr("instead of standard output"))
    delete = add(
        "delete", tr("remove an assistant"), lambda given: DeleteAssistant(given.assistant)
    )
    for parser in (show, giving, delete):
        parser.add_argument(
            "assistant", type=arguments.clean_text, metavar="ID", help=tr("its id or name")
        )


def _new(parser: ArgumentParser) -> None:
    parser.add_argument("name", type=arguments.clean_text, metavar="NAME")
    parser.add_argument("--instructions", type=arguments.clean_text, default="", metavar="TEXT")
    parser.add_argument("--provider", default="", help=tr("who answers"))
    parser.add_argument("--model", default="", metavar="ID", help=tr("the model of that provider"))
    parser.add_argument("--tools", metavar="A,B", help=tr("only these; all when left out"))
    parser.add_argument(
        "--document", action="append", default=[], type=Path, metavar="PATH",
        help=tr("a file or folder it works with"),
    )  # fmt: skip


def _new_options(given: Namespace) -> NewAssistant:
    return NewAssistant(
        name=given.name,
        instructions=given.instructions,
        provider=given.provider,
        model_id=given.model,
        tools=None if given.tools is None else tuple(filter(None, given.tools.split(","))),
        documents=tuple(given.document),
    )
