"""A mail laid out as a page."""

from datetime import date

import pytest

from desktop_assist.files.mail_page import mail_page
from desktop_assist.files.page_text import lines_of

PLAIN = """\
From: {sender}
Subject: {subject}
Date: Tue, 10 Nov 2026 08:30:12 +0000

Thank you!
Total paid   9.86
"""


@pytest.fixture
def read(tmp_path):
    def made(sender="Hopp Receipts <receipts@hopp.example>", subject="Your trip", content=PLAIN):
        file = tmp_path / "a.eml"
        file.write_text(content.format(sender=sender, subject=subject), "utf-8")
        return mail_page(file)

    return made


def test_the_sender_stands_first_and_each_line_where_it_was(read):
    found = read()

    lines = [line.text for line in lines_of(found.page.words)]
    assert lines == ["Hopp", "Your trip", "Thank you!", "Total paid 9.86"]
    assert found.sent == date(2026, 11, 10)


@pytest.mark.parametrize(
    ("header", "sender"),
    [
        ("Rheinbus Online-Tickets <a@rheinbus.example>", "Rheinbus"),
        ("Rheinbus Ticketshop <a@rheinbus.example>", "Rheinbus"),
        ("Caledon Rail Tickets <a@caledonrail.example>", "Caledon Rail"),
        ("Fernwood Accounts Receivable <ar@fernwood.example>", "Fernwood"),
        ("Kundenservice Blattwerk <service@blattwerk.example>", "Blattwerk"),
        ("Zettelwerk Abrechnung <a@zettelwerk.example>", "Zettelwerk"),
        ("De Kade Reserveringen <a@dekade.example>", "De Kade"),
        ("Tickets & Tours Ltd <a@tnt.example>", "Tickets & Tours Ltd"),
        ("Kim Lee <kim@kimlee.example>", "Kim Lee"),
    ],
)
def test_a_sender_is_named_without_the_department(read, header, sender):
    assert read(header).sender == sender


def test_who_writes_for_a_company_that_the_mail_names_is_nobody_to_pay(read):
    content = PLAIN + "\nKranich Druck GmbH, Gasstr. 4, 22761 Hamburg\n"

    assert read("Lisa Vogt <lisa@kranich-druck.example>", content=content).sender == ""
    assert read("Lisa Vogt <lisa@vogt.example>", content=content).sender == "Lisa Vogt"


def test_an_amount_stands_at_the_right_margin(read):
    [total] = [word for word in read().page.words if word.text == "9.86"]

    assert total.right > 400


def test_of_a_mail_passed_on_the_one_inside_counts(read):
    content = PLAIN + "\nFrom: Ticketfold <tickets@ticketfold.example>\n"

    assert read("Gwen <gwen@a.example>", "Fwd: Your tickets", content).sender == "Ticketfold"


def test_the_cells_of_a_layout_stand_beside_each_other(read):
    content = (
        "From: {sender}\nSubject: {subject}\nContent-Type: text/html\n\n"
        "<table><tr><td>Total</td><td>9.86</td></tr></table>"
    )
    found = read(content=content)

    assert [line.text for line in lines_of(found.page.words)][-1] == "Total 9.86"
    assert found.sent is None
