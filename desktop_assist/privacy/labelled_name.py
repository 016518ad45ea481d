"""Finds names by the field they stand in: on forms, in lists of people, on receipts and tickets.

There a name that no list has is still a name, and it may be written in large letters, family name
first, or as airlines do.
"""

import re
from collections.abc import Iterator

_FIELDS = (
    r"(?:full |guest |customer |patient |employee |account )?names?"
    r"|(?:vor- und )?(?:nach)?name|account (?:holder|owner)|card ?holder|kontoinhaber(?:in)?"
    r"|karteninhaber(?:in)?|beneficiary|payee|zahlungsempfänger(?:in)?|guests?|gast|gäste"
    r"|passengers?|passagier|fahrgast|travell?er|reisende[rn]?|signature|signed(?: by)?"
    r"|unterschrift|gezeichnet|driver|fahrer(?:in)?|attendees|participants|present"
    r"|teilnehmer(?:innen|in)?|anwesend|approver|approved by|genehmigt von|employee"
    r"|mitarbeiter(?:in)?|tenant|mieter(?:in)?|patient(?:in)?|ansprechpartner(?:in)?"
    r"|sachbearbeiter(?:in)?|bearbeiter(?:in)?|contact person|emergency contact|notfallkontakt"
    r"|cashier|kassierer(?:in)?|served by|es bedien(?:te|t) sie|it was served by"
    r"|ship(?:ped)? to|bill(?:ed)? to|sold to|deliver(?:ed)? to|invoice to|recipient"
    r"|empfänger(?:in)?|rechnungsempfänger(?:in)?|vertragspartner(?:in)?|bestellt von"
    r"|ordered by|destinatario|titular|intestatario|bénéficiaire|nom|nombre|customer|kunde"
    r"|kundin|attn|z\.? ?hd\.?|absender(?:in)?|herrn?|frau|mrs?|ms|miss"
)
_LARGE = r"[A-ZÀ-ÖØ-ÞŁŚŠŽŻİČĐ]"
_PART = rf"(?:{_LARGE}['\u2019]?[^\W\d_]+(?:['\u2019-]{_LARGE}[^\W\d_]+)*|{_LARGE}(?!\w)\.?)"
_PARTICLE = r"(?:von|van|de|der|den|da|di|del|dos|du|el|la|bin|al|zu|zur)"
_TITLE = r"(?i:(?:mrs?|ms|miss|dr|prof|herrn?|frau|familie|family|fam)\.?)"
_NAME = (
    rf"(?:{_TITLE} ){{0,2}}"
    rf"(?:{_LARGE}{{2,30}}/{_LARGE}{{2,30}}(?: (?:MRS?|MS|MISS|DR))?"
    rf"|{_PART}(?:(?: {_PARTICLE}){{0,2}} {_PART}){{0,3}}(?:, {_PART}(?: {_PART})?(?=\s*$|\n))?)"
)
_FIELD = re.compile(
    rf"(?:^|(?<=[|;,\n\t(.])|(?<=\s\s)|(?<=\w ))[ \t]*(?i:{_FIELDS})"
    rf"(?:[ \t]*[:|][ \t|]*\n?[ \t]*|[ \t]*\n[ \t]*(?={_PART} {_PART}))"
    rf"(?P<names>{_NAME}(?:[ \t]?[;,|][ \t]?{_NAME})*)(?!\w)(?![ \t]+[a-zà-ÿ])",
    re.MULTILINE,
)
# Large letters after a title: "MS HARRIET LOCKWOOD".
_SHOUTED = re.compile(
    rf"\b(?:MRS?|MS|MISS|DR|PROF|HERRN?|FRAU|FAMILIE|MME)\.? (?P<names>{_LARGE}{{2,30}}"
    rf"(?:[ -]{_LARGE}{{2,30}}){{0,2}})\b"
)
# As on tickets: "KOWALCZYK/PIOTR MR".
_TICKET = re.compile(rf"\b(?P<names>{_LARGE}{{2,30}}/{_LARGE}{{2,30}}) ?(?:MRS?|MS|MISS|DR)\b")
_ONE = re.compile(rf"{_NAME}", re.MULTILINE)
# Companies, rooms and kinds of things stand in such fields, too.
_NOBODY = re.compile(
    r"(?i)\b(?:gmbh|ag|kg|ug|ohg|e\.?v|inc|ltd|llc|corp|plc|s\.?a|b\.?v|bank|hotel|university"
    r"|universität|company|department|abteilung|team|office|büro|group|gruppe|service|services"
    r"|support|center|centre|zentrum|verein|stiftung|policy|report|project|projekt|invoice|rechnung"
    r"|room|zimmer|table|tisch|total|summe|number|nummer|date|datum|amount|betrag|phone|telefon"
    r"|mobile|mail|e-mail|email|address|adresse|anschrift|street|straße|road|all|everyone|everybody"
    r"|staff|only|yes|no|ja|nein|none|unknown|guest|gast|customer|kunde|name|names|start|city|stadt"
    r"|manager|recruiter|director|engineer|lead|head|hr|it|intern|admin|owner|experience|timing"
    r"|country|land|file|folder|ordner|version|required|pending|approved|mobil|tel|fax|web|payee)\b"
)
_HINTS = re.compile(r"[:|/\n]|MR|MS|MISS|HERR|FRAU")


def find_labelled_names(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each name that a field or a title in large letters points to."""
    if not _HINTS.search(text):
        return
    for pattern in (_FIELD, _SHOUTED, _TICKET):
        for match in pattern.finditer(text):
            start = match.start("names")
            for one in _ONE.finditer(match["names"]):
                if not _NOBODY.search(one.group()):
                    yield start + one.start(), start + one.end()
