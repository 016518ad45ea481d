"""These tests need the part of the program for spoken conversations."""

import pytest

pytest.importorskip("websockets", reason="the part for spoken conversations is missing")
