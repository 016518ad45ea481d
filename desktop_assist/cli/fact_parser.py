"""What can be typed after `desktop-assist facts`."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import TypeAlias

from desktop_assist.cli import arguments
from desktop_assist.cli.fact_options import AddFact, EditFact, FactOptions, ForgetFact, ListFacts
from desktop_assist.domain.translation import tr

AddAction: TypeAlias = Callable[[str, str, Callable[[Namespace], FactOptions]], ArgumentParser]


def add_actions(add: AddAction) -> None:
    """Declare every action.

    Args:
        add: Takes an action's name, its help, and what makes its options.
    """
    add("list", tr("list what is remembered"), lambda _: ListFacts())
    adding = add("add", tr("remember a fact"), lambda given: AddFact(given.text))
    editing = add(
        "edit", tr("give a fact other words"), lambda given: EditFact(given.fact, given.text)
    )
    forgetting = add("forget", tr("forget a fact"), lambda given: ForgetFact(given.fact))
    for parser in (editing, forgetting):
        parser.add_argument(
            "fact", type=arguments.clean_text, metavar="FACT", help=tr("its id, or words about it")
        )
    for parser in (adding, editing):
        parser.add_argument("text", type=arguments.clean_text, metavar="TEXT")
