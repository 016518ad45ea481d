"""Read the command line, hand over."""

import gc
import sys


def main() -> int:
    """Run the program and give its exit status."""
    # What is loaded until the first paint stays: looking for garbage in it costs 5 % of the start.
    # The window turns it on again when all is there, a command before it begins.
    gc.disable()
    from desktop_assist.app.program import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
