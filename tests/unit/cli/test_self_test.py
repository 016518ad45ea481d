"""The self-test's report."""

import asyncio
import json

import pytest

from desktop_assist.cli.self_test import Check, self_test


async def works():
    return "3 rows"


async def breaks():
    raise ValueError("no such table")


async def hangs():
    await asyncio.Event().wait()


async def test_all_checks_pass(capsys):
    status = await self_test([Check("database", works)])

    report = json.loads(capsys.readouterr().out)
    assert status == 0
    assert report["ok"] is True
    assert report["checks"][0]["name"] == "database"
    assert report["checks"][0]["detail"] == "3 rows"


async def test_one_bad_check_fails_the_whole_and_hides_no_other(capsys):
    status = await self_test([Check("database", breaks), Check("window", works)])

    report = json.loads(capsys.readouterr().out)
    assert status == 1
    assert [check["ok"] for check in report["checks"]] == [False, True]
    assert report["checks"][0]["detail"] == "ValueError: no such table"


async def test_a_check_that_never_answers_fails(capsys):
    status = await self_test([Check("keyring", hangs)], limit_s=0.01)

    report = json.loads(capsys.readouterr().out)
    assert status == 1
    assert report["checks"][0]["detail"] == "no answer within 0.01 s"


async def test_being_stopped_is_not_taken_for_a_failed_check():
    async with asyncio.timeout(1):
        running = asyncio.get_running_loop().create_task(self_test([Check("keyring", hangs)]))
        await asyncio.sleep(0)
        running.cancel()

        with pytest.raises(asyncio.CancelledError):
            await running
