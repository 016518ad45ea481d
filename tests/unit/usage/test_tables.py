"""What an older version of the program has kept is still there, and can be told apart."""

from contextlib import closing

from desktop_assist.domain.database import Statement
from desktop_assist.storage.sqlite_database import SqliteDatabase
from desktop_assist.usage.tables import MIGRATIONS
from desktop_assist.usage.usage_store import UsageStore
from tests.helpers.frozen_clock import FrozenClock

OLD_STEP = """
INSERT INTO steps (turn_id, used_at, provider, model_id, input_tokens, cached_tokens,
    output_tokens, reasoning_tokens, cost_usd)
VALUES ('turn_1', '2026-11-22T09:00:00+00:00', 'openai', 'gpt-6-luna', 10, 4, 5, 1, '0.5')
"""


def test_steps_of_an_older_version_are_taken_over(tmp_path):
    with closing(SqliteDatabase(tmp_path / "db.sqlite3")) as database:
        database.migrate(MIGRATIONS[:1])
        database.write(Statement(OLD_STEP), Statement(OLD_STEP))

        database.migrate(MIGRATIONS)

        names = database.rows(str, "SELECT id || ' ' || asked_model_id FROM steps")
        total = UsageStore(database, FrozenClock()).month(2026, 11).total
    assert names == ["step_1 gpt-6-luna", "step_2 gpt-6-luna"]
    assert (total.steps, total.cost_usd, total.estimated_steps) == (2, 1, 0)
