"""What a screen reader finds in a program, and does there; for the system's Python with AT-SPI.

screen_reader.py PROGRAM                  every part as a line of JSON: role, name, text …
screen_reader.py PROGRAM type NAME TEXT   put a text into the part of that name
screen_reader.py PROGRAM press NAME       do what the part of that name is there for
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

LIMIT_S = 20


def application(name):
    end = time.monotonic() + LIMIT_S
    while time.monotonic() < end:
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(number)
            if found is not None and found.get_name() == name and found.get_child_count():
                return found
        time.sleep(0.1)
    sys.exit(f"{name} is not there")


def parts(node):
    """Every part that is on the screen, the outer ones first."""
    yield node
    for number in range(min(node.get_child_count(), 500)):
        child = node.get_child_at_index(number)
        if child is not None and child.get_state_set().contains(Atspi.StateType.SHOWING):
            yield from parts(child)


def text_of(node):
    text = node.get_text_iface()
    return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)) if text else ""


def told(node):
    states = node.get_state_set()
    return {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "text": text_of(node),
        "description": node.get_description(),
        "can_be_reached": states.contains(Atspi.StateType.FOCUSABLE),
        "is_enabled": states.contains(Atspi.StateType.ENABLED),
    }


def named(program, name):
    end = time.monotonic() + LIMIT_S
    while time.monotonic() < end:
        for node in parts(program):
            if node.get_name() == name and node.get_state_set().contains(Atspi.StateType.ENABLED):
                return node
        time.sleep(0.1)
    sys.exit(f"nothing is called {name}")


def main(program, action="", name="", text=""):
    found = application(program)
    if action == "type":
        Atspi.EditableText.set_text_contents(named(found, name).get_editable_text_iface(), text)
    elif action == "press":
        Atspi.Action.do_action(named(found, name).get_action_iface(), 0)
    else:
        for node in parts(found):
            print(json.dumps(told(node)))


if __name__ == "__main__":
    main(*sys.argv[1:])
