"""Every tool of the program."""

import pytest

from desktop_assist.documents.indexing import Indexing
from desktop_assist.expenses.exchange.exchange_rates import ExchangeRates
from desktop_assist.expenses.policy.rule_inquiry import RuleInquiry
from desktop_assist.tools.registry import ToolServices, build_tools
from tests.helpers.calendar_desk import CalendarDesk
from tests.helpers.conflict_desk import ConflictDesk
from tests.helpers.expense_house import ExpenseHouse
from tests.helpers.fact_house import FactHouse
from tests.helpers.fixed_contacts import FixedContacts
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.library_rig import library_rig
from tests.helpers.receipt_reading import ScriptedQuestions, careful_reader
from tests.helpers.report_desk import ReportDesk
from tests.helpers.said import SaidBefore
from tests.helpers.slack_desk import SlackDesk
from tests.helpers.source_tree import ROOT


@pytest.fixture
def tools(tmp_path):
    desk, house, said = (
        CalendarDesk(tmp_path),
        ExpenseHouse(tmp_path),
        SaidBefore(tmp_path / "said"),
    )
    documents, reports = library_rig(tmp_path / "documents"), ReportDesk(tmp_path / "reports")
    slack, conflicts = SlackDesk(tmp_path / "slack"), ConflictDesk(tmp_path / "servers")
    yield build_tools(
        ToolServices(
            meetings=desk.store,
            invitations=desk.invitations,
            incoming=desk.incoming,
            expenses=house.store,
            questions=house.questions,
            exchange=ExchangeRates(FixedSettings()),
            policies=house.policies,
            reports=reports.store,
            policy_form=house.policy_form,
            receipts=house.receipts,
            duplicates=house.duplicates,
            receipt_reader=careful_reader(house),
            rule_inquiry=RuleInquiry(ScriptedQuestions()),
            conflicts=conflicts.settling,
            indexing=Indexing(documents.library, InlineWorkers()),
            slack=slack.room,
            facts=FactHouse(tmp_path).store,
            changes=house.history,
            search=said.index,
            settings=house.settings,
            contacts=FixedContacts(),
            workers=house.workers,
            viewers=house.workers,
        )
    )
    slack.close()
    conflicts.close()
    said.database.close()
    documents.database.close()


def test_each_tool_is_made_once_and_named_like_its_file(tools):
    files = {file.stem for file in (ROOT / "desktop_assist" / "tools").glob("*.py")}

    names = [tool.spec.name for tool in tools]

    assert len(names) == len(set(names))
    assert set(names) == files - {"__init__", "arguments", "registry"}


def test_each_tool_tells_a_model_what_it_is_for_and_what_it_takes(tools):
    for tool in tools:
        properties = tool.spec.parameters["properties"]
        assert tool.spec.description.endswith(".")
        assert tool.spec.parameters["required"] == list(properties)
