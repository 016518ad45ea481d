"""A workbook with everything that a row must not disturb, as spreadsheet programs write it.

Made by openpyxl, with what it cannot write put into the parts by hand: data bars and sparklines of
newer Excel, cached results, and a formula that two rows share.
"""

import io
import re
from datetime import date

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from tests.helpers.workbooks import parts_of, with_part

SHEET = "xl/worksheets/sheet1.xml"
HEADINGS = (
    "Date",
    "Merchant",
    "Category",
    "Amount",
    "Currency",
    "Rate",
    "Home",
    "Share",
    "Running",
)
_EXTENSION = """<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" \
xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings>\
<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">\
<x14:cfRule type="dataBar" id="{11111111-1111-1111-1111-111111111111}"><x14:dataBar minLength="0" \
maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule>\
<xm:sqref>D2:D%(last)d</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>\
<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" \
xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups \
xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup>\
<x14:sparklines><x14:sparkline><xm:f>Spending!D2:D%(last)d</xm:f><xm:sqref>K1</xm:sqref>\
</x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>"""


def full_workbook(rows=4):
    """Its bytes."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Spending"
    sheet.append(HEADINGS)
    last = rows + 1
    for number in range(2, last + 1):
        formulas = (f"=ROUND(D{number}*F{number},2)", f"=D{number}/SUM(D$2:D${last})")
        running = f"=SUM(D$2:D{number})"
        amounts = (10.5 * number, "EUR", 1.25, *formulas, running)
        sheet.append((date(2026, 10, number), f"Shop {number}", "Meals", *amounts))
        sheet.cell(number, 1).number_format = "dd.mm.yyyy"
        sheet.cell(number, 4).number_format = "#,##0.00"
        sheet.cell(number, 2).font = Font(bold=True, color="FF0000")
    _add_features(workbook, sheet, last)
    _add_summary(workbook, last)
    file = io.BytesIO()
    workbook.save(file)
    return _with_newer_features(file.getvalue(), last)


def _add_features(workbook, sheet, last):
    table = Table(displayName="Spending", ref=f"A1:I{last}")
    sheet.add_table(table)
    sheet["B2"].comment = Comment("Keep me", "Ada")
    sheet["B2"].hyperlink = "https://example.com/"
    check = DataValidation(type="list", formula1='"EUR,USD,CHF"')
    check.add(f"E2:E{last}")
    sheet.add_data_validation(check)
    large = CellIsRule(operator="greaterThan", formula=["30"], fill=PatternFill("solid", "FFEEAA"))
    sheet.conditional_formatting.add(f"D2:D{last}", large)
    sheet.row_dimensions[3].hidden = True
    sheet["K2"] = "merged above"
    sheet.merge_cells("K2:L3")
    sheet.print_area = f"A1:I{last}"
    name = DefinedName("Amounts", attr_text=f"Spending!$D$2:$D${last}")
    workbook.defined_names["Amounts"] = name


def _add_summary(workbook, last):
    summary = workbook.create_sheet("Summary")
    summary["A1"] = f'=SUMIFS(Spending!D2:D{last},Spending!C2:C{last},"Meals")'
    summary["A2"] = "=SUM(Amounts)"
    summary["A3"] = "=SUM(Spending[Amount])"
    summary["A4"] = "=A1*2"
    chart = BarChart()
    chart.add_data(Reference(workbook["Spending"], min_col=4, min_row=1, max_row=last))
    summary.add_chart(chart, "C3")
    workbook.create_sheet("Notes")["A1"] = "Nothing of this changes."


def _with_newer_features(content, last):
    sheet = parts_of(content)[SHEET].decode()
    sheet = re.sub(
        r"(<c r=\"([GHI])(\d+)\"[^>]*>)(<f>.*?</f>)<v ?(?:/>|></v>)",
        lambda match: f"{match[1]}{match[4]}<v>{cached(match[2], int(match[3]), last)}</v>",
        sheet,
    )
    sheet = sheet.replace("</worksheet>", f"{_EXTENSION % {'last': last}}</worksheet>")
    return with_part(content, SHEET, sheet.encode())


def cached(column, row, last):
    """What the formulas of a row give, as Excel would have kept it."""
    amounts = [10.5 * number for number in range(2, last + 1)]
    amount = 10.5 * row
    if column == "G":
        return round(amount * 1.25 + 1e-9, 2)
    return amount / sum(amounts) if column == "H" else sum(amounts[: row - 1])
