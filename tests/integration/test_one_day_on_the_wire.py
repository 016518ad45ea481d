"""No byte of a day that leaves for a service holds one of forty secrets; offline, none leaves."""

import asyncio
import csv
import json
import os
import sys
from contextlib import AsyncExitStack

import pytest

from tests.helpers.planted_secrets import ALL, FURTHER, PERSONAL, found_in
from tests.helpers.raw_pdf import one_page
from tests.helpers.realtime_server import Answer, Called, RealtimeServer, Said, tone
from tests.helpers.relay import relay_to
from tests.helpers.responses_server import GOOD_KEY, ResponsesServer, answered, called, said
from tests.helpers.slack_desk import at, travel_thread
from tests.helpers.slack_server import slack_server

SECRETS = {**ALL, **FURTHER}
DAYS = '{"from": "2026-11-01", "to": "2026-11-30"}'
SPOKEN_CALLS = [
    Answer((Called("list_expenses", DAYS),)),
    Answer((Called("search_policies", '{"query": "travel rules"}', "call_2"),)),
]
# What is not refused gives nothing, or looks at this computer only.
GIVEN = {
    "refresh": "Subscription",
    "Slack": "SlackThread",
    "update": "NoneType",
    "region": "list",
    "extras": "list",
    "doctor": "list",
    "tray": "str",
    "warm up": "NoneType",
}
REFUSED = {"offline", "subscription", "calendar_server", "slack"}
MEETING = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Test//EN
BEGIN:VEVENT
UID:planted
DTSTAMP:20261101T090000Z
DTSTART:20261102T090000Z
DTEND:20261102T100000Z
SUMMARY:Talk {0}
DESCRIPTION:About {0}
END:VEVENT
END:VCALENDAR
"""


def answer(body):
    """Calls every tool once, then says something; a second opinion is always the same."""
    if "tools" not in body:
        return answered(said("{}"))
    last = body["input"][-1]
    if last.get("type") == "function_call_output":
        return answered(said("Here is [EMAIL_1] for [PERSON_1]."))
    question = json.dumps(last)
    if "discussion" in question:
        link = f"https://acme.slack.com/archives/C0TRAVEL1/p{at(0).replace('.', '')}"
        return answered(called("fetch_slack_thread", json.dumps({"permalink": link})))
    if "receipt" in question:
        return answered(called("read_receipt", '{"file": "receipt.pdf"}'))
    return answered(
        called("list_expenses", DAYS, "call_1"),
        called("list_meetings", DAYS, "call_2", 1),
        called("search_policies", '{"query": "travel rules"}', "call_3", 2),
    )


def furnish(home):
    """An office in which every secret stands in every kind of file."""
    work = home / "Desktop Assist"
    for folder in ("calendar", "policies", "receipts"):
        (work / folder).mkdir(parents=True)
    with (work / "expenses.csv").open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("Date", "Merchant", "Category", "Description", "Amount", "Currency"))
        for secret in SECRETS.values():
            rows.writerow(("2026-11-03", f"Shop {secret}", "Misc", f"For {secret}", "5.00", "EUR"))
    every = "; ".join(SECRETS.values()).replace("\n", "\\n").replace(";", "\\;")
    (work / "calendar" / "one.ics").write_text(MEETING.format(every).replace("\n", "\r\n"))
    people = "Name,Email\n" + "".join(f"{name},\n" for name in list(FURTHER.values())[:3])
    (home / "employees.csv").write_text(people)
    rules = "\n\n".join(f"Travel rules: ask for {one} first." for one in SECRETS.values())
    (work / "policies" / "travel.md").write_text(f"# Travel rules\n\n{rules}\n")
    lines = "".join(f"0 -18 Td ({one}) Tj " for one in ("Cafe", *PERSONAL.values(), "Sum 5.00"))
    pdf = one_page(f"BT /F 12 Tf 50 780 Td {lines}ET".encode("latin-1", "replace"))
    (work / "receipts" / "receipt.pdf").write_bytes(pdf)
    return work


@pytest.fixture
async def day(tmp_path):
    """What went over the wires, and what the program told of it."""
    home = tmp_path / "home"
    work = furnish(home)
    async with AsyncExitStack() as stack:
        model = await stack.enter_async_context(ResponsesServer(answer))
        slack = stack.enter_context(slack_server())
        travel_thread(slack)
        for number, secret in enumerate(SECRETS.values()):
            slack.say("C0TRAVEL1", at(20 + number), "U2", f"It is {secret}.", thread_ts=at(0))
        to_model = await stack.enter_async_context(relay_to(model))
        to_slack = await stack.enter_async_context(relay_to(slack))
        spoken = await stack.enter_async_context(RealtimeServer())
        spoken.transcripts.append("What do I spend? " + ", ".join(PERSONAL.values()))
        spoken.answers += [*SPOKEN_CALLS, Answer((Said("For [PERSON_1].", tone(200)),))]
        to_voice = await stack.enter_async_context(relay_to(spoken))
        plan = {
            "settings": {
                "assistant.provider": "openai",
                "assistant.chores_first": "false",
                "expenses.sheet": str(work / "expenses.csv"),
                "privacy.employees": str(home / "employees.csv"),
                "receipts.second_opinion": "text",
                "slack.api_url": to_slack.url.replace("/v1", "/api/"),
            },
            "questions": ["Everything about " + ", ".join(PERSONAL.values()), "The discussion?"],
            "voice": to_voice.url,
            "receipt": str(work / "receipts" / "receipt.pdf"),
        }
        told = await lived(home, plan, to_model.url)
    return told, model, [bytes(one.carried) for one in (to_model, to_slack)], spoken


async def lived(home, plan, url):
    environment = {**os.environ, "OPENAI_API_KEY": GOOD_KEY, "OPENAI_BASE_URL": url}
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.helpers.one_day", str(home), json.dumps(plan),
        stdout=asyncio.subprocess.PIPE, env=environment,
    )  # fmt: skip
    out, _ = await program.communicate()
    assert program.returncode == 0
    return json.loads(out)


@pytest.mark.slow
async def test_forty_secrets_stay_and_offline_nothing_is_even_tried(day):
    told, model, (to_model, to_slack), spoken = day

    assert len(SECRETS) == 40
    wire = to_model.decode("utf-8", "replace")
    # JSON on the wire may write a letter as its number.
    said_to_voice = [one for one in spoken.session.events if "audio" not in one]
    asked = [one.body for one in model.requests] + said_to_voice
    bodies = [json.dumps(one, ensure_ascii=False) for one in asked]
    assert [found_in(one) for one in (wire, *bodies, to_slack.decode())] == [[]] * (len(bodies) + 2)
    assert wire.count("Shop ") >= len(SECRETS)
    assert "Travel rules" in wire
    assert "It is " in wire
    assert told["online"][0].startswith(f"Here is {PERSONAL['mail address']} for ")
    outputs = spoken.session.of("conversation.item.create")
    assert any("Shop " in json.dumps(one) for one in outputs)
    assert told["seen"] > 0
    assert told["tried"] == []
    assert told["offline"] == ["offline"] * 3
    assert told["far"] == "offline"
    assert {name: told["ways"].pop(name) for name in GIVEN} == GIVEN
    assert set(told["ways"].values()) <= REFUSED, told["ways"]
