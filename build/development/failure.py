"""Why a command of `build/dev.py` could not be carried out."""


class SetUpError(Exception):
    """Something the person at the keyboard can mend; the text says how, in a line or two."""
