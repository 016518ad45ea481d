"""Several programs write the same file: nothing of anybody's is lost."""

from multiprocessing import get_context

from tests.helpers.doomed_writer import journal_in
from tests.helpers.line_writer import add_lines

LINES = 25


def test_two_programs_of_ours_lose_no_line(tmp_path):
    context = get_context("spawn")
    programs = [
        context.Process(target=add_lines, args=(tmp_path, name, LINES)) for name in ("a", "b")
    ]
    for program in programs:
        program.start()
    for program in programs:
        program.join()

    assert [program.exitcode for program in programs] == [0, 0]
    lines = (tmp_path / "shared.csv").read_text().splitlines()
    assert sorted(lines) == sorted(f"{name} {n}" for name in "ab" for n in range(LINES))
    with journal_in(tmp_path) as journal:
        assert len(journal.listing()) == 2 * LINES
