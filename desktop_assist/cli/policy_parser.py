"""What can be typed after `desktop-assist policies`."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias, get_args

from desktop_assist.cli import arguments
from desktop_assist.cli.policy_options import (
    AddPolicies,
    AnswerFromPolicies,
    HostedAction,
    ListPolicies,
    PolicyOptions,
    RemovePolicy,
    SearchPolicies,
    UseHostedCopies,
)
from desktop_assist.documents.search_scope import SearchScope
from desktop_assist.domain.translation import tr

AddAction: TypeAlias = Callable[[str, str, Callable[[Namespace], PolicyOptions]], ArgumentParser]


def add_actions(add: AddAction) -> None:
    """Declare what can be done with policies.

    Args:
        add: Takes an action's name, its help, and what makes its options.
    """
    adding = add(
        "add",
        tr("copy files among the policies, and watch folders where they are"),
        lambda given: AddPolicies(tuple(given.paths)),
    )
    adding.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    add("list", tr("what is searched, and what cannot be"), lambda _: ListPolicies())
    removing = add(
        "remove", tr("take a document or a folder out"), lambda given: RemovePolicy(given.name)
    )
    removing.add_argument("name", type=arguments.clean_text, metavar="NAME")
    searching = add("search", tr("passages that fit a question"), _search)
    _text_or_batch(searching)
    searching.add_argument("--limit", type=arguments.count, default=5, metavar="N")
    answering = add(
        "answer",
        tr("what the documents say to a question, word for word"),
        lambda given: AnswerFromPolicies(given.text, given.batch, given.on, _scope(given)),
    )
    _text_or_batch(answering)
    _hosted(add)


def _hosted(add: AddAction) -> None:
    hosted = add(
        "hosted",
        tr("copies of the documents in a store at OpenAI: only where you want them there"),
        lambda given: UseHostedCopies(given.action, given.text, given.yes),
    )
    hosted.add_argument("action", nargs="?", default="status", choices=get_args(HostedAction))
    hosted.add_argument("text", nargs="?", default="", type=arguments.clean_text, metavar="TEXT")
    hosted.add_argument("--yes", action="store_true", help=tr("send, or delete, without asking"))


def _search(given: Namespace) -> PolicyOptions:
    return SearchPolicies(given.text, given.limit, given.batch, given.on, _scope(given))


def _scope(given: Namespace) -> SearchScope:
    return SearchScope(given.document, given.tag, given.since)


def _text_or_batch(parser: ArgumentParser) -> None:
    parser.add_argument("text", nargs="?", default="", type=arguments.clean_text, metavar="TEXT")
    parser.add_argument(
        "--batch", metavar="FILE", help=tr('JSON Lines of {id, text}; "-" is standard input')
    )
    parser.add_argument(
        "--on",
        type=arguments.day,
        metavar="DATE",
        help=tr("what was, or will be, in force on that day; without it: today"),
    )
    only = parser.add_argument_group(tr("search only documents"))
    for name, held in (("--document", tr("part of the name")), ("--tag", "tag")):
        only.add_argument(
            name, default="", type=arguments.clean_text, help=tr("with this {held}", held=held)
        )
    only.add_argument(
        "--since",
        type=arguments.day,
        metavar="DATE",
        help=tr("that hold from that day on, or later"),
    )
