"""Papers that are no receipts, some of which look like one; and papers as PDF."""

from pathlib import Path

POLICY = (
    "Travel and Expense Policy",
    "Effective 1 January 2026",
    "1. Meals",
    "Employees may claim up to 75.00 EUR a day for meals while they travel on business.",
    "Alcohol is not reimbursed. Please see section 4 for the exceptions to this rule.",
    "2. Receipts",
    "A receipt or an invoice must be attached to each claim above 25.00 EUR.",
    "Claims that are older than 60 days will be refused by the accounts department.",
)
RULES_IN_GERMAN = (
    "Reisekostenrichtlinie",
    "Gültig ab 1. Januar 2026",
    "§ 1 Geltungsbereich",
    "Diese Richtlinie gilt für alle Beschäftigten, die im Auftrag der Gesellschaft reisen.",
    "Die Rechnung ist innerhalb von 60 Tagen einzureichen und wird nicht später erstattet.",
    "Für Übernachtungen werden höchstens 120,00 EUR je Nacht ohne Frühstück erstattet.",
)
LETTER = (
    "Meridian Insurance plc",
    "200 Park Lane, London W1K 7AF",
    "14 October 2026",
    "Dear Ms Wells,",
    "Thank you for your letter of 2 October about the meeting in Bristol.",
    "We would be glad to welcome you and your colleagues at our office in November.",
    "Please let us know which of the two dates would suit you, and whether you need parking.",
    "Yours sincerely,",
    "Liam Hart",
)
CONTRACT = (
    "Dienstleistungsvertrag",
    "zwischen der Nordlicht Versicherung AG und der Seebrise Veranstaltungstechnik GmbH",
    "§ 1 Gegenstand",
    "Der Auftragnehmer stellt die Technik, die in der Anlage beschrieben ist.",
    "§ 2 Vergütung",
    "Die Vergütung beträgt 1.200,00 EUR zuzüglich der gesetzlichen MwSt. je Veranstaltung.",
    "Die Rechnung wird nach der Veranstaltung gestellt und ist in 14 Tagen zu zahlen.",
)
QUOTATION = (
    "Harbour Lights Catering Ltd",
    "14 Quay Street, Bristol BS1 4TR",
    "Quotation",
    "Quotation no. 2026-118",
    "Date 14 October 2026",
    "Buffet lunch for 24 guests  350.50",
    "Subtotal  350.50",
    "VAT 20%  70.10",
    "Total GBP  420.60",
    "This offer is valid for 30 days. The invoice follows after the event.",
)
REMINDER = (
    "Seebrise Veranstaltungstechnik GmbH",
    "Hafenstraße 8, 24103 Kiel",
    "Mahnung zur Rechnung 2026-0417",
    "Rechnungsdatum  14.10.2026",
    "Offener Betrag  490,88",
    "Mahngebühr  5,00",
    "Gesamtbetrag EUR  495,88",
    "USt-IdNr. DE 281 447 902",
)
_LEFT, _RIGHT, _TOP, _ROW = 60, 535, 780, 18


def written_pdf(path: Path, *rows: str) -> Path:
    """A row a line; what stands behind two spaces is printed at the right."""
    from reportlab.pdfgen.canvas import Canvas

    page = Canvas(str(path), invariant=True)
    for number, row in enumerate(rows):
        left, _, right = row.partition("  ")
        page.drawString(_LEFT, _TOP - number * _ROW, left)
        page.drawRightString(_RIGHT, _TOP - number * _ROW, right)
    page.save()
    return path
