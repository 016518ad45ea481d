"""Spoken conversations are built of the same parts as everything else."""

import pytest

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.app.voice_parts import voice_services
from desktop_assist.privacy.redactor import Redactor
from desktop_assist.system.folders import portable_folders
from tests.helpers.frozen_clock import SUNDAY_MORNING


@pytest.fixture
async def parts(tmp_path):
    built = Parts(portable_folders(tmp_path), Moment(SUNDAY_MORNING, "Europe/Berlin"))
    yield built
    await built.close()


async def test_they_know_their_part_and_what_the_model_is_told(parts):
    services = voice_services(parts)
    for name in ("voice", "offline-voice"):
        assert (services.extra(name).name, services.extra(name).is_on_demand) == (name, True)
        assert services.fetch(name) is False
    assert (services.writer().is_local, services.local_writer().is_local) == (False, True)
    assert "Speak in short sentences" in services.instructions
    assert services.settings.current().voice.agreed is False


async def test_what_an_answer_needs_is_read_ahead(parts, monkeypatch):
    looked_at = []
    monkeypatch.setattr(Redactor, "request", lambda self, request: looked_at.append(request))
    services = voice_services(parts)

    services.read_ahead()

    (request,) = looked_at
    assert tuple(one.name for one in request.tools) == parts.tool_names
    assert request.instructions.endswith(services.instructions)
