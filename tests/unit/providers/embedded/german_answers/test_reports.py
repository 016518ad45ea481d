"""What became of expense reports, in German."""

from desktop_assist.providers.embedded.german_answers.summary import german_summary
from desktop_assist.providers.embedded.reply import PlannedCall

REPORT = {
    "id": "ER-2026-001",
    "title": "Oktober",
    "status": "submitted",
    "total": "1306.29",
    "currency": "EUR",
    "count": 3,
    "files": ["/x/a.xlsx", "/x/a.pdf"],
    "without_receipt": [1],
    "before": "draft",
}


def said(tool, output):
    return german_summary(PlannedCall(tool, {}), output)


def test_a_report_that_was_made():
    assert said("generate_expense_report", REPORT) == (
        "Die Abrechnung „Oktober“ (ER-2026-001) ist fertig als XLSX und PDF: 3 Ausgaben, "
        "1.306,29 EUR. Ohne Beleg: 1."
    )


def test_what_was_paid_in_each_currency_is_told():
    paid = [{"totals": {"CZK": "7888.00"}}, {"totals": {"EUR": "1306.29"}}]

    assert said("generate_expense_report", {**REPORT, "by_currency": paid, "left_out": [3]}) == (
        "Die Abrechnung „Oktober“ (ER-2026-001) ist fertig als XLSX und PDF: 3 Ausgaben, "
        "1.306,29 EUR (bezahlt: 7.888,00 CZK, 1.306,29 EUR). Ohne Beleg: 1. "
        "Nicht in der Summe, da ein Wechselkurs fehlt: 1."
    )


def test_reports_that_were_found():
    assert said("list_expense_reports", {"reports": []}) == "Dazu gibt es keine Spesenabrechnungen."
    assert "„Oktober“ (ER-2026-001, eingereicht, 1.306,29 EUR)" in said(
        "list_expense_reports", {"reports": [REPORT]}
    )


def test_how_far_a_report_is():
    assert said("set_report_status", REPORT) == (
        "Die Abrechnung „Oktober“ (ER-2026-001) ist jetzt eingereicht. Ihre Ausgaben bleiben, wie "
        "sie sind."
    )


def test_what_the_rules_hold_back_is_said():
    held = {"title": "Oktober", "id": "ER-1", "status": "draft", "held_back_by": ["No receipt."]}

    assert said("set_report_status", held) == (
        "Die Abrechnung „Oktober“ (ER-1) ist noch nicht eingereicht: Nach den Regeln fehlt noch "
        "etwas. No receipt."
    )
