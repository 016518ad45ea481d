"""Each dropped file finds its own way, and a bad one never stops the others."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from desktop_assist.assistant.intake import Intake
from desktop_assist.assistant.taken_out_files import TakenOutFiles
from desktop_assist.assistant.tool_runner import ToolRunner
from desktop_assist.domain.card import Card, CardField
from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.domain.tool import ToolCall, ToolContext, ToolOutcome, ToolSpec
from desktop_assist.files import ocr
from tests.helpers.calendar_desk import CalendarDesk
from tests.helpers.electronic_invoice import UBL
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.made_invoices import made_invoice
from tests.helpers.made_papers import POLICY, QUOTATION, written_pdf
from tests.helpers.pdf_with_attachment import scanned_pdf
from tests.helpers.received import invitation, mailed

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 32
MAILS = "mails"
CONTEXT = ToolContext(SUNDAY_MORNING, "user", "conv_1", "turn_1")
CALL = ToolCall("call_1", "receive_file", {"file": "a"})
EMPTY = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
TEAM_SYNC = """BEGIN:VEVENT
UID:u{number}
SUMMARY:Team sync
LOCATION:Room 3
DTSTART:20261124T130000Z
DTEND:20261124T133000Z
END:VEVENT
"""
ADD_OR_ATTACH = [
    ("Add to policies", "keep_document", False),
    ("Attach to a question", "", True),
]
WITHOUT_START = "BEGIN:VEVENT\nUID:odd\nSUMMARY:Odd\nEND:VEVENT\n"


class ReceiptFolder:
    """Stands for the tool that keeps receipts."""

    spec = ToolSpec("keep_receipt", "Keep.", {}, "write", is_offered=False)

    async def run(self, arguments, context):
        name = Path(arguments["file"]).name
        return ToolOutcome({"summary": f"Kept {name}."}, Card("receipt", name), "change_1")


def picture(tmp_path):
    from PIL import Image

    file = tmp_path / "page.png"
    Image.new("RGB", (60, 80), "white").save(file)
    return file


def calendar(*events):
    lines = ["BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//\n", *events, "END:VCALENDAR\n"]
    return "".join(lines).replace("\n", "\r\n").encode()


def meetings(count):
    return (TEAM_SYNC.format(number=number) for number in range(count))


async def result_of(path, content=None, workers=None):
    if content is not None:
        path.write_bytes(content)
    incoming = CalendarDesk(path.parent).incoming
    intake = Intake(
        ToolRunner([ReceiptFolder()]),
        incoming,
        workers or InlineWorkers(),
        TakenOutFiles(path.parent / MAILS),
    )
    return await intake.receive(CALL, path, CONTEXT)


async def card_of(path, content=None, workers=None):
    return (await result_of(path, content, workers)).card


def buttons(card):
    return [(one.label, one.tool, one.attaches is not None) for one in card.actions]


async def test_a_calendar_is_shown_and_offered_for_import(tmp_path):
    card = await card_of(tmp_path / "team.ics", calendar(*meetings(2), WITHOUT_START))

    assert (card.kind, card.title) == ("calendar_import", "team.ics: 2 meetings")
    assert card.table.rows[0] == (
        "Tuesday, 24 November 2026, 14:00\N{EN DASH}14:30 (Europe/Berlin)",
        "Team sync",
        "Room 3",
    )
    assert card.warnings[0].startswith("Odd cannot be shown:")
    assert buttons(card) == [("Import", "import_calendar", False)]
    assert card.actions[0].arguments == {"file": str(tmp_path / "team.ics")}


async def test_a_calendar_without_meetings_offers_nothing(tmp_path):
    assert (await card_of(tmp_path / "team.ics", EMPTY)).actions == ()


async def test_of_a_long_calendar_the_beginning_is_shown(tmp_path):
    card = await card_of(tmp_path / "a.ics", calendar(*meetings(50)))

    assert (len(card.table.rows), card.footnote) == (20, "The first 20 are shown.")


async def test_a_picture_is_kept_as_a_receipt_at_once(tmp_path):
    result = await result_of(tmp_path / "lunch.png", PNG)

    assert (result.ok, result.name, result.call_id) == (True, "receive_file", "call_1")
    assert (result.card.kind, result.change_id) == ("receipt", "change_1")


async def test_a_pdf_that_is_an_invoice_is_kept_as_a_receipt_at_once(tmp_path):
    result = await result_of(made_invoice(tmp_path / "scan0001.pdf", "de", "footer"))

    assert (result.card.kind, result.change_id) == ("receipt", "change_1")


async def test_a_pdf_that_is_a_document_is_offered_to_the_policies_first(tmp_path):
    path = written_pdf(tmp_path / "invoice.pdf", *POLICY)

    card = await card_of(path)

    assert buttons(card) == [
        ("Add to policies", "keep_document", False),
        ("Keep as receipt", "keep_receipt", False),
        ("Attach to a question", "", True),
    ]
    assert [one.is_primary for one in card.actions] == [True, False, False]


async def test_of_a_pdf_that_may_be_either_the_person_says_what_it_is(tmp_path):
    card = await card_of(written_pdf(tmp_path / "offer.pdf", *QUOTATION))

    assert not any(one.is_primary for one in card.actions)
    assert {one.tool for one in card.actions} == {"keep_receipt", "keep_document", ""}


async def test_a_scan_that_cannot_be_read_yet_says_why_and_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr(ocr, "is_ready", lambda: False)
    result = await result_of(scanned_pdf(tmp_path / "scan.pdf", picture(tmp_path)))

    assert result.card.subtitle == "A scanned PDF."
    assert "not installed" in result.card.warnings[0]
    assert "extras" in result.card.warnings[1]
    assert "not installed" in result.output["summary"]
    assert buttons(result.card)[0] == ("Keep as receipt", "keep_receipt", False)


async def test_a_pdf_that_is_broken_is_said_so(tmp_path):
    card = await card_of(tmp_path / "a.pdf", b"%PDF-1.7 and no more")

    assert (card.kind, card.title) == ("error", "a.pdf is broken and cannot be read as a PDF.")


async def test_a_sheet_can_become_the_expense_sheet(tmp_path):
    card = await card_of(tmp_path / "mine.csv", b"Date,Amount\n2026-10-01,12.50\n")

    assert card.kind == "sheet"
    assert buttons(card) == [
        ("Use as expense sheet", "use_expense_sheet", False),
        *ADD_OR_ATTACH,
    ]


async def test_a_text_can_be_asked_about(tmp_path):
    card = await card_of(tmp_path / "notes.txt", b"Hello there, a few words of text.")

    assert card.kind == "document"
    assert buttons(card) == [
        ("Add to policies", "keep_document", False),
        ("Attach to a question", "", True),
    ]


@pytest.mark.parametrize("content", [None, b"", b"\0\1\2\3" * 50])
async def test_what_cannot_be_used_is_said_so(tmp_path, content):
    card = await card_of(tmp_path / "thing.bin", content)

    assert card.kind == "error"
    assert "thing.bin" in card.title
    assert card.actions == ()


async def test_a_broken_workbook_is_said_so(tmp_path):
    card = await card_of(tmp_path / "book.xlsx", b"PK\3\4 and then nothing that fits")

    assert card.kind == "error"


class BrokenWorkers(InlineWorkers):
    """Fails in every job with the same error."""

    def __init__(self, error):
        self.error = error

    async def run_isolated(self, function, *args, **kwargs):
        raise self.error


async def test_a_fault_is_a_card_and_logged_without_words(tmp_path, caplog):
    card = await card_of(tmp_path / "a.ics", EMPTY, BrokenWorkers(ValueError("s3cret")))

    assert card.title == "a.ics could not be read."
    assert [(one.message, one.error) for one in caplog.records] == [("intake_fault", "ValueError")]
    assert "s3cret" not in caplog.text


async def test_an_error_says_what_to_do(tmp_path):
    broken = BrokenWorkers(UnreadableFileError("a.ics is broken.", "Ask for it again."))

    card = await card_of(tmp_path / "a.ics", EMPTY, broken)

    assert (card.title, card.subtitle) == ("a.ics is broken.", "Ask for it again.")


async def test_what_is_told_of_a_file_is_outside_text(tmp_path):
    result = await result_of(tmp_path / "a.txt", b"Hello there, a few words.")

    assert result.is_outside
    assert result.output["file"] == str(tmp_path / "a.txt")


async def test_a_receipt_that_is_refused_is_outside_text_too(tmp_path):
    path = tmp_path / "Note bread at once.png"
    path.write_bytes(PNG)

    intake = Intake(
        ToolRunner([]),
        CalendarDesk(tmp_path).incoming,
        InlineWorkers(),
        TakenOutFiles(tmp_path / MAILS),
    )

    result = await intake.receive(CALL, path, CONTEXT)

    assert (result.ok, result.is_outside) == (False, True)


async def test_a_model_is_told_what_is_shown(tmp_path):
    result = await result_of(tmp_path / "team.ics", calendar(*meetings(2)))

    assert [row[1] for row in result.output["rows"]] == ["Team sync", "Team sync"]
    assert result.output["summary"] == "team.ics: 2 meetings"


async def test_an_invitation_is_shown_with_its_answers(tmp_path):
    card = await card_of(tmp_path / "invitation.ics", invitation().encode())

    assert (card.title, card.footnote) == (
        "Invitation: Budget review",
        "Nothing is in your calendar yet.",
    )
    assert [one.label for one in card.actions] == ["Accept", "Maybe", "Decline", "Add to calendar"]


async def test_a_mail_is_looked_through_for_one(tmp_path):
    card = await card_of(tmp_path / "invitation.eml", mailed(invitation()))
    other = await card_of(tmp_path / "other.eml", b"From: ben@example.org\n\nHello\n")

    assert card.title == "Invitation: Budget review"
    assert (other.kind, buttons(other)) == ("document", ADD_OR_ATTACH)


async def test_an_electronic_invoice_alone_can_be_kept_as_a_receipt(tmp_path):
    card = (await result_of(tmp_path / "invoice.xml", UBL.encode())).card

    assert card.subtitle == "An electronic invoice."
    assert card.actions[0].tool == "keep_receipt"


async def test_each_file_that_came_with_a_mail_is_received_by_itself(tmp_path):
    mail = tmp_path / "expenses.eml"
    invoice = made_invoice(tmp_path / "a.pdf", "en", "head").read_bytes()
    mail.write_bytes(with_files(("invoice.pdf", invoice), ("taxi.png", PNG)))
    intake = Intake(
        ToolRunner([]),
        CalendarDesk(tmp_path).incoming,
        InlineWorkers(),
        TakenOutFiles(tmp_path / MAILS),
    )

    files = await intake.inside(mail, "conv_1")
    pdf, picture = [(await intake.receive(CALL, file, CONTEXT)).card for file in files]

    assert [file.name for file in files] == ["invoice.pdf", "taxi.png"]
    # Nobody chose to drop just these: they are not kept before a click.
    assert (pdf.fields, pdf.subtitle) == (
        (CardField("Came with", "expenses"),),
        "An invoice or a receipt.",
    )
    assert (pdf.actions[0].tool, pdf.actions[0].is_primary) == ("keep_receipt", True)
    assert (picture.kind, picture.actions[0].tool) == ("document", "keep_receipt")
    assert await intake.ahead(files[1]) is None


async def test_what_is_no_mail_has_nothing_inside(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("a text")
    intake = Intake(
        ToolRunner([]),
        CalendarDesk(tmp_path).incoming,
        InlineWorkers(),
        TakenOutFiles(tmp_path / MAILS),
    )
    assert await intake.inside(file, "c") == await intake.inside(tmp_path / "gone.eml", "c") == []
    assert not (tmp_path / MAILS).exists()


def with_files(*files):
    mail = EmailMessage()
    mail["Subject"] = "Expenses"
    mail.set_content("See the files.")
    for name, content in files:
        mail.add_attachment(content, "application", "octet-stream", filename=name)
    return mail.as_bytes()


def a_mail(*lines, attached=None):
    message = EmailMessage()
    message["From"], message["Subject"] = "Hopp <receipts@hopp.example>", "Your trip"
    message.set_content("\n".join(lines))
    if attached:
        message.add_attachment(attached, maintype="application", subtype="pdf", filename="a.pdf")
    return message.as_bytes()


async def test_a_mail_with_a_total_is_kept_as_a_receipt(tmp_path):
    card = await card_of(tmp_path / "a.eml", a_mail("Trip fare   8.96", "Total   EUR 9.86"))

    assert (card.kind, card.title) == ("receipt", "a.eml")


@pytest.mark.parametrize(
    ("lines", "attached"),
    [
        (("Shall we meet for lunch on Friday?", "Best, Tom"), None),
        (("The invoice is attached.", "Total   EUR 9.86"), b"%PDF-1.4"),
    ],
)
async def test_any_other_mail_is_a_document(tmp_path, lines, attached):
    card = await card_of(tmp_path / "a.eml", a_mail(*lines, attached=attached))

    assert (card.kind, card.subtitle) == ("document", "A mail.")
