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
from gi.repository import Atspi, GLib  # noqa: E402

LIMIT_S = 40


def application(name):
    end = time.monotonic() + LIMIT_S
    while time.monotonic() < end:
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            found = of(desktop.get_child_at_index, None, number)
            if found is None or of(found.get_name, "") != name:
                continue
            if of(found.get_child_count, 0):
                return found
        time.sleep(0.1)
    sys.exit(f"{name} is not there")


def parts(node):
    """Every part that is on the screen, the outer ones first."""
    yield node
    for number in range(min(of(node.get_child_count, 0), 500)):
        child = of(node.get_child_at_index, None, number)
        if child is not None and has(child, Atspi.StateType.SHOWING):
            yield from parts(child)


def of(ask, otherwise, *words):
    """What a part says; `otherwise` once it has gone, which it may at any moment."""
    try:
        return ask(*words)
    except GLib.GError:
        return otherwise


def has(node, state):
    states = of(node.get_state_set, None)
    return states is not None and states.contains(state)


def text_of(node):
    text = node.get_text_iface()
    return Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)) if text else ""


def all_told(program):
    """Each part in words; the window lives on meanwhile, and one that has gone is left out."""
    for node in parts(program):
        try:
            yield told(node)
        except GLib.GError:
            continue


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
            if of(node.get_name, "") == name and has(node, Atspi.StateType.ENABLED):
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
        for part in all_told(found):
            print(json.dumps(part))


if __name__ == "__main__":
    main(*sys.argv[1:])
