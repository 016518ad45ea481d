"""Tells by what is printed on them that a page goes on with the one before: "Page 2 of 2"."""

import re

from desktop_assist.expenses.receipt.labels import plain

_PAGE = r"(?:page|pg|seite|blatt|pagina|strana|strona|str|side|sida|blad|hoja|folha|oldal)"
_OF = r"(?:/|of|von|de|di|van|aus|sur|z|ze|av|af|-)"
_LATER = re.compile(
    rf"\b{_PAGE}\W{{0,3}}(?P<page>[2-9]|1\d) ?(?:{_OF} ?(?P<last>\d{{1,2}})\b)?"
    rf"|^(?P<bare>[2-9]) ?(?:/|of|von) ?(?P<bare_last>\d)$",
    re.MULTILINE,
)
_GOES_ON = re.compile(
    r"\b(?:continued on (?:(?:the )?(?:next|following) page|page \d)|continued overleaf|"
    r"carried forward|fortsetzung (?:auf|folgt)|ubertrag auf|zwischensumme ubertrag|"
    r"suite (?:a la |en )?page|a reporter|continua (?:a|alla|en la) pagin|"
    r"segue (?:a pagina|pagina)|vervolg op|pokracovani na|ciag dalszy|c\.? ?d\.? na stronie|"
    r"(?:fortsatt(?:er)?|fortsaettes) pa (?:side|sida))"
)
_LAST_LINES = 5


def goes_on(before: str, text: str) -> bool:
    """Whether a page says that it is a later one, or the one before that another follows.

    Args:
        before: What stands on the page before.
        text: What stands on the page.
    """
    ends = "\n".join(plain(line) for line in before.splitlines()[-_LAST_LINES:])
    if _GOES_ON.search(ends):
        return True
    words = "\n".join(plain(line) for line in text.splitlines())
    return any(_is_later(found) for found in _LATER.finditer(words))


def _is_later(found: re.Match[str]) -> bool:
    page, last = found["page"] or found["bare"], found["last"] or found["bare_last"]
    return last is None or int(page) <= int(last)
