"""Fill a formula down to another row, as a spreadsheet program does."""

import re

_TOKEN = re.compile(
    r"""
    "(?:[^"]|"")*"                                     # a text
    | '(?:[^']|'')*'!                                  # a sheet's name in quotes
    | \[[^\]]*\]                                       # a column of a table
    | [A-Za-z_\\][\w.\\]*(?=\()                        # a function
    | (?<![\w.$])(\$?[A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(])   # a cell
    """,
    re.VERBOSE,
)


def shifted(formula: str, rows: int) -> str:
    """The formula as it reads `rows` further down: rows without a "$" move along."""

    def moved(match: re.Match[str]) -> str:
        column, fixed, row = match.groups()
        if column is None or fixed:
            return match[0]
        return f"{column}{int(row) + rows}"

    return _TOKEN.sub(moved, formula)
