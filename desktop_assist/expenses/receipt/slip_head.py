"""Tells with which words a small receipt begins, where several lie on one page."""

import re

from desktop_assist.expenses.receipt.merchant_features import is_letterhead

_TRADE = re.compile(
    r"\b(?:rail|railways?|trains|bus|buses|coaches|tram|trolleys?|transit|streetcar|subway|tramway|verkehrsbetriebe|nahverkehr|metro|ferry|ferries|airways|airlines?|post"
    r"|stationers?|newsagents?|ironmongers?|garage|park(?:haus|platz|deck|ing)|parcheggio|aparcamiento|parkovani|parkoviste|tiefgarage|cabs?|kars|cars|drogerie|schreibwaren|papeterie"
    r"|baumarkt|buchhandlung|blumen|kiosk|imbiss|konditorei|florists?|cinema|theatre|museum|council"
    r"|ticket office|library|hall|church|car ?parks?|tolls?|tollway|peage|maut"
    r"|pedaggio|peaje|bompenge\w*|parkeer\w*|parkering\w*|stationnement|estacionamiento|chemist"
    r"|pharmacy|apotheke|apotek|pharmacie|farmacia|bakery|backerei|boulangerie|restaurant|ristorante|cafe"
    r"|coffee|bar|bistro|pub|hotel|hostel|supermarket|market|filling station|service station"
    r"|tankhof|tankstelle|taxi|shuttle|laundry|launderette|wascherei|deli|diner|grill|kitchen|books?|shop)\b"
)
_ADDRESS = re.compile(
    r"\w(?:strasse|str\.|gasse|allee|platz|weg|ring|damm|ufer|markt) ?\d|\b\d{5} [a-z]{3}"
    r"|\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b"
    r"|\b\d{1,4} (?:[a-z]+ ){1,3}(?:lane|street|road|row|st|rd)\b"
    r"|\b(?:vat|ust|mwst|uid|siret)\b\D{0,14}\d"
)


def begins_slip(text: str) -> bool:
    """Whether plain words are such as a small receipt begins with, as `is_letterhead` but more."""
    return is_letterhead(text) or any(one.search(text) for one in (_TRADE, _ADDRESS))
