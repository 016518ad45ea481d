"""The environment of a process whose modules are counted: nothing else is loaded into it."""

import os
from collections.abc import Mapping


def unmeasured() -> Mapping[str, str]:
    """This process's, without what lets coverage.py measure the processes it starts."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
