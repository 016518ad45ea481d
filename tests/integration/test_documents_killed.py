"""Documents go on being read where a killed program left off."""

import signal
import subprocess
import sys

import pytest

from desktop_assist.documents.indexing import bring_up_to_date
from desktop_assist.documents.vectors.vector_building import build_vectors
from tests.helpers.encoding import needs_model
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.library_rig import library_rig

COUNT = 40
PAGE = "# Rule {0}\n\n{1}\n"
SENTENCE = "Rule number {0} says that a trip of the kind {0} costs at most {0} euros a day. "


def killed_at(folder, line_start):
    """Run until it prints a line that begins so, and kill it there."""
    command = [sys.executable, "-m", "tests.helpers.doomed_indexer", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        line = next(line for line in program.stdout if line.startswith(line_start))
        program.send_signal(signal.SIGKILL)
    return line.split()


@pytest.mark.slow
@needs_model
@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
async def test_what_was_made_before_a_kill_is_not_made_again(tmp_path):
    rig = library_rig(tmp_path)
    for number in range(COUNT):
        rig.write(f"{number:02}.md", PAGE.format(number, SENTENCE.format(number) * 5))

    killed_at(tmp_path, "reading 7")
    read = len(rig.library.documents())
    killed_at(tmp_path, "meaning 16")
    missing = rig.library.vectors.missing_count
    made = await build_vectors(rig.library.vectors, InlineWorkers())

    assert 7 <= read < COUNT
    assert await bring_up_to_date(rig.library, InlineWorkers()) == 0
    assert 0 < missing <= COUNT - 16
    assert made == missing
    assert rig.found("rule number 39 euros")[0] == "39.md"
    assert rig.database.rows(str, "PRAGMA integrity_check") == ["ok"]
    rig.database.close()
