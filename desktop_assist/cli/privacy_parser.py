"""What can be typed after `desktop-assist privacy`."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias, get_args

from desktop_assist.assistant.audit.audit_export import AuditForm
from desktop_assist.cli.argument_parser import add_days
from desktop_assist.cli.privacy_options import (
    DeleteEverything,
    ExportAudit,
    PackEverything,
    PrivacyOptions,
    ShowStatement,
    TakeIn,
)
from desktop_assist.domain.translation import tr

AddAction: TypeAlias = Callable[[str, str, Callable[[Namespace], PrivacyOptions]], ArgumentParser]


def add_actions(add: AddAction) -> None:
    """Declare every action.

    Args:
        add: Takes an action's name, its help, and what makes its options.
    """
    add("statement", tr("say what leaves the laptop, and when"), lambda _: ShowStatement())
    export = add("export", tr("write down what was done in a period"), _export)
    add_days(export)
    export.add_argument(
        "--format", type=_forms, default=("json",), metavar="FORMS", help="json,csv"
    )
    export.add_argument("--out", type=Path, default=Path(), metavar="DIR")
    packing = add(
        "pack", tr("write everything the program keeps into one file, for another computer"),
        lambda given: PackEverything(given.file),
    )  # fmt: skip
    taking = add(
        "take-in", tr("put what was packed in the place of what is here"),
        lambda given: TakeIn(given.file),
    )  # fmt: skip
    for parser in (packing, taking):
        parser.add_argument("file", type=_place, metavar="FILE")
    delete = add(
        "delete", tr("remove everything the program keeps about you"),
        lambda given: DeleteEverything(given.yes),
    )  # fmt: skip
    delete.add_argument("--yes", action="store_true", help=tr("do not ask first"))


def _export(given: Namespace) -> ExportAudit:
    return ExportAudit(given.first, given.last, given.format, given.out)


def _place(word: str) -> Path:
    return Path(word).expanduser().absolute()


def _forms(word: str) -> tuple[AuditForm, ...]:
    return tuple(_form(part) for part in dict.fromkeys(word.split(",")))


def _form(word: str) -> AuditForm:
    known: tuple[AuditForm, ...] = get_args(AuditForm)
    for form in known:
        if word.strip() == form:
            return form
    raise ArgumentTypeError(tr("“{word}” is not one of {known}", word=word, known=", ".join(known)))
