"""Expense reports to write."""

import pytest

from desktop_assist.providers.embedded.intents.generate_expense_report import complete, read
from desktop_assist.providers.embedded.reply import Act, Ask
from tests.helpers.user_requests import request


@pytest.mark.parametrize(
    ("text", "arguments"),
    [
        (
            "make an expense report for october",
            {"from": "2026-10-01", "to": "2026-10-31", "formats": ["xlsx", "pdf"]},
        ),
        (
            "make the expense report from October, until and with today, pdf",
            {"from": "2026-10-01", "to": "2026-10-31", "formats": ["pdf"]},
        ),
        (
            "make the expense report for this month until now, pdf",
            {"from": "2026-11-01", "to": "2026-11-22", "formats": ["pdf"]},
        ),
        (
            "make the expense report from May, pdf please",
            {"from": "2026-05-01", "to": "2026-05-31", "formats": ["pdf"]},
        ),
        (
            "make the October expense report, I have to hand it in today",
            {"from": "2026-10-01", "to": "2026-10-31", "formats": ["xlsx", "pdf"]},
        ),
        (
            "I need a PDF of last week's expenses report",
            {"from": "2026-11-09", "to": "2026-11-15", "formats": ["pdf"]},
        ),
        (
            "expense report for October so far please, pdf. leave the kroner in kroner",
            {"from": "2026-10-01", "to": "2026-10-31", "formats": ["pdf"]},
        ),
        (
            "last thing, my expense report for October please, as PDF. Kim wants it by noon",
            {"from": "2026-10-01", "to": "2026-10-31", "formats": ["pdf"]},
        ),
        (
            "Spesenrapport Oktober als PDF, die Kronen bitte nicht umrechnen",
            {"from": "2026-10-01", "to": "2026-10-31", "formats": ["pdf"]},
        ),
        (
            "expenses report for October as Excel, don't convert the Canadian dollars",
            {"from": "2026-10-01", "to": "2026-10-31", "formats": ["xlsx"]},
        ),
        (
            "I need my expense claim for October ready by tomorrow",
            {"from": "2026-10-01", "to": "2026-10-31", "formats": ["xlsx", "pdf"]},
        ),
        (
            "export my September spending as PDF",
            {"from": "2026-09-01", "to": "2026-09-30", "formats": ["pdf"]},
        ),
        (
            "Expense report for October please, finance want it as a PDF and in Excel",
            {"from": "2026-10-01", "to": "2026-10-31", "formats": ["xlsx", "pdf"]},
        ),
        (
            "Mach mir die Abrechnung für Oktober, die Buchhaltung möchte sie als PDF",
            {"from": "2026-10-01", "to": "2026-10-31", "formats": ["pdf"]},
        ),
        (
            "Reisekostenabrechnung Oktober erstellen",
            {"from": "2026-10-01", "to": "2026-10-31", "formats": ["xlsx", "pdf"]},
        ),
    ],
)
def test_the_call_is_made_with_what_was_said(text, arguments):
    [call] = read(request(text)).calls

    assert (call.tool, call.arguments) == ("generate_expense_report", arguments)


def test_what_is_missing_is_asked_for_and_the_answer_completes_it():
    ask = read(request("create an expense report as a spreadsheet"))
    assert ask.question == "Which days should the report cover?"

    [call] = complete(ask.pending, request("Last month")).calls

    assert call.arguments == {"from": "2026-10-01", "to": "2026-10-31", "formats": ["xlsx"]}


@pytest.mark.parametrize(
    "text",
    [
        "show my expense reports",
        "how do I make an expense report?",
        "don't make an expense report for October",
        "make a weather report",
        "my expense report is late",
        "Within how many days must I submit my expense claim?",
    ],
)
def test_other_requests_are_left_alone(text):
    assert read(request(text)) is None


def test_a_doubt_is_asked_about():
    ask = read(request("They want me to create an expense report for October"))

    assert isinstance(ask, Ask)
    assert ask.pending.arguments["from"] == "2026-10-01"


def test_days_without_a_word_before_them_are_all_in_it():
    reply = read(request("Reisekostenabrechnung Ulm, 27. September bis 1. Oktober, als PDF"))
    assert isinstance(reply, Act)
    arguments = reply.calls[0].arguments
    assert (arguments["from"], arguments["to"]) == ("2026-09-27", "2026-10-01")
