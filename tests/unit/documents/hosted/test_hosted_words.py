"""What would leave, what it costs and what came of it, in words and as JSON."""

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from desktop_assist.documents.hosted.hosted_copy import HostedState
from desktop_assist.documents.hosted.hosted_plan import HostedPlan, LeavingDocument, NotSent
from desktop_assist.documents.hosted.hosted_record import SentFile
from desktop_assist.documents.hosted.hosted_upload import Outcome
from desktop_assist.documents.hosted.hosted_words import (
    outcome_json,
    outcome_words,
    plan_json,
    plan_words,
    size_words,
    state_json,
    state_words,
)
from desktop_assist.domain.hosted_store import HostedStore

LEAVING = (
    LeavingDocument("travel.pdf", Path("travel.pdf"), "d1", 2_400_000, 3),
    LeavingDocument("leave.md", Path("leave.md"), "d2", 900, 0),
)
PLAN = HostedPlan(
    "vs_1", "eu", LEAVING, (SentFile("file-1", "vs_1", "d0", "old.md"),), 7,
    (NotSent("broken.pdf", "It is broken."),), 3_000_000_000, Decimal("6.00"), Decimal("0.0025"),
)  # fmt: skip
NOTHING = HostedPlan("vs_1", "", (), (), 7, (), 5_000, Decimal(0), Decimal("0.0025"))
STORE = HostedStore("vs_1", "Policies", "ready", 5_000, 3, datetime(2026, 12, 22, tzinfo=UTC))


def test_a_plan_tells_what_leaves_what_goes_what_stays_and_the_price():
    assert list(plan_words(PLAN)) == [
        "2 documents would be sent to OpenAI as they are (region eu): 2.4 MB.",
        "  travel.pdf (2.4 MB, 3 pieces of personal data)",
        "  leave.md (1 kB)",
        "3 pieces of personal data in them cannot be replaced and would go along.",
        "1 document that changed or are gone here would be deleted there.",
        "Stays here: broken.pdf: It is broken.",
        "Keeping 3000.0 MB there costs 6.00 dollars a month; a search counts 0.0025.",
    ]


def test_a_plan_with_nothing_to_do_says_so():
    assert next(iter(plan_words(NOTHING))) == "Everything is there already: 7 documents."


def test_a_plan_is_told_to_scripts_with_money_as_text():
    told = plan_json(PLAN)

    assert told["leaving"][0] == {"name": "travel.pdf", "bytes": 2_400_000, "personal": 3}
    assert (told["going"], told["storage_usd_a_month"]) == (["old.md"], "6.00")


def test_a_state_names_what_is_not_ready():
    state = HostedState(STORE, 2, ("slow.pdf",), (NotSent("bad.pdf", "Unreadable."),))

    assert list(state_words(state)) == [
        "Policies (vs_1): 3 files, 5 kB, 2 of them from here.",
        "It is emptied on 22 December 2026 unless it is used before.",
        "Not read to the end yet: slow.pdf",
        "Cannot be searched there: bad.pdf: Unreadable.",
    ]
    assert state_json(state)["working"] == ["slow.pdf"]


def test_no_store_and_an_expired_one_are_told():
    expired = HostedStore("vs_1", "Policies", "expired", 0, 0)

    assert list(state_words(HostedState(None))) == ["No document is at OpenAI."]
    assert state_json(HostedState(None)) == {"store": None}
    assert "expired" in next(iter(state_words(HostedState(expired))))


def test_an_outcome_names_what_failed_and_what_is_not_finished():
    outcome = Outcome(("a.md",), (NotSent("b.md", "Refused."),), ("c.md",))

    words = list(outcome_words(outcome))

    assert words[0] == "1 document can be searched at OpenAI now."
    assert words[1] == "Not there: b.md: Refused."
    assert "c.md" in words[2]
    assert outcome_json(outcome)["unfinished"] == ["c.md"]


def test_sizes_are_told_as_people_say_them():
    assert [size_words(one) for one in (1, 1_500, 999_999, 3_240_000)] == [
        "1 kB", "2 kB", "1000 kB", "3.2 MB",
    ]  # fmt: skip
