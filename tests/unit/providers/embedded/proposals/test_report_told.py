"""Reports wanted in anybody's words."""

import pytest

from desktop_assist.domain.tool import ToolCall
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.proposals.report_told import propose_report
from desktop_assist.providers.embedded.reply import Ask, Say
from tests.helpers.everyday_words import request_of
from tests.helpers.travel_sheet import after_sheet

OTHERWISE = Say("Not understood.")
AUTUMN = {"from": "2026-10-01", "to": "2026-10-31"}


def proposed(text, history=None):
    return after_sheet(propose_report(request_of(text), history or History(), OTHERWISE))


@pytest.mark.parametrize(
    ("text", "days", "formats"),
    [
        ("Ravi wants October's expenses off me as a spreadsheet, can you knock that up",
         ("2026-10-01", "2026-10-31"), ["xlsx"]),
        ("need the Oslo stuff as a pdf for Ravi", ("2026-11-03", "2026-11-04"), ["pdf"]),
        ("right, do up my claim for the Oslo trip, 3rd to 5th Nov. spreadsheet plus a pdf",
         ("2026-11-03", "2026-11-05"), ["xlsx", "pdf"]),
        ("do up my october claim so I can fire it over", ("2026-10-01", "2026-10-31"),
         ["xlsx", "pdf"]),
        ("ok october report please, excel, Carla is waiting", ("2026-10-01", "2026-10-31"),
         ["xlsx"]),
        ("put the march expenses together for me would you, pdf's fine, Carla wants them today",
         ("2026-03-01", "2026-03-31"), ["pdf"]),
        ("need that march claim done by 4 so I can hand it to Carla",
         ("2026-03-01", "2026-03-31"), ["xlsx", "pdf"]),
        ("I still owe Carla the march report, run it off as excel and pdf",
         ("2026-03-01", "2026-03-31"), ["xlsx", "pdf"]),
        ("time to send march in, make the report pdf n excel", ("2026-03-01", "2026-03-31"),
         ["xlsx", "pdf"]),
        ("Brauche die Oktoberspesen als Excel", ("2026-10-01", "2026-10-31"), ["xlsx"]),
    ],
)  # fmt: skip
def test_days_and_files(text, days, formats):
    ask = proposed(text)

    assert isinstance(ask, Ask)
    found = ask.pending.arguments
    assert ((found["from"], found["to"]), found["formats"]) == (days, formats)


def test_another_one_after_the_first():
    made = History(reported=ToolCall("r", "generate_expense_report", AUTUMN))
    ask = proposed("and November so far as well, but a PDF for that one", made)

    assert isinstance(ask, Ask)
    assert ask.pending.arguments == {"from": "2026-11-01", "to": "2026-11-22", "formats": ["pdf"]}


@pytest.mark.parametrize(
    "text",
    ["what was in the October report", "I want a pdf of the handbook", "read the report by Friday"],
)
def test_nothing_else_is_a_report(text):
    assert proposed(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Dann bräuchte ich zum Schluss die Abrechnung Oktober, als Excel für Abel, dann als PDF.",
        "Abrechnung Oktober als xlsx + pdf, Total?",
        "Stellen Sie bitte die Oktober-Abrechnung zusammen (xlsx und pdf) und die Summe",
        "Ich ersuche um Ausfertigung der Reisekostenabrechnung für Oktober in Excel und als PDF.",
        "Die Belege vom Oktober jetzt bitte in eine Abrechnung, als Exceltabelle und PDF.",
    ],
)
def test_a_report_is_wanted_in_german_with_reasons_around_it(text):
    asked = propose_report(request_of(text), History(), Say("?", needs_model=True))

    assert isinstance(asked, Ask)
    arguments = asked.pending.arguments
    assert (arguments["from"], arguments["to"]) == ("2026-10-01", "2026-10-31")
    assert arguments["formats"] == ["xlsx", "pdf"]


@pytest.mark.parametrize(
    "text",
    [
        "Was ist eine Abrechnung?",
        "Bis wann muss die Abrechnung für Oktober abgegeben werden?",
        "Wer unterschreibt die Abrechnung als PDF?",
        "Wo finde ich die Abrechnung vom Oktober als PDF?",
    ],
)
def test_a_question_about_reports_makes_none(text):
    assert propose_report(request_of(text), History(), Say("?", needs_model=True)) is None


@pytest.mark.parametrize(
    "text",
    [
        "handed in my claim on the 7th when will I get paid",
        "did I do the march report already",
        "the march report was wrong",
        "who signs my march claim",
        "what time does the march report have to be in",
        "I need to know by when the report is due, how long have I got and what is in it",
    ],
)
def test_a_question_about_a_report_makes_none(text):
    assert propose_report(request_of(text), History(), OTHERWISE) is None
