"""Where the bundled program begins."""

import multiprocessing
import sys

if __name__ == "__main__":
    # A spawned worker is this program again; it must turn into a worker before anything else.
    multiprocessing.freeze_support()
    from desktop_assist.__main__ import main

    sys.exit(main())
