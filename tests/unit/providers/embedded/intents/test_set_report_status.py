"""Reports that are said to be handed in, paid, or drafts again."""

import pytest

from desktop_assist.providers.embedded.intents.set_report_status import complete, read
from desktop_assist.providers.embedded.reply import Act, Ask, Find, Say
from tests.helpers.user_requests import request


def report(number, month, status):
    return {
        "id": f"ER-2026-00{number}",
        "title": f"Expense report {month}",
        "status": status,
        "from": f"2026-{month}-01",
        "to": f"2026-{month}-28",
    }


def marked(reply, *reports):
    """What is called once the reports are listed."""
    if isinstance(reply, Find):
        reply = reply.choose({"reports": list(reports)})
    assert isinstance(reply, Act)
    [call] = reply.calls
    return call.arguments["report_id"], call.arguments["status"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("mark the October report as submitted", "submitted"),
        ("I've submitted the expense report for October", "submitted"),
        ("We handed in the October report", "submitted"),
        ("Ich habe die Spesenabrechnung für Oktober eingereicht", "submitted"),
        ("Markiere die Oktober-Abrechnung als eingereicht", "submitted"),
        ("submit the report for October", "submitted"),
        ("Reiche die Abrechnung für Oktober ein", "submitted"),
        ("the October report was paid", "paid"),
        ("The expense report for October has been reimbursed", "paid"),
        ("Die Spesenabrechnung für Oktober wurde bezahlt", "paid"),
        ("set the October report back to draft", "draft"),
        ("reopen the October expense report", "draft"),
        ("Setze die Spesenabrechnung für Oktober zurück auf Entwurf", "draft"),
    ],
)
def test_the_report_of_the_days_named_is_marked(text, status):
    before = {"submitted": "draft", "paid": "submitted", "draft": "submitted"}[status]
    reports = (report(1, "09", before), report(2, "10", before))

    assert marked(read(request(text)), *reports) == ("ER-2026-002", status)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("submit the report for October", Ask), ("submit my expense report for October", Act)],
)
def test_what_is_to_be_handed_in_is_written_first(text, kind):
    reply = read(request(text)).choose({"reports": []})

    assert isinstance(reply, kind)
    call = reply.pending if isinstance(reply, Ask) else reply.calls[0]
    assert (call.tool, call.arguments["from"]) == ("generate_expense_report", "2026-10-01")


@pytest.mark.parametrize(
    "text",
    ["file the incident report", "submit the weekly status report", "Statusbericht abgeben"],
)
def test_reports_on_other_things_are_left_alone(text):
    assert read(request(text)) is None


def test_a_number_needs_no_look():
    assert marked(read(request("mark er-2026-007 as paid"))) == ("ER-2026-007", "paid")


def test_the_only_report_that_waits_to_be_paid_is_meant():
    reports = (report(1, "09", "paid"), report(2, "10", "submitted"), report(3, "11", "draft"))

    assert marked(read(request("the report was paid")), *reports) == ("ER-2026-002", "paid")


def test_which_of_several_is_asked_and_the_answer_is_taken():
    reports = (report(1, "09", "draft"), report(2, "10", "draft"))
    asked = read(request("mark the report as submitted")).choose({"reports": list(reports)})

    assert isinstance(asked, Ask)
    answer = request(asked.choices[1])
    assert marked(complete(asked.pending, answer)) == ("ER-2026-002", "submitted")


def test_without_a_report_that_is_said():
    assert isinstance(read(request("the report was paid")).choose({"reports": []}), Say)


@pytest.mark.parametrize(
    "text",
    [
        "was the October report paid?",
        "which reports were submitted",
        "create an expense report for October",
        "make a draft of the expense report for October",
        "don't mark the report as paid",
        "I paid 12.50 for the report binder",
        "Wurde die Abrechnung bezahlt?",
    ],
)
def test_questions_and_other_requests_are_left_alone(text):
    assert read(request(text)) is None
