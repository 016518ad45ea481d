"""A policy as a PDF, printed by reportlab: with headings, lists and a running header and footer."""

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.platypus import ListFlowable, PageBreak, Paragraph, SimpleDocTemplate

STYLES = getSampleStyleSheet()
BOLD = ParagraphStyle("bold", parent=STYLES["Normal"], fontName="Helvetica-Bold")


def print_policy(path, parts, title="Travel policy"):
    """Write the parts, each (kind, text), below each other; "page" begins a new page."""
    story = [_flowable(kind, text) for kind, text in parts]

    def around(canvas, document):
        canvas.drawString(72, 810, "Example Company, travel policy")
        canvas.drawString(72, 30, f"Page {document.page} of many")

    SimpleDocTemplate(str(path), pagesize=A4, title=title).build(story, around, around)
    return path


def _flowable(kind, text):
    if kind == "page":
        return PageBreak()
    if kind == "item":
        return ListFlowable([Paragraph(text, STYLES["Normal"])], bulletType="bullet", start="•")
    style = {"h1": STYLES["Heading1"], "h2": STYLES["Heading2"], "bold": BOLD}
    return Paragraph(text, style.get(kind, STYLES["Normal"]))
