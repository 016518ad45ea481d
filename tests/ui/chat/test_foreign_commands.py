"""What servers of tools offer stands in the slash menu, under their names and in one line."""

from desktop_assist.connectors.mcp.offers import RemotePrompt, RemoteResource, ServerOffers
from desktop_assist.connectors.mcp.server import KnownTool, Launch, McpServer
from desktop_assist.ui.chat.foreign_commands import foreign_commands
from desktop_assist.ui.chat.slash_commands import commands_for

OBJECT = {"type": "object"}
SERVER = McpServer(
    "notes",
    Launch("npx"),
    is_allowed=True,
    tools=(KnownTool("echo", "Says {it}\nback.", OBJECT),),
    offers=ServerOffers(
        (RemoteResource("note://a", "The plan", "What is to be done"),),
        (RemotePrompt("draft", "A draft"),),
    ),
)


def names(typed):
    return [one.name for one in commands_for(typed, foreign_commands((SERVER,)))]


def test_they_stand_below_this_program_s_own_chores():
    assert names("/")[-4:] == ["undo", "notes:A draft", "notes:The plan", "notes:echo"]


def test_the_server_s_name_the_thing_s_own_and_what_it_does_find_it():
    assert names("/NOTES") == ["notes:A draft", "notes:The plan", "notes:echo"]
    assert names("/ech") == ["notes:echo"]
    assert names("/done") == ["notes:The plan"]


def test_what_a_server_says_is_shown_in_one_line_as_it_is():
    *_, tool = foreign_commands((SERVER,))

    assert tool.words == "Have a model use this tool of “notes”: Says {it} back."
    assert tool.begins == "Use “echo” of “notes”: "


def test_a_flood_is_cut():
    tools = tuple(KnownTool(f"t{number}", "x" * 900, OBJECT) for number in range(400))
    flood = McpServer("flood", Launch("npx"), is_allowed=True, tools=tools)

    commands = foreign_commands((flood,))

    assert len(commands) == 300
    assert max(len(one.words) for one in commands) < 250
