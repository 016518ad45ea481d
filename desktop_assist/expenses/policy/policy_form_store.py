"""Fill in, try out and keep the common rules: by hand, or drafted from the company's document."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import ToolInputError, UnreadableFileError
from desktop_assist.domain.journal import Change
from desktop_assist.expenses.expense_store import ExpenseStore
from desktop_assist.expenses.policy.expense_policy_store import ExpensePolicyStore
from desktop_assist.expenses.policy.policy_draft import (
    DraftedLine,
    PolicySentence,
    drafted,
    sentences_of,
)
from desktop_assist.expenses.policy.policy_form import FilledLine, FormLine, filled_form
from desktop_assist.expenses.policy.policy_text import FormChange, changed_policy, rule_id
from desktop_assist.files.file_kind import read_document
from desktop_assist.files.safe_write import FileEdit, SafeWriter, read_snapshot

_NEW_FILE = """\
# The company's rules for expenses; "desktop-assist expenses check" holds the rows against them.

[policy]
currency = "{currency}"
"""


@dataclass(frozen=True, slots=True)
class TriedLine:
    """A line as it was drafted, and what it finds among the person's own expenses.

    Attributes:
        line: As drafted.
        found: What would not keep to it, a sentence each.
    """

    line: DraftedLine
    found: tuple[str, ...]


class PolicyFormStore:
    """Reads and writes the form; blocking, safe from any worker thread.

    Args:
        policies: The policy in use.
        expenses: What a draft is tried on.
        writer: Writes the policy file.
        clock: Tells which rules are in force.
    """

    def __init__(
        self,
        policies: ExpensePolicyStore,
        expenses: ExpenseStore,
        writer: SafeWriter,
        clock: Clock,
    ) -> None:
        self._policies = policies
        self._expenses = expenses
        self._writer = writer
        self._clock = clock

    @property
    def file(self) -> Path:
        """Where the rules are kept."""
        return self._policies.file

    def lines(self) -> dict[FormLine, FilledLine]:
        """The form as the policy fills it; empty lines are left out.

        Raises:
            UnreadableFileError: The policy cannot be read; the message names the line.
        """
        policy = self._policies.policy()
        return filled_form(policy, self._clock.now().date()) if policy else {}

    def save(
        self, wanted: Mapping[FormLine, str], sources: Mapping[FormLine, Citation], cause: Cause
    ) -> Change | None:
        """Write the lines that are to be different; None when none are.

        Raises:
            ToolInputError: A line cannot be understood, or the file cannot be changed by the form.
            UnreadableFileError: The policy cannot be read.
            FileError: It cannot be written.
        """
        changes = self._changes(wanted, sources)
        if not changes:
            return None
        snapshot = read_snapshot(self.file)
        before = _decoded(snapshot.content, self.file)
        after = self._changed(before, changes)
        edit = FileEdit(snapshot, after.encode("utf-8"))
        return self._writer.apply(cause, [edit])

    def draft(self, source: str, sentences: tuple[PolicySentence, ...]) -> tuple[TriedLine, ...]:
        """The plain rules of a document, each tried on the person's own expenses.

        Raises:
            UnreadableFileError: The policy in use cannot be read.
        """
        home = self._expenses.conventions().home_currency
        lines = drafted(sentences, source, home)
        return tuple(TriedLine(one, self._tried(one)) for one in lines)

    def _tried(self, line: DraftedLine) -> tuple[str, ...]:
        """What one rule alone finds."""
        change = FormChange(line.line, line.text, None, line.citation)
        findings = self._policies.trial(self._changed("", [change]))
        wanted = rule_id(line.line)
        return tuple(one.message for one in findings if one.rule_id == wanted)

    def _changes(
        self, wanted: Mapping[FormLine, str], sources: Mapping[FormLine, Citation]
    ) -> list[FormChange]:
        known = self.lines()
        return [
            FormChange(line, text, known.get(line), sources.get(line))
            for line, text in wanted.items()
            if text.strip() != (known[line].text if line in known else "")
        ]

    def _changed(self, before: str, changes: list[FormChange]) -> str:
        """The new text, which is read once more before it is used."""
        conventions = self._expenses.conventions()
        start = before or _NEW_FILE.format(currency=conventions.home_currency)
        after = changed_policy(start, self.file.name, changes, conventions)
        try:
            self._policies.read(after)
        except UnreadableFileError as error:
            raise ToolInputError(
                f"The rules would not be understood any more: {error.message}",
                "Change them in the file itself.",
            ) from error
        return after


def read_sentences(path: Path) -> tuple[PolicySentence, ...]:
    """What a document says, sentence by sentence. For the worker process.

    Raises:
        UnreadableFileError: It cannot be read.
    """
    section, found = "", []
    for block in read_document(path).blocks:
        if block.kind == "heading":
            section = block.text
        found += [PolicySentence(one, block.page, section) for one in sentences_of(block.text)]
    return tuple(found)


def _decoded(content: bytes | None, path: Path) -> str:
    try:
        return (content or b"").decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFileError(f"{path.name} is no text in UTF-8.", "Save it again.") from error
