"""What can be typed after `desktop-assist ask`, `chat`, `drop` and `quick`."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import get_args

from desktop_assist.cli import arguments
from desktop_assist.cli.command_group import CommandGroup
from desktop_assist.cli.options import Ask, Chat, Drop
from desktop_assist.cli.start_options import OpenWindow
from desktop_assist.cli.text_argument import add_text_or_batch, given_text
from desktop_assist.domain.handover import Handover
from desktop_assist.domain.settings import ProviderName
from desktop_assist.domain.translation import tr


def add_talk(program: CommandGroup) -> None:
    """Declare the ways to say something."""
    _declare_asking(program)
    chat = program.add("chat", tr("a conversation in the terminal"), _chat)
    _add_conversation(chat)
    _add_contacts(chat)
    drop = program.add(
        "drop",
        tr("do what dropping files into the window does"),
        lambda given: Drop(tuple(given.files)),
    )
    drop.add_argument("files", nargs="+", type=Path, metavar="FILE")
    quick = program.add("quick", tr("open the small window for a question in passing"), _quick)
    quick.add_argument("text", nargs="*", metavar="TEXT", help=tr("what stands in its line"))


def _declare_asking(program: CommandGroup) -> None:
    ask = program.add("ask", tr("ask one thing and get the answer"), _ask)
    add_text_or_batch(ask)
    _add_conversation(ask)
    ask.add_argument(
        "--attach", action="append", default=[], type=Path, metavar="FILE",
        help=tr("send a file along"),
    )  # fmt: skip
    ask.add_argument("--yes", action="store_true", help=tr("approve whatever needs a yes"))
    ask.add_argument(
        "--over-budget",
        action="store_true",
        help=tr("answer this one even if that passes the budget"),
    )
    ask.add_argument("--dry-run", action="store_true", help=tr("plan, and change nothing"))
    _add_contacts(ask)


def _add_conversation(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--conversation", metavar="ID", help=tr('go on with this one, or with "last"')
    )
    parser.add_argument("--provider", choices=get_args(ProviderName), help=tr("who answers"))
    parser.add_argument(
        "--assistant", type=arguments.clean_text, metavar="NAME",
        help=tr('which assistant answers from now on; "" is the standard one'),
    )  # fmt: skip


def _add_contacts(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--contacts", action="append", default=[], type=Path, metavar="FILE",
        help=tr("people who are known besides: vCards, CSV or JSON"),
    )  # fmt: skip


def _ask(given: Namespace) -> Ask:
    return Ask(
        text=given_text(given),
        conversation=given.conversation,
        attachments=tuple(given.attach),
        provider=given.provider,
        assistant=given.assistant,
        approves=given.yes,
        may_pass_budget=given.over_budget,
        is_dry_run=given.dry_run,
        batch=given.batch,
        contacts=tuple(given.contacts),
    )


def _chat(given: Namespace) -> Chat:
    return Chat(given.conversation, given.provider, given.assistant, tuple(given.contacts))


def _quick(given: Namespace) -> OpenWindow:
    return OpenWindow(is_hidden=True, handover=Handover("quick", text=" ".join(given.text)))
