"""The index follows the messages by itself, and survives what it cannot read."""

from contextlib import closing
from dataclasses import dataclass

from desktop_assist.domain.database import Statement
from tests.helpers.said import SaidBefore


@dataclass(frozen=True, slots=True)
class Count:
    number: int


def test_nothing_of_a_removed_message_stays_in_the_index(tmp_path):
    said = SaidBefore(tmp_path)
    with closing(said.database):
        said.say("The hotel")
        said.database.write(Statement("DELETE FROM conversations"))

        (kept,) = said.database.rows(Count, "SELECT count(*) FROM message_texts")
        said.database.write(
            Statement("INSERT INTO message_index (message_index) VALUES ('integrity-check')")
        )

    assert kept.number == 0


def test_parts_that_are_no_json_to_the_database_are_kept_unindexed(tmp_path):
    said = SaidBefore(tmp_path)
    with closing(said.database):
        kept = said.say("The hotel")
        parts = Statement("UPDATE messages SET parts = '[NaN]' WHERE id = ?", (kept.id,))
        said.database.write(parts)

        assert said.find("hotel") == ()
