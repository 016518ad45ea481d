"""A mail that is a receipt is told from other mails."""

from email.message import EmailMessage

import pytest

from desktop_assist.expenses.receipt.mail_receipt import is_mail_receipt

PAID = "Order 7\nTea  4.00\nOrder total  $4.00\nThank you"
POLISH = "Kurs 7\nDojazd  12,00 zł\nOpłata netto  32,41 zł\nRazem  35,00 zł\nDo zobaczenia"
DANISH = "Billet 7\n1 voksen\nSamlet beløb  36,00 DKK\nTak for turen"
LETTER = "Hello Ros,\nsee you at the meeting on Monday then.\nGwen"


@pytest.mark.parametrize(
    ("text", "attached", "is_one"),
    [
        (PAID, b"", True),
        (POLISH, b"", True),
        (DANISH, b"", True),
        (LETTER, b"", False),
        (PAID, b"%PDF-1.4", False),
    ],
)
def test_what_was_paid_must_stand_in_the_mail_itself(tmp_path, text, attached, is_one):
    message = EmailMessage()
    message["From"], message["Subject"] = "Shop <a@shop.example>", "Your order"
    message.set_content(text)
    if attached:
        message.add_attachment(attached, maintype="application", subtype="pdf", filename="a.pdf")
    path = tmp_path / "order.eml"
    path.write_bytes(message.as_bytes())

    assert is_mail_receipt(path) is is_one


def test_a_mail_that_is_not_there_is_none(tmp_path):
    assert not is_mail_receipt(tmp_path / "gone.eml")
