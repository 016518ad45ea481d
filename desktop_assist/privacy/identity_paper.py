"""Finds numbers of passports, licences and other papers: after a word that says so."""

import re
from collections.abc import Iterator

_IN_ANY_CASE = (
    r"passport|reisepass|passeport|passaporto|pasaporte|paspoort|paszport"
    r"|personalausweis|perso(?=-?nr)|ausweis|id(?:entity)? card"
    r"|carte d['\u2019]identité|carta d['\u2019]identità"
    r"|dowód(?: osobisty)?|national id|identity|id document"
    r"|driv(?:er['\u2019]?s?|ing) licen[cs]e|führerschein|fahrerlaubnis|permis de conduire|patente"
    r"|rijbewijs|residence permit|aufenthaltstitel|visa|green card"
    r"|social security|ssn|sozialversicherungs|sozialversicherung|sv-|rentenversicherungs"
    r"|krankenversicherten|krankenversicherungs|versicherten|versicherungs|national insurance"
    r"|sécurité sociale|seguridad social|steuer-?id|steuer-?identifikations"
    r"|steuerliche identifikations|steuer-?idnr\.?|steuer|tax(?:payer)?(?: identification)?"
    r"|tax[ -]id|codice fiscale|rijksregister|personnummer|fødsels|henkilötunnus|cpr|pesel"
    r"|aadhaar|medicare|nhs|pps"
)
_IN_CAPITALS = (
    r"NINO|ITIN|TIN|NIR|DNI|NIE|NIF|BSN|AHV|AVS|SIN|TFN|PAN|CPF|CURP|RFC|PPSN|OIB|CNP|EGN"
)
_NUMBER_WORD = (
    r"(?:[- ]?(?i:number|nummer|numéro|número|numero|num|no\.?|nr\.?|n[°º]\.?|id|code|#))"
)
_IS = r"(?:[ \t]*(?:[:=#]|\(|(?i:\b(?:is|ist|lautet|est|è|es|er|to|as|mit|with|hat die nummer)\b)))"
_AFTER_A_WORD = re.compile(
    rf"(?<![\w@])(?:(?i:{_IN_ANY_CASE})|{_IN_CAPITALS}|Pass(?=[- ]?(?:Nr|Nummer)))s?"
    rf"{_NUMBER_WORD}{{0,2}}{_IS}{{0,2}}[ \t]*"
    r"(?P<number>[A-Z]{0,9}[ -]?[0-9][A-Z0-9]*(?:[ ./-]?[A-Z]{0,3}[0-9][A-Z0-9]*)*"
    r"(?:[ -]?[A-Z])?)(?!\w|[.,:-][0-9])"
)
# Looking for one of these first is ten times as fast as the pattern above.
_HINTS = re.compile(
    r"(?i)pass|perso|ausweis|card|carte|carta|dow|id\b|identi|licen|schein|laubnis|permi|patente|rijb"
    r"|aufenth|visa|secur|ssn|vers|sv-|social|steuer|tax|fiscale|regist|numm|føds|henk|cpr|pesel"
    r"|aadh|medic|nhs|pps|insur"
    r"|\b(?:nino|itin|tin|nir|dni|nie|nif|bsn|ahv|avs|sin|tfn|pan|cpf|curp|rfc|oib|cnp|egn)\b"
)
_DATE = re.compile(
    r"[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2}"
)
_FEWEST_DIGITS, _SHORTEST, _LONGEST = 3, 7, 24


def find_identity_papers(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each number."""
    if not _HINTS.search(text):
        return
    for match in _AFTER_A_WORD.finditer(text):
        number = match["number"]
        digits = sum(one.isdigit() for one in number)
        is_long = _SHORTEST <= len(number) <= _LONGEST
        if is_long and digits >= _FEWEST_DIGITS and not _DATE.fullmatch(number):
            yield match.span("number")
