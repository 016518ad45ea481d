"""What the tests of spoken conversations share; they need the part that takes and plays sound."""

import pytest

pytest.importorskip("PySide6.QtMultimedia", reason="the part for spoken conversations is missing")
pytest.importorskip("websockets", reason="the part for spoken conversations is missing")
