"""`redact`: what would leave the laptop instead of a text."""

from desktop_assist.cli import terminal
from desktop_assist.cli.batch import read_batch
from desktop_assist.cli.options import Redact
from desktop_assist.domain.clock import Clock
from desktop_assist.privacy.redactor import Redactor


def redact(options: Redact, redactor: Redactor, clock: Clock, *, is_json: bool) -> int:
    """Show the text with personal data taken out; a line each for a batch."""
    if options.batch is not None:
        for line in read_batch(options.batch, clock):
            terminal.show_json({"id": line.id, "text": redactor.text(line.text)})
    elif is_json:
        terminal.show_json({"text": redactor.text(options.text)})
    else:
        terminal.show(redactor.text(options.text))
    return 0
