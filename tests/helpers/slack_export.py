"""Exports as Slack lays them out: lists of channels and people, a file a channel a day."""

import json
import zipfile
from pathlib import Path

from tests.helpers.slack_desk import at

PEOPLE = [
    {"id": "U1", "name": "ada", "team_id": "T0001", "profile": {"display_name": "Ada Rossi"}},
    {"id": "U2", "name": "ben", "team_id": "T0001", "profile": {"real_name": "Ben Okafor"}},
]
CHANNELS = [{"id": "C0TRAVEL1", "name": "travel", "members": ["U1", "U2"]}]


def said(ts: str, user: str, text: str, **more) -> dict:
    return {"type": "message", "team": "T0001", "ts": ts, "user": user, "text": text, **more}


def travel_days() -> dict[str, list[dict]]:
    """Two days in #travel; the thread goes on on the second."""
    root = at(0)
    return {
        "travel/2026-11-18.json": [
            said(at(-5), "U1", "joined", subtype="channel_join"),
            said(root, "U1", "Travel to Berlin: who books what? <@U2>", thread_ts=root),
            said(at(5), "U2", "I'll book the hotel by Friday.", thread_ts=root),
        ],
        "travel/2026-11-19.json": [
            said(at(1440), "U1", "Let's meet on Tuesday at 14:00 for 45 minutes.", thread_ts=root),
            said(at(1445), "U2", "Tuesday works for me.", thread_ts=root),
        ],
    }  # fmt: skip


def write_export(path: Path, days: dict[str, list[dict]] | None = None, **lists) -> Path:
    """A ZIP; further lists such as dms are given by name."""
    lists = {"channels": CHANNELS, "users": PEOPLE, **lists}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, rows in lists.items():
            archive.writestr(f"{name}.json", json.dumps(rows))
        for name, rows in (travel_days() if days is None else days).items():
            archive.writestr(name, json.dumps(rows))
    return path
