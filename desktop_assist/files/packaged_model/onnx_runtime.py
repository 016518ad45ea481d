"""Keep the library that runs models from telling its maker about it.

From 1.29 on, its published builds report models and sessions to Microsoft, and keep a number for
the computer in the person's cache folder, unless this variable is set before they are loaded
(onnxruntime, docs/Privacy.md). Nothing leaves this computer that the person does not know of.
"""

import os

_VARIABLE = "ORT_DISABLE_TELEMETRY"


def keep_to_itself() -> None:
    """Has to be called before onnxruntime is imported, by us or by a library that uses it."""
    os.environ[_VARIABLE] = "1"
