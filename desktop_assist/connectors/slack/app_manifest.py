"""The Slack app that a company makes for itself: what it may read, and how it is set up."""

import json
from dataclasses import dataclass

from desktop_assist.domain.translation import marked

MANIFEST_NAME = "Desktop Assist"


@dataclass(frozen=True, slots=True)
class Scope:
    """One right of the app; `reason` says what it is for, in words for people."""

    name: str
    reason: str


SCOPES = (
    Scope("channels:history", marked("read what is said in public channels you are in")),
    Scope("groups:history", marked("read what is said in private channels you are in")),
    Scope("im:history", marked("read your direct messages")),
    Scope("mpim:history", marked("read your direct messages with several people")),
    Scope("channels:read", marked("know the names of public channels")),
    Scope("groups:read", marked("know the names of private channels")),
    Scope("im:read", marked("list your direct messages")),
    Scope("mpim:read", marked("list your direct messages with several people")),
    Scope("users:read", marked("show names in place of ids")),
    Scope("search:read", marked("find a discussion without naming its channel")),
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
