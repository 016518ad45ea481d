"""Name the parts of others in a few words, from the page that holds all their licences."""

import re

from desktop_assist.domain.third_party import ThirdParty

_PART = re.compile(r"^## (?P<name>.+) (?P<version>\S+)\n\nLicence: (?P<licence>.+)$", re.MULTILINE)


def parties_in(page: str) -> tuple[ThirdParty, ...]:
    """Each part that the page has a heading for, in its order."""
    return tuple(ThirdParty(**found.groupdict()) for found in _PART.finditer(page))
