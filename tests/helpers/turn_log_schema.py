"""The published shape of a line of the turn log."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from desktop_assist.system.resources import resource_path

_SCHEMA = json.loads(resource_path("turn_log.schema.json").read_text("utf-8"))
Draft202012Validator.check_schema(_SCHEMA)
_VALIDATOR = Draft202012Validator(_SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


def valid_lines(folder: Path) -> list[dict]:
    """Every line of the log files in a folder, each of the published shape."""
    files = sorted(folder.glob("turns-*.jsonl"))
    lines = [json.loads(line) for file in files for line in file.read_bytes().splitlines()]
    for line in lines:
        _VALIDATOR.validate(line)
    return lines
