"""Declares commands under one another, such as `calendar list` under `calendar`."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
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
            metavar=kind, required=is_required, parser_class=_LateParser
        )
        self._words = words
        self._shared = common_options()

    def add(
        self, word: str, help_text: str, make: Callable[[Namespace], Options]
    ) -> ArgumentParser:
        """Declare a command; `make` makes its options of what was given."""
        parser: ArgumentParser = self._commands.add_parser(
            word,
            help=help_text,
            description=f"{help_text[0].upper()}{help_text[1:]}.",
            allow_abbrev=False,
            parents=[self._shared],
        )
        parser.set_defaults(command=(*self._words, word), make=make)
        return parser

    def group(self, word: str, help_text: str, declare: Callable[["CommandGroup"], None]) -> None:
        """Declare a word that further ones follow.

        Args:
            word: The word.
            help_text: What they are about.
            declare: Declares them, once the word was typed: all of them at once would be most of
                what a short command takes.
        """
        parser = self._commands.add_parser(
            word, help=help_text, allow_abbrev=False, parents=[self._shared]
        )
        words = (*self._words, word)
        parser.declare = lambda: declare(CommandGroup(parser, "ACTION", words, is_required=True))


class _LateParser(OneLineParser):
    """Learns what may follow its word when it is first to read something."""

    declare: Callable[[], None] | None = None

    # As argparse calls it for the words after a subcommand. Without @override: see OneLineParser.
    def parse_known_args(  # type: ignore[explicit-override, override]
        self, args: Sequence[str] | None = None, namespace: Namespace | None = None
    ) -> tuple[Namespace, list[str]]:
        """Read words, those of a group as well."""
        if self.declare is not None:
            declare, self.declare = self.declare, None
            declare()
        return super().parse_known_args(args, namespace)
