"""What can be typed after `desktop-assist conversations`."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias, get_args

from desktop_assist.cli import arguments
from desktop_assist.cli.conversation_options import (
    ArchiveConversation,
    ConversationOptions,
    DeleteConversation,
    ExportConversation,
    ImportConversations,
    ListConversations,
    PinConversation,
    RenameConversation,
    SearchConversations,
    ShowConversation,
    ShowSent,
)
from desktop_assist.domain.export import ExportForm
from desktop_assist.domain.translation import marked, tr

AddAction: TypeAlias = Callable[
    [str, str, Callable[[Namespace], ConversationOptions]], ArgumentParser
]


def add_actions(add: AddAction) -> None:
    """Declare every action.

    Args:
        add: Takes an action's name, its help, and what makes its options.
    """
    listing = add(
        "list",
        tr("list conversations, newest first"),
        lambda given: ListConversations(given.archived),
    )
    listing.add_argument("--archived", action="store_true", help=tr("those that were archived"))
    show = add("show", tr("show one conversation"), lambda given: ShowConversation(given.id))
    _conversation(show)
    sent = add(
        "sent",
        tr("show what left the laptop for it"),
        lambda given: ShowSent(given.id, given.turn),
    )
    _conversation(sent)
    sent.add_argument("--turn", metavar="ID", help=tr("only in this turn"))
    search = add("search", tr("find what was said"), _search)
    search.add_argument("text", type=arguments.clean_text, metavar="TEXT")
    search.add_argument("--limit", type=arguments.count, default=20, metavar="N")
    export = add("export", tr("write a conversation to files"), _export)
    _conversation(export)
    export.add_argument(
        "--format", type=_forms, default=("md",), metavar="FORMS", help="md,json,html"
    )
    export.add_argument("--out", type=Path, default=Path(), metavar="DIR")
    taking = add(
        "import",
        tr("take over the conversations of ChatGPT or Claude, from their export"),
        lambda given: ImportConversations(given.file),
    )
    taking.add_argument(
        "file", type=Path, metavar="FILE", help=tr("the ZIP, or conversations.json")
    )
    _add_changes(add)


def _add_changes(add: AddAction) -> None:
    rename = add(
        "rename", tr("give a conversation another title"),
        lambda given: RenameConversation(given.id, given.title),
    )  # fmt: skip
    _conversation(rename)
    rename.add_argument("title", type=arguments.clean_text, metavar="TITLE")
    for name, is_so in (("pin", True), ("unpin", False)):
        _conversation(add(name, tr(_HELP[name]), _pinning(is_pinned=is_so)))
    for name, is_so in (("archive", True), ("unarchive", False)):
        _conversation(add(name, tr(_HELP[name]), _archiving(is_archived=is_so)))
    delete = add(
        "delete", tr("delete a conversation for good"),
        lambda given: DeleteConversation(given.id, given.yes),
    )  # fmt: skip
    _conversation(delete)
    delete.add_argument("--yes", action="store_true", help=tr("do not ask first"))


_HELP = {
    "pin": marked("keep a conversation at the top"),
    "unpin": marked("let a conversation move down again"),
    "archive": marked("take a conversation out of the list"),
    "unarchive": marked("put a conversation back into the list"),
}


def _conversation(parser: ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help=tr('its id, or "last"'))


def _pinning(*, is_pinned: bool) -> Callable[[Namespace], ConversationOptions]:
    return lambda given: PinConversation(given.id, is_pinned)


def _archiving(*, is_archived: bool) -> Callable[[Namespace], ConversationOptions]:
    return lambda given: ArchiveConversation(given.id, is_archived)


def _search(given: Namespace) -> SearchConversations:
    if not given.text.strip():
        raise ValueError(tr("conversations search needs TEXT"))
    return SearchConversations(given.text, given.limit)


def _export(given: Namespace) -> ExportConversation:
    return ExportConversation(given.id, given.format, given.out)


def _forms(word: str) -> tuple[ExportForm, ...]:
    return tuple(_form(part) for part in dict.fromkeys(word.split(",")))


def _form(word: str) -> ExportForm:
    known: tuple[ExportForm, ...] = get_args(ExportForm)
    for form in known:
        if word.strip() == form:
            return form
    raise ArgumentTypeError(tr("“{word}” is not one of {names}", word=word, names=", ".join(known)))
