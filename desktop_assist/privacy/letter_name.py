"""Finds names by their place in a letter or a mail, and by the initials before them.

Below "Kind regards", before "wrote:", between "From:" and an address stands somebody, whatever
the name; so does after "J. R.".
"""

import re
from collections.abc import Iterator

from desktop_assist.privacy.name_list import NameList, folded

_LARGE = r"[A-ZÀ-ÖØ-ÞŁŚŠŽŻİČĐŞĆ]"
_PARTICLE = r"(?:von|van|de|der|den|da|di|del|dos|du|el|la|bin|al|zu|zur)"
_PART = rf"{_LARGE}[^\W\d_]*(?:['\u2019-][^\W\d_]+)*\.?"
_TITLE = r"(?:(?:Mrs?|Ms|Miss|Dr|Prof|Herrn?|Frau)\.? )*"
_NAME = rf"{_TITLE}{_PART}(?: (?:{_PARTICLE} ){{0,2}}{_PART}){{0,3}}"
_FAREWELL = (
    r"(?:(?:kind|best|warm|warmest|many|all the|with) )*(?:regards|wishes|best|cheers|thanks"
    r"|thank you|thx|sincerely|cordially|yours(?: sincerely| faithfully| truly)?)"
    r"|(?:with )?(?:mit )?(?:(?:freundliche|beste|herzliche|liebe|viele|schöne|sonnige)[nr]?"
    r" (?:und )?)*(?:grü(?:ß|ss)en?|gru(?:ß|ss))(?: aus [^\W\d_]+)?|lg|vg|mfg|bg|danke(?: dir)?"
    r"|(?:bien )?cordialement|bien à vous|merci|(?:un )?saludos?(?: cordial(?:es)?)?|atentamente"
    r"|gracias|(?:cordiali |distinti )?saluti|grazie|(?:met )?(?:vriendelijke )?groet(?:en|jes)?"
    r"|pozdrawiam|z poważaniem|m(?:ed )?vänliga? hälsning(?:ar)?|mvh|hälsningar"
    r"|(?:med )?(?:venlig|vennlig) hilsen|atenciosamente|abraços|obrigad[oa]|ystävällisin terveisin"
)
# Before it "i. A.", which says for whom; after it the line ends, or a job follows.
_BELOW_A_FAREWELL = re.compile(
    rf"(?:^|[\n.!?] ?)(?i:{_FAREWELL})(?:[,!.]? ?\n\s{{0,3}}|[,!]? )(?:(?:i\. ?[AV]\.|ppa\.) )?"
    rf"(?P<name>{_NAME})(?=[ \t]*(?:$|\n|[·|,(]|[\u2013-] ))"
)
_BELOW_A_LINE = re.compile(rf"(?:^|\n)-- ?\n(?P<name>{_NAME})(?=[ \t]*(?:$|\n|[·|,(]))")
_IN_A_HEAD = re.compile(
    r"(?:^|\n)[> ]*(?:From|To|Cc|Bcc|Von|An|Kopie|Reply-To|De|À|Para|Da)\s?: ?"
    rf"(?P<name>{_NAME})(?= ?[<\[])"
)
_WHO_WROTE = re.compile(
    rf"(?P<name>{_NAME})(?: <[^>\n]*>)? (?:wrote|schrieb|a écrit|escribió|ha scritto) ?:"
)
_WROTE_WHO = re.compile(
    rf"\b(?:schrieb|(?:sent|written|forwarded|posted) by"
    rf"|(?:gesendet|geschrieben|verfasst|weitergeleitet) von) (?P<name>{_NAME})"
    r"(?=[ \t]*(?:$|\n|[:,<(]|\b(?:on|at|am|um|über|via)\b))"
)
_SPEAKER = re.compile(rf"(?:^|\n)\[\d\d?:\d\d(?::\d\d)?(?: ?[AP]M)?\] ?(?P<name>{_NAME}):")
_PLACES = (_BELOW_A_FAREWELL, _BELOW_A_LINE, _IN_A_HEAD, _WHO_WROTE, _WROTE_WHO, _SPEAKER)

_INITIALLED = re.compile(
    rf"(?<![\w.])(?P<initials>(?:{_LARGE}\.[ -]?){{1,3}})(?:{_PARTICLE} )?"
    rf"(?P<surname>{_LARGE}['\u2019]?[^\W\d_]{{2,}}(?:[-'\u2019][^\W\d_]+)*)"
)
_SHORT_FORMS = "us uk un eu dc la ny po ps am pm sa bv nv ag ev ba ma id it hr"
_NO_INITIALS = frozenset(_SHORT_FORMS.split())
_BEFORE_INITIALS = re.compile(
    r"(?:[,;(&|/\u2013]|\w:|\b(?:and|und|with|mit|by|von|from|to|an|for|für|of|ask|tell|invite"
    r"|remind|call|meet|et|y|e|en|och|og))[ \t]*$"
)
_A_NAME = re.compile(rf"{_LARGE}[^\W\d_]+ $")
_GOES_ON = re.compile(
    rf" ?(?:,|;|&|and|und) ?{_LARGE}\. ?{_LARGE}|[ \t]+(?:will|has|is|hat|wird|ist)\b"
)
# What is signed with or begins with a letter, too.
_NOBODY = re.compile(
    r"(?i)\b(?:team|all|everyone|everybody|together|zusammen|support|service|office|department"
    r"|abteilung|regards|thanks|grüße|gmbh|inc|ltd|ag|sent|gesendet|box|street|road|outlook|iphone"
    r"|android|best|hotel|bank|invoice|rechnung|total|summe|you|so|very|much|advance|help|the|to"
    r"|your|for|in|i|we|wir|ich|it|please|bitte|this|that|no|yes|gern|gerne|nein|ja|gut|good)\b"
)


def find_letter_names(text: str, names: NameList) -> Iterator[tuple[int, int]]:
    """Start and end of each name that its place or its initials tell."""
    for pattern in _PLACES:
        for match in pattern.finditer(text):
            if not _NOBODY.search(match["name"]):
                yield match.span("name")
    for match in _INITIALLED.finditer(text):
        if _is_somebody(match, names):
            yield match.span()


def _is_somebody(match: re.Match[str], names: NameList) -> bool:
    """Not "A. Travel", a heading, nor "U.S. Department"."""
    letters = re.sub(r"\W", "", match["initials"]).lower()
    before = match.string[max(0, match.start() - 12) : match.start()]
    # "Gladys L. Leblanc" is read as a whole elsewhere.
    if letters in _NO_INITIALS or _NOBODY.search(match["surname"]) or _A_NAME.search(before):
        return False
    if len(letters) > 1 or names.is_surname(folded(match["surname"])):
        return True
    is_after_a_word = bool(_BEFORE_INITIALS.search(before)) and letters != "a"
    return is_after_a_word or bool(_GOES_ON.match(match.string, match.end()))
