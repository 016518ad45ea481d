"""What does not keep to the company's rules, each with the passage that says so."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from desktop_assist.domain.citation import Citation
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.expenses.expense import Expense

Severity: TypeAlias = Literal["warn", "block", "report"]
"""`warn` tells the person, `report` stands in the report too, `block` should be put right first."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that is not kept.

    Attributes:
        rule_id: The rule's name in the policy file.
        severity: How much it weighs.
        message: For people, one sentence.
        expense_ids: The rows it is about, in the order of their dates.
        value: What was found, ready to show: "92.30 EUR"; empty where there is no figure.
        limit: What is allowed, ready to show: "75.00 EUR"; empty where there is no figure.
        citation: Where the company's document says it; None when the rule does not tell.
        uncompared: Why the amounts could not be held against the rule; empty where they were.
    """

    rule_id: str
    severity: Severity
    message: str
    expense_ids: tuple[str, ...]
    value: str
    limit: str
    citation: Citation | None
    uncompared: str = ""


class FindingSource(Protocol):
    """Checks expenses against the rules in force."""

    def findings(self, expenses: Sequence[Expense]) -> tuple[Finding, ...]:
        """What does not keep to the rules among these expenses, and nothing without a policy.

        Raises:
            UnreadableFileError: The policy cannot be read; the message names the line.
        """


def finding_json(finding: Finding) -> JsonObject:
    """A finding, in the shape that scripts and models rely on."""
    cited = finding.citation
    return {
        "rule": finding.rule_id,
        "severity": finding.severity,
        "message": finding.message,
        "expense_ids": list(finding.expense_ids),
        "value": finding.value,
        "limit": finding.limit,
        "citation": None
        if cited is None
        else {
            "source": cited.source,
            "page": cited.page,
            "section": cited.section,
            "quote": cited.quote,
        },
    }
