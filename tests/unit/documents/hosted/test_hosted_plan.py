"""What a plan says, and what of the files sent earlier is of no use any more."""

from decimal import Decimal
from pathlib import Path

from desktop_assist.documents.hosted.hosted_plan import HostedPlan, LeavingDocument, needless
from desktop_assist.documents.hosted.hosted_record import SentFile
from desktop_assist.domain.hosted_store import FileLabel, HostedFile


def sent(number, digest):
    return SentFile(f"file-{number}", "vs_1", digest, f"{digest}.md")


def there(number, status="ready"):
    return HostedFile(f"file-{number}", status, FileLabel("", ""))


def plan(leaving=(), going=()):
    return HostedPlan("vs_1", "", leaving, going, 3, (), 10, Decimal(0), Decimal("0.0025"))


def test_a_yes_is_to_the_content_of_what_leaves():
    leaving = (LeavingDocument("a.md", Path("a.md"), "d1", 5, 0),)

    assert plan(leaving).consents == {"d1"}
    assert not plan(leaving).is_up_to_date
    assert not plan(going=(sent(1, "d1"),)).is_up_to_date
    assert plan().is_up_to_date


def test_old_failed_lost_and_doubled_files_are_of_no_use():
    files = [sent(1, "good"), sent(2, "good"), sent(3, "old"), sent(4, "failed"), sent(5, "lost")]
    states = [there(1, "working"), there(2), there(3), there(4, "failed")]

    found = needless(files, states, frozenset({"good", "failed", "lost"}))

    assert [one.id for one in found] == ["file-2", "file-3", "file-4", "file-5"]
