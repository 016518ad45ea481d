"""Finds passwords: after a word that says so, and in addresses that hold one."""

import re
from collections.abc import Iterator

_FOR_PEOPLE = (
    r"passwords?|passwd|passwort|passwörter|kennwort|passphrase|pwd|mot de passe|contraseña"
    r"|wachtwoord|parola|wlan-schlüssel|wi-?fi[- ]key"
)
_FOR_PROGRAMS = (
    r"client[_ -]?secret|secret[_ -]?(?:access[_ -]?)?key|secret|api[_ -]?key|api[_ -]?schlüssel"
    r"|access[_ -]?key|account[_ -]?key|auth[_ -]?token|access[_ -]?token|token"
)
# What it is for may stand between: "the password for the travel portal is …".
_PURPOSE = (
    r"(?:[ \t]*\([^()\n]{1,40}\)|[ \t][\w.-]{2,20}(?=[ \t]?[:=])"
    r"|[ \t](?:for|of|to|on|at|für|fürs|vom|von|zum|zur|der|des|im|pour|del?)[ ][^\n:=.,;]{1,40}?)?"
)
_AFTER_A_WORD = re.compile(
    rf"(?i)(?<![a-z0-9])(?P<word>{_FOR_PEOPLE}|{_FOR_PROGRAMS})[\"']?{_PURPOSE}"
    r"[ \t]*(?P<sign>:=|=>|[:=]|\b(?:is now|is|ist jetzt|ist|lautet|est|es"
    r"|(?:has |was |is |been ){0,2}(?:changed|set|reset) to)\b)"
    r"[ \t]*[\"'„“\u2018`]?(?P<secret>[^\s\"'“”\u2018\u2019`,;]{4,200})"
)
# In passing: "login anna, pw hunter2!"
_ABBREVIATED = re.compile(
    r"(?i)(?<![\w-])(?:(?:pw|pass)\.?[ \t]*(?:[:=/]|(?:is|ist)\b)?"
    r"|(?:pwd|password|passwort|kennwort)[ \t])[ \t]*"
    r"[\"'„“`]?(?P<secret>[^\s\"'“”`,;]{6,100})"
)
# "login: admin, password: qwerty": after a login even a word is one.
_AFTER_A_LOGIN = re.compile(
    r"(?i)(?<![a-z])(?:log-?in|user(?:name)?|benutzer(?:name)?|konto|account)[ \t]*[:=/]"
    rf"[^\n]{{1,60}}?[\s,;/|](?:{_FOR_PEOPLE}|pw|pass)[ \t]*[:=][ \t]*"
    r"(?P<secret>[^\s\"'`,;]{4,100})"
)
# "twilio auth token 9f8e…", without a sign between.
_LONG_KEY = re.compile(
    rf"(?i)(?<![a-z0-9])(?:{_FOR_PROGRAMS})[ \t]+[\"'`]?(?P<secret>[a-z0-9+/_-]{{20,200}}={{0,2}})"
    r"(?![\w.])"
)
_CODE_WORD = (
    r"zugangs-?code|access code|door code|entry code|gate code|tür-?code|security code"
    r"|sicherheitscode|alarm code|alarmcode|cvc|cvv|puk|pin(?:[- ]?code|-nummer| number)?"
)
_CODE = re.compile(
    rf"(?i)(?<![\w-])(?:{_CODE_WORD}){_PURPOSE}[ \t]*(?::|=|\b(?:is|ist|lautet|est)\b)?[ \t]*"
    r"(?P<secret>[0-9][0-9 ]{1,6}[0-9][#*]?)(?![\w]|[.,:/-][0-9])"
)
_HINTS = re.compile(
    "(?i)pass|pwd|pw|wort|woord|secret|token|key|contrase|schlüssel|code|pin|puk|cv[cv]|parola"
)
_IN_AN_ADDRESS = re.compile(r"://[^\s/:@]{0,64}:(?P<secret>[^\s/@]{3,128})@")
_IN_A_QUERY = re.compile(
    r"(?i)[?&#;](?:access_?|auth_?|id_?|refresh_?|api_?|reset_?|share_?|x-amz-)?"
    r"(?:token|key|sig(?:nature)?|secret|auth|password|passwd|pwd|pw|credential|code|otp|session(?:_?id)?"
    r"|sid|jwt)=(?P<secret>[\w.~%+/=-]{6,600})"
)
_BASIC = re.compile(r"(?i:\bbasic)[ \t]+(?P<secret>[A-Za-z0-9+/]{12,}={0,2})(?![A-Za-z0-9+/=])")
# What stands for a password in instructions and forms.
_STAND_IN = re.compile(
    r"(?i)[<\[({$%].*|(.)\1*|.*\.\.\..*|https?:.*|(?:your|my|the|dein|ihr)[_-]?.*"
    r"|password\d{0,3}|passwort|secret|example|changeme|placeholder|\d{4}-\d{2}-\d{2}|\d{1,2}[.:]\d{2}.*"
)
_SHORTEST_KEY = 12
_END_OF_SENTENCE = ".!?:)"


