"""Finds passwords: after a word that says so, and in addresses that hold one."""

import re
from collections.abc import Iterator

_WORD = (
    r"(?:password|passwd|passwort|kennwort|passphrase|pwd|mot de passe|contraseña"
    r"|client[_ -]?secret|secret[_ -]?(?:access[_ -]?)?key|secret|api[_ -]?key"
    r"|access[_ -]?key|account[_ -]?key|auth[_ -]?token|access[_ -]?token|token)"
)
_AFTER_A_WORD = re.compile(
    rf"(?i)(?<![a-z0-9])(?P<word>{_WORD})[\"']?[ \t]*(?P<sign>:=|=>|[:=]|\b(?:is|ist|lautet)\b)"
    r"[ \t]*[\"'„“\u2018]?(?P<secret>[^\s\"'“”\u2018\u2019,;]{6,200})"
)
_HINTS = ("pass", "pwd", "kennwort", "secret", "token", "key", "contrase")
_IN_AN_ADDRESS = re.compile(r"://[^\s/:@]{0,64}:(?P<secret>[^\s/@]{3,128})@")
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
    if any(hint in lowered for hint in _HINTS):
        yield from _after_a_word(text)
    if "://" in text:
        for match in _IN_AN_ADDRESS.finditer(text):
            if not _STAND_IN.fullmatch(match["secret"]):
                yield match.span("secret")
    if "basic" in lowered:
        for match in _BASIC.finditer(text):
            if _is_mixed(match["secret"]):
                yield match.span("secret")


def _after_a_word(text: str) -> Iterator[tuple[int, int]]:
    for match in _AFTER_A_WORD.finditer(text):
        if _is_password(match):
            yield match.span("secret")


def _is_password(match: re.Match[str]) -> bool:
    value = match["secret"].rstrip(_END_OF_SENTENCE)
    if _STAND_IN.fullmatch(value):
        return False
    if not _is_for_people(match["word"].lower()):
        return len(value) >= _SHORTEST_KEY and _is_mixed(value)
    if match["sign"].isalpha():  # "the password is …" goes on with a word more often than not
        return _has_letter_and_more(value)
    return _has_letter_and_more(value) or value.isdigit()


def _is_for_people(word: str) -> bool:
    return "pass" in word or word in {"pwd", "kennwort", "contraseña"}


def _has_letter_and_more(value: str) -> bool:
    """Letters together with digits or signs that words do not have."""
    rest = value.replace("-", "").replace(".", "").replace("/", "").replace("_", "")
    return any(one.isalpha() for one in rest) and not rest.isalpha()


def _is_mixed(value: str) -> bool:
    """Letters together with digits."""
    return any(one.isalpha() for one in value) and any(one.isdigit() for one in value)
