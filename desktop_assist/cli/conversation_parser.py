"""What can be typed after `desktop-assist conversations`."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import TypeAlias

from desktop_assist.cli import arguments
from desktop_assist.cli.conversation_options import (
    ConversationOptions,
    ListConversations,
    SearchConversations,
    ShowConversation,
)

AddAction: TypeAlias = Callable[
    [str, str, Callable[[Namespace], ConversationOptions]], ArgumentParser
]


def add_actions(add: AddAction) -> None:
    """Declare every action.

    Args:
        add: Takes an action's name, its help, and what makes its options.
    """
    add("list", "list conversations, newest first", lambda _: ListConversations())
    show = add("show", "show one conversation", lambda given: ShowConversation(given.conversation))
    _conversation(show)
    search = add("search", "find what was said", _search)
    search.add_argument("text", type=arguments.clean_text, metavar="TEXT")
    search.add_argument("--limit", type=arguments.count, default=20, metavar="N")


def _conversation(parser: ArgumentParser) -> None:
    parser.add_argument("conversation", metavar="ID", help='its id, or "last"')


def _search(given: Namespace) -> SearchConversations:
    if not given.text.strip():
        raise ValueError("conversations search needs TEXT")
    return SearchConversations(given.text, given.limit)
