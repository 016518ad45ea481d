"""Where the bundled program begins."""

import sys

from development.late_hooks import LATE_HOOKS, LateHooks

# What Python starts a worker with, and what keeps account of what workers share.
_OF_WORKERS = {"--multiprocessing-fork", "-c"}

if __name__ == "__main__":
    sys.meta_path.insert(0, LateHooks(LATE_HOOKS))
    if not _OF_WORKERS.isdisjoint(sys.argv):
        # A spawned worker is this program again; it must turn into a worker before anything else.
        import multiprocessing

        multiprocessing.freeze_support()
    from desktop_assist.__main__ import main

    sys.exit(main())
