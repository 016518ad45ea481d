"""How much of the real calendar files is read: `python -m tests.evals.calendars`.

The files are those of nine other projects; what is expected of them was agreed by at least two of
three independent implementations. Each file that differs is listed with who is right.
"""

import sys
from collections import Counter
from datetime import UTC

from desktop_assist.calendars.ics.calendar_content import CalendarContent
from desktop_assist.calendars.ics.series import series_of
from tests.evals.data_folder import data_folder, missing_note
from tests.helpers.corpus_agreement import DIFFERS, agrees, corpus_files, expected_cases, is_valid


def main() -> int:
    """Read all files, print, and give 1 when something is wrong that is not known."""
    data = data_folder() / "calendars"
    if not data.is_dir():
        print(missing_note("calendars"))
        return 0
    files = [path for path in corpus_files(data) if is_valid(path, data)]
    read, whole, reasons = 0, 0, Counter[str]()
    for path in files:
        content = path.read_bytes()
        listing = CalendarContent(content, path).events(UTC)
        is_told = len(listing.meetings) + len(listing.skipped) >= len(series_of(content))
        read += is_told
        whole += is_told and not listing.skipped
        reasons.update(event.reason for event in listing.skipped)
    print(f"valid files: {len(files)}")
    print(f"every event shown, or named with its reason: {read} ({read / len(files):.1%})")
    print(f"of these without any left out: {whole}")
    for reason, number in reasons.most_common():
        print(f"  left out, {number} events: {reason}")
    cases = expected_cases(data)
    wrong = [case["file"] for case in cases if not agrees(case, data)]
    right = len(cases) - len(wrong)
    print(f"expected occurrences: {right} of {len(cases)} files ({right / len(cases):.1%})")
    for file in wrong:
        why = DIFFERS.get(file.rsplit("/", 1)[-1], "not known: to be looked at")
        print(f"  {file}\n    {why}")
    return int(any(file.rsplit("/", 1)[-1] not in DIFFERS for file in wrong))


if __name__ == "__main__":
    sys.exit(main())
