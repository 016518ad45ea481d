"""Joins the tools and what they are made of: all of it is read when the first one is wanted."""

from dataclasses import dataclass
from functools import partial

from desktop_assist.app.assistant_grounds import AssistantGrounds, Desk
from desktop_assist.app.expense_parts import ExpenseParts
from desktop_assist.assistant.intake import Intake
from desktop_assist.assistant.model_inquiry import ModelInquiry
from desktop_assist.assistant.tool_runner import ToolRunner
from desktop_assist.calendars.invitations.incoming_store import IncomingStore
from desktop_assist.calendars.invitations.invitation_store import InvitationStore
from desktop_assist.domain.tool import Tool
from desktop_assist.expenses.policy.rule_inquiry import RuleInquiry
from desktop_assist.expenses.receipt.careful_reader import CarefulReader
from desktop_assist.expenses.receipt.recognised import ReceiptRecognition
from desktop_assist.expenses.receipt.recognition import recognise
from desktop_assist.system.resources import resource_path
from desktop_assist.tools.registry import ToolServices, build_tools


@dataclass(frozen=True, slots=True)
class ToolParts:
    """The tools, and what is used beside them.

    Attributes:
        tools: All of them.
        incoming: Knows what a message about a meeting means.
        receipt_reader: Reads a receipt, with a second opinion where one is wanted.
    """

    tools: tuple[Tool, ...]
    incoming: IncomingStore
    receipt_reader: CarefulReader


def tool_parts(grounds: AssistantGrounds, desk: Desk, inquiry: ModelInquiry) -> ToolParts:
    """The tools as the program joins them."""
    expenses = desk.expenses()
    reader = CarefulReader(
        receipt_recognition(), expenses.store.habits, inquiry, grounds.settings, grounds.workers
    )
    services = _tool_services(grounds, desk, expenses, (inquiry, reader))
    return ToolParts(build_tools(services), services.incoming, reader)


def receipt_recognition() -> ReceiptRecognition:
    """Reads receipts. Not a closure: it goes to the worker process."""
    return partial(recognise, weights=resource_path("receipts"))


def intake_of(parts: ToolParts, tools: ToolRunner, grounds: AssistantGrounds) -> Intake:
    """What recognises dropped files, and hands them to these tools."""
    return Intake(tools, parts.incoming, grounds.workers, grounds.taken_out)


def _tool_services(
    grounds: AssistantGrounds,
    desk: Desk,
    expenses: ExpenseParts,
    asking: tuple[ModelInquiry, CarefulReader],
) -> ToolServices:
    invitations = InvitationStore(
        desk.meetings, grounds.workspace, grounds.writer, grounds.clock, grounds.settings
    )
    inquiry, reader = asking
    return ToolServices(
        meetings=desk.meetings,
        conflicts=desk.conflicts,
        invitations=invitations,
        incoming=IncomingStore(desk.meetings, invitations, grounds.writer, grounds.clock),
        expenses=expenses.store,
        questions=expenses.questions,
        exchange=expenses.exchange,
        policies=expenses.policies,
        reports=expenses.reports,
        policy_form=expenses.policy_form,
        receipts=expenses.receipts,
        duplicates=expenses.duplicates,
        receipt_reader=reader,
        rule_inquiry=RuleInquiry(inquiry),
        indexing=desk.indexing,
        slack=desk.slack(),
        facts=grounds.facts,
        changes=desk.changes,
        search=desk.search,
        settings=grounds.settings,
        contacts=grounds.contacts,
        workers=grounds.workers,
        viewers=desk.viewers,
        hosted=desk.hosted(),
    )
