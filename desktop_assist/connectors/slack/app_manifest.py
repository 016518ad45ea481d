"""The Slack app that a company makes for itself: what it may read, and how it is set up."""

import json
from dataclasses import dataclass

MANIFEST_NAME = "Desktop Assist"


@dataclass(frozen=True, slots=True)
class Scope:
    """One right of the app; `reason` says what it is for, in words for people."""

    name: str
    reason: str


SCOPES = (
    Scope("channels:history", "read what is said in public channels you are in"),
    Scope("groups:history", "read what is said in private channels you are in"),
    Scope("im:history", "read your direct messages"),
    Scope("mpim:history", "read your direct messages with several people"),
    Scope("channels:read", "know the names of public channels"),
    Scope("groups:read", "know the names of private channels"),
    Scope("im:read", "list your direct messages"),
    Scope("mpim:read", "list your direct messages with several people"),
    Scope("users:read", "show names in place of ids"),
    Scope("search:read", "find a discussion without naming its channel"),
)
"""None of them lets anything be written."""


def app_manifest() -> str:
    """What is pasted where Slack asks for an app manifest (JSON).

    An app that a company makes for itself keeps the usual limits; one that is distributed may ask
    once a minute only (https://docs.slack.dev/changelog/2025/05/29/rate-limit-changes-for-non-marketplace-apps/).
    """
    manifest = {
        "display_information": {
            "name": MANIFEST_NAME,
            "description": "Lets you read your own discussions on your own computer.",
        },
        "oauth_config": {"scopes": {"user": [one.name for one in SCOPES]}},
        "settings": {
            "org_deploy_enabled": False,
            "socket_mode_enabled": False,
            "token_rotation_enabled": False,
        },
    }
    return json.dumps(manifest, indent=2)
