"""What a server offers a person is named in lines of bounded length."""

from mcp.types import Prompt, PromptArgument, Resource

from desktop_assist.connectors.mcp.offers import one_line, remote_prompts, remote_resources


def test_resources_have_a_name_for_people():
    (one,) = remote_resources([Resource(uri="note://a", name="a", title="The\nplan\u202e")])

    assert (one.uri, one.name) == ("note://a", "The plan")


def test_an_address_that_is_a_flood_leaves_its_resource_out():
    assert remote_resources([Resource(uri="note://" + "a" * 3_000, name="a")]) == ()


def test_prompts_say_what_they_want_to_be_told():
    wanted = [PromptArgument(name="city", required=True), PromptArgument(name="state")]

    (one,) = remote_prompts([Prompt(name="weather", arguments=wanted)])

    assert (one.name, one.title) == ("weather", "weather")
    assert [(told.name, told.is_required) for told in one.arguments] == [
        ("city", True),
        ("state", False),
    ]


def test_a_prompt_that_wants_to_be_told_too_much_is_left_out():
    wanted = [PromptArgument(name=f"a{number}") for number in range(13)]

    assert remote_prompts([Prompt(name="flood", arguments=wanted)]) == ()


def test_a_line_holds_no_sign_that_nobody_sees_and_no_second_line():
    assert one_line("a\x1b[31m\u200b\nb" + "c" * 500) == "a[31m b" + "c" * 193
