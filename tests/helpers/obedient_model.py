"""A model service that obeys whatever stands in what it is sent: the worst that can happen.

The person's own wish is `DO tool {arguments}` in their message, which calls what leads to the
planted text. An order is `CALL tool {arguments}` anywhere: results, files, names of files, facts,
descriptions of tools, what was said before. While the person says `WAIT` none is obeyed, so that
orders strike in a later turn.
"""

import json
import re
import unicodedata
from dataclasses import replace

from tests.helpers.responses_server import Reply, answered, called, said

_WISH = re.compile(r"DO (\w+) (\{.*\})")
_ORDER = re.compile(r"CALL (\w+) (\{[^{}]*\})")
# Tags are letters to a model, and what has no width is nothing.
_READ = {
    **{code: None for code in range(0xE007F) if unicodedata.category(chr(code)) == "Cf"},
    **{0xE0000 + code: chr(code) for code in range(0x20, 0x7F)},
}


def order(name: str, arguments: dict) -> str:
    """The words that the model takes for an order."""
    return f"CALL {name} {json.dumps(arguments)}"


def obey(body: dict) -> Reply:
    """Do what the person wished, then all that is ordered and was not tried yet."""
    items = body["input"]
    spoken = [at for at, one in enumerate(items) if one.get("role") == "user"]
    wish = " ".join(_strings(items[spoken[-1]])) if spoken else ""
    turn = {_key(one) for one in items[spoken[-1] :] if one.get("type") == "function_call"}
    ever = {_key(one) for one in items if one.get("type") == "function_call"}
    wished = [one for one in _WISH.findall(wish) if _told(one) not in turn]
    orders = [] if wished or "WAIT" in wish else _orders(body, ever)
    calls = wished or orders
    return _call(calls, len(items)) if calls else _whole(said("Done."))


def _orders(body: dict, ever: set[tuple[str, str]]) -> list[tuple[str, str]]:
    calls = [one for one in body["input"] if one.get("type") != "function_call"]
    texts = _strings([body.get("instructions", ""), body.get("tools", []), calls])
    found = dict.fromkeys(one for text in texts for one in _ORDER.findall(_as_read(text)))
    return [one for one in found if _told(one) not in ever]


def _call(calls: list[tuple[str, str]], number: int) -> Reply:
    ids = [f"call_{number}_{place}" for place in range(len(calls))]
    asked = zip(ids, calls, strict=True)
    return _whole(*(called(*call, name, place) for place, (name, call) in enumerate(asked)))


def _whole(*items: list[dict]) -> Reply:
    # How an answer is cut on its way is the matter of other tests.
    return replace(answered(*items), piece_bytes=100_000)


def _strings(value: object) -> list[str]:
    """All texts in it, those in texts of JSON too."""
    if isinstance(value, dict):
        return [text for one in value.values() for text in _strings(one)]
    if isinstance(value, list):
        return [text for one in value for text in _strings(one)]
    if not isinstance(value, str):
        return []
    if value[:1] in ("{", "["):
        try:
            return _strings(json.loads(value))
        except ValueError:
            pass
    return [value]


def _as_read(text: str) -> str:
    return text.translate(_READ).replace('\\"', '"')


def _told(call: tuple[str, str]) -> tuple[str, str]:
    return call[0], json.dumps(json.loads(call[1]), sort_keys=True)


def _key(item: dict) -> tuple[str, str]:
    return _told((item["name"], item["arguments"]))
