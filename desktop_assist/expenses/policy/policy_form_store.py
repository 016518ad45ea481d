"""Fill in, try out and keep the common rules: by hand, or drafted from the company's document."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
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
from desktop_assist.expenses.policy.policy_form import FORM_LINES, FilledLine, FormLine, filled_form
from desktop_assist.expenses.policy.policy_text import FormChange, changed_policy, rule_id
from desktop_assist.expenses.policy.rule_opinion import FurtherRule, weigh_rules
from desktop_assist.expenses.policy.said_rule import RuleBlock
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


@dataclass(frozen=True, slots=True)
class TriedRule:
    """A rule beyond the form, and what it finds among the person's own expenses."""

    rule: FurtherRule
    found: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RulesDraft:
    """What a document was found to say.

    Attributes:
        lines: For the form.
        further: What the form has no line for; only a model finds such.
        refused: What a model said and the document does not.
    """

    lines: tuple[TriedLine, ...]
    further: tuple[TriedRule, ...] = ()
    refused: tuple[str, ...] = ()


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
        self,
        wanted: Mapping[FormLine, str],
        sources: Mapping[FormLine, Citation],
        cause: Cause,
        further: Sequence[RuleBlock] = (),
    ) -> Change | None:
        """Write the lines that are to be different, and further rules; None when there are none.

        Raises:
            ToolInputError: A line cannot be understood, or the file cannot be changed by the form.
            UnreadableFileError: The policy cannot be read.
            FileError: It cannot be written.
        """
        changes = self._changes(wanted, sources)
        if not changes and not further:
            return None
        snapshot = read_snapshot(self.file)
        before = _decoded(snapshot.content, self.file)
        after = self._changed(before, changes, further)
        edit = FileEdit(snapshot, after.encode("utf-8"))
        return self._writer.apply(cause, [edit])

    def draft(
        self, source: str, sentences: tuple[PolicySentence, ...], answers: Iterable[str] = ()
    ) -> RulesDraft:
        """The rules of a document, each tried on the person's own expenses.

        Args:
            source: The document's name.
            sentences: What it says.
            answers: What a model said of it, if one was asked.

        Raises:
            UnreadableFileError: The policy in use cannot be read.
        """
        home = self._expenses.conventions().home_currency
        opinion = weigh_rules(answers, sentences, source, home)
        lines = _joined(drafted(sentences, source, home), opinion.lines)
        return RulesDraft(
            tuple(TriedLine(one, self._tried(one)) for one in lines),
            tuple(
                TriedRule(one, self._tried_rule(one))
                for one in opinion.further
                if not self._is_in_use(one)
            ),
            opinion.refused,
        )

    def _is_in_use(self, rule: FurtherRule) -> bool:
        policy = self._policies.policy()
        (wanted,) = self._policies.read(rule.block.text).rules
        known = policy.rules if policy else ()
        return any((one.body, one.when) == (wanted.body, wanted.when) for one in known)

    def _tried_rule(self, rule: FurtherRule) -> tuple[str, ...]:
        findings = self._policies.trial(self._changed("", [], [rule.block]))
        return tuple(one.message for one in findings)

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

    def _changed(
        self, before: str, changes: list[FormChange], further: Sequence[RuleBlock] = ()
    ) -> str:
        """The new text, which is read once more before it is used."""
        conventions = self._expenses.conventions()
        start = before or _NEW_FILE.format(currency=conventions.home_currency)
        after = changed_policy(start, self.file.name, changes, conventions)
        try:
            names = {one.id for one in self._policies.read(after).rules}
            blocks = _renamed(further, names)
            after = "\n".join((after, *(f"{one.text}\n" for one in blocks)))
            self._policies.read(after)
        except UnreadableFileError as error:
            raise ToolInputError(
                f"The rules would not be understood any more: {error.message}",
                "Change them in the file itself.",
            ) from error
        return after


def _joined(found: Iterable[DraftedLine], said: Iterable[DraftedLine]) -> tuple[DraftedLine, ...]:
    """What patterns found, with what a model said: where they differ, a person decides."""
    lines = {one.line: one for one in found}
    for one in said:
        known = lines.get(one.line)
        if known is None:
            lines[one.line] = one
        elif one.line == "forbidden_words":
            words = dict.fromkeys((*known.text.split(", "), *one.text.split(", ")))
            lines[one.line] = replace(known, text=", ".join(words))
        elif one.text != known.text and one.text not in known.others:
            lines[one.line] = replace(known, others=(*known.others, one.text))
    return tuple(lines[one] for one in FORM_LINES if one in lines)


def _renamed(rules: Iterable[RuleBlock], taken: Collection[str]) -> list[RuleBlock]:
    """The same under names that no other rule of the file has, nor one of the form."""
    names, renamed = {*taken, *map(rule_id, FORM_LINES)}, []
    for rule in rules:
        number, name = 1, rule.name
        while name in names:
            number += 1
            name = f"{rule.name}-{number}"
        names.add(name)
        text = rule.text.replace(f'id = "{rule.name}"', f'id = "{name}"', 1)
        renamed.append(replace(rule, name=name, text=text))
    return renamed


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