def find_passwords(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each password."""
    lowered = text.lower()
    # Most texts have none of these words: looking for them first is ten times as fast.
    if _HINTS.search(text):
        yield from _after_a_word(text)
        yield from _in_passing(text)
    if "://" in text:
        yield from _in_addresses(text)
    if "basic" in lowered:
        for match in _BASIC.finditer(text):
            if _is_mixed(match["secret"]):
                yield match.span("secret")


def _in_addresses(text: str) -> Iterator[tuple[int, int]]:
    for match in _IN_AN_ADDRESS.finditer(text):
        if not _STAND_IN.fullmatch(match["secret"]):
            yield match.span("secret")
    for match in _IN_A_QUERY.finditer(text):
        # "?key=travel" names something, and hides nothing.
        if _is_mixed(match["secret"]) and not _STAND_IN.fullmatch(match["secret"]):
            yield match.span("secret")


def _after_a_word(text: str) -> Iterator[tuple[int, int]]:
    for match in _AFTER_A_WORD.finditer(text):
        if _is_password(match):
            yield match.span("secret")


def _in_passing(text: str) -> Iterator[tuple[int, int]]:
    for match in _ABBREVIATED.finditer(text):
        secret = match["secret"].rstrip(_END_OF_SENTENCE)
        if not _STAND_IN.fullmatch(secret) and _is_mixed(secret) and not secret.isupper():
            yield match.span("secret")
    for match in _CODE.finditer(text):
        yield match.span("secret")
    for match in _AFTER_A_LOGIN.finditer(text):
        if not _STAND_IN.fullmatch(match["secret"]):
            yield match.span("secret")
    for match in _LONG_KEY.finditer(text):
        if _is_mixed(match["secret"]):
            yield match.span("secret")


def _is_password(match: re.Match[str]) -> bool:
    value = match["secret"].rstrip(_END_OF_SENTENCE)
    if _STAND_IN.fullmatch(value):
        return False
    if re.fullmatch(_FOR_PROGRAMS, match["word"], re.IGNORECASE):
        return len(value) >= _SHORTEST_KEY and _is_mixed(value)
    if match["sign"].isalpha():  # "the password is …" goes on with a word more often than not
        return _has_letter_and_more(value)
    return _has_letter_and_more(value) or value.isdigit()


def _has_letter_and_more(value: str) -> bool:
    """Letters together with digits or signs that words do not have."""
    rest = value.replace("-", "").replace(".", "").replace("/", "").replace("_", "")
    return any(one.isalpha() for one in rest) and not rest.isalpha()


def _is_mixed(value: str) -> bool:
    """Letters together with digits."""
    return any(one.isalpha() for one in value) and any(one.isdigit() for one in value)
