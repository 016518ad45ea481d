"""The self-test looks at every part and notices one that is broken."""

import pytest

from desktop_assist.app.feature_checks import feature_checks
from desktop_assist.app.parts import Parts
from desktop_assist.app.self_checks import self_checks
from desktop_assist.domain.errors import ToolFailedError


async def test_every_check_passes_in_a_whole_copy():
    features = {check.name for check in feature_checks()}
    checks = [one for one in self_checks(lambda: "painted") if one.name not in features]
    seen = {check.name: await check.run() for check in checks}
    assert list(seen) == [
        "window", "database", "meeting", "expenses", "receipt", "documents", "prices", "keyring",
        "worker",
    ]  # fmt: skip
    assert "on page 2 of" in seen["documents"]
    assert "EUR" in seen["expenses"]


async def test_a_copy_without_its_sample_files_is_noticed(monkeypatch):
    monkeypatch.setattr(Parts, "fill_sample", lambda self: None)
    broken = {check.name: check for check in self_checks(lambda: "painted")}["expenses"]
    with pytest.raises(ToolFailedError, match="October"):
        await broken.run()
