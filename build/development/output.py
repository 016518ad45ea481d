"""Where the commands say what they do."""

import sys


def tell(text: str) -> None:
    """Say something beside the program's own output, which may be JSON."""
    print(text, file=sys.stderr, flush=True)
