"""Declares commands under one another, such as `calendar list` under `calendar`."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import Any

from desktop_assist.cli.argument_parser import OneLineParser, common_options
from desktop_assist.cli.options import Options


class CommandGroup:
    """Commands that begin with the same words.

    Args:
        parser: Takes those words; the program itself has none.
        kind: What is chosen among, as the help calls it.
        words: The words themselves.
        is_required: Whether one has to be chosen.
    """

    def __init__(
        self,
        parser: ArgumentParser,
        kind: str,
        words: tuple[str, ...] = (),
        *,
        is_required: bool = False,
    ) -> None:
        # Any: argparse keeps the type of its subparsers' collection private.
        self._commands: Any = parser.add_subparsers(
            metavar=kind, required=is_required, parser_class=OneLineParser
        )
        self._words = words

    def add(
        self, word: str, help_text: str, make: Callable[[Namespace], Options]
    ) -> ArgumentParser:
        """Declare a command; `make` makes its options of what was given."""
        parser: ArgumentParser = self._commands.add_parser(
            word,
            help=help_text,
            description=f"{help_text[0].upper()}{help_text[1:]}.",
            allow_abbrev=False,
            parents=[common_options()],
        )
        parser.set_defaults(command=(*self._words, word), make=make)
        return parser

    def group(self, word: str, help_text: str) -> "CommandGroup":
        """Declare a word that further ones follow."""
        parser = self._commands.add_parser(
            word, help=help_text, allow_abbrev=False, parents=[common_options()]
        )
        return CommandGroup(parser, "ACTION", (*self._words, word), is_required=True)
