"""Exports of other assistants, as these write them."""

import json
import zipfile


def gpt_node(name, parent, role="", text="", **more):
    """A node of a conversation of ChatGPT; without a role it holds no message."""
    content = {"content_type": "text", "parts": [text]}
    message = {"author": {"role": role}, "content": content, "create_time": 1_790_000_000.5, **more}
    return {"id": name, "parent": parent, "children": [], "message": message if role else None}


def gpt_chat(name="c-1", title="Trip to Rome"):
    """A question that was asked twice; the second answer was the last on the screen."""
    nodes = [
        gpt_node("root", None),
        gpt_node("sys", "root", "system", "You are helpful."),
        gpt_node("q", "sys", "user", "When is the best time for Rome?"),
        gpt_node("a1", "q", "assistant", "In summer."),
        gpt_node("t", "q", "assistant", 'search("Rome")', recipient="web"),
        gpt_node("a2", "t", "assistant", "In **spring**."),
    ]
    for node in nodes:
        for child in nodes:
            if child["parent"] == node["id"]:
                node["children"].append(child["id"])
    return {
        "conversation_id": name,
        "title": title,
        "create_time": 1_790_000_000.0,
        "current_node": "a2",
        "mapping": {node["id"]: node for node in nodes},
    }


def claude_chat(name="u-1"):
    """One question and its answer, in parts and in one piece."""
    return {
        "uuid": name,
        "name": "",
        "created_at": "2026-10-01T08:00:00.000000Z",
        "chat_messages": [
            {
                "sender": "human",
                "text": "Translate “Beleg”.",
                "created_at": "2026-10-01T08:00:01.000000Z",
            },
            {
                "sender": "assistant",
                "content": [{"type": "tool_use"}, {"type": "text", "text": "Receipt."}],
                "created_at": "2026-10-01T08:00:02.000000Z",
            },
        ],
    }


def write_chats(path, *chats, name="conversations.json"):
    """An export with these conversations: a ZIP, or the file in it."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr(name, json.dumps(chats))
            archive.writestr("user.json", "{}")
    else:
        path.write_text(json.dumps(chats), "utf-8")
    return path
