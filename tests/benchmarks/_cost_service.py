"""A model service for the replay of costs: it counts as the real one does, and reads perfectly.

It answers a question rightly where a passage with the evidence lies in what it was sent, and says
that the documents are silent where none does: so what a saving takes away from the answers shows.
Where nothing was looked up yet it asks for the search, as a model would. Of each request it counts
what was sent before, from the first byte on and under the same key, as cached, and the rest as
newly cached, which is the dearest way the real one counts.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop_assist.assistant.smaller_first import HAND_OVER
from tests.helpers.responses_server import Reply, answered, called, said

# Measured on a mixed corpus; what JSON adds to the texts is counted on top.
BYTES_A_TOKEN, LEAST_CACHED, CACHED_STEP = 4.4, 1_024, 128
HOSTED_PASSAGES, HOSTED_TOKENS = 5, 800
SILENT = "The documents do not say."
_SPACES = re.compile(r"\W+")


@dataclass
class CountingService:
    """What stands behind the loopback server.

    Attributes:
        evidence: For each question what answers it; nothing where nothing does.
        answers: For each question what is right, where a table says it.
        requests: How many came.
    """

    evidence: Mapping[str, Sequence[str]]
    answers: Mapping[str, Sequence[str]]
    requests: int = 0
    _seen: dict[str, list[str]] = field(default_factory=dict)

    def answer(self, body: dict) -> Reply:
        """One step of a model."""
        self.requests += 1
        question, outputs = _question(body["input"]), _outputs(body["input"])
        hosted = any(tool["type"] == "file_search" for tool in body.get("tools", ()))
        offered = {tool.get("name") for tool in body.get("tools", ())}
        if hosted:
            item, written = [*_searched(), *said(SILENT)], SILENT
        elif not outputs and "search_policies" in offered and question in self.evidence:
            written = json.dumps({"query": question})
            item = called("search_policies", written, f"call_{self.requests}")
        else:
            written = self._read(question, outputs)
            item = said(written)
            if written == SILENT and HAND_OVER in offered:
                item, written = called(HAND_OVER, "{}", f"call_{self.requests}"), "{}"
        tier = body.get("service_tier", "default")
        usage = self._usage(body, written, hosted=hosted)
        return answered(item, usage=usage, model=body["model"], service_tier=tier)

    def _read(self, question: str, outputs: Sequence[str]) -> str:
        for output in outputs:
            table = json.loads(output).get("cells")
            right = [one for one in self.answers.get(question, ()) if fold(one) in fold(output)]
            if table and right:
                return f"{right[0]} is what the table says."
            for passage in json.loads(output).get("passages", ()):
                text = passage.get("text", "")
                for evidence in self.evidence.get(question, ()):
                    if fold(evidence) in fold(text):
                        return _cited(text, passage["mark"], evidence)
        return SILENT

    def _usage(self, body: dict, written: str, *, hosted: bool) -> dict:
        beginning = json.dumps([body.get("instructions"), body.get("tools")])
        sent = beginning + json.dumps(body["input"])
        tokens = round(len(sent.encode()) / BYTES_A_TOKEN)
        before = self._seen.setdefault(body["prompt_cache_key"], [])
        same = max((_same_bytes(sent, one) for one in before), default=0)
        cached = int(same / BYTES_A_TOKEN) // CACHED_STEP * CACHED_STEP
        cached = cached if cached >= LEAST_CACHED else 0
        before[:] = [*before[-7:], sent]
        found = HOSTED_PASSAGES * HOSTED_TOKENS if hosted else 0
        long = round(len(written.encode()) / BYTES_A_TOKEN) + 1
        details = {"cached_tokens": cached, "cache_write_tokens": max(tokens - cached, 0)}
        return {
            "input_tokens": tokens + found,
            "input_tokens_details": details,
            "output_tokens": long,
            "output_tokens_details": {"reasoning_tokens": 0},
            "total_tokens": tokens + found + long,
        }


def _same_bytes(one: str, other: str) -> int:
    """How far two requests are the same, from their beginning on."""
    return next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )


def fold(text: str) -> str:
    """A text as its words in small letters."""
    return " ".join(_SPACES.sub(" ", text.casefold()).split())


def _cited(text: str, mark: str, evidence: str) -> str:
    """The sentence of a passage that answers, with its mark as the program asks for it."""
    sentences = [one for one in re.split(r"(?<=[.!?:;])\s+|\n", text) if one.strip()]
    words = set(fold(evidence).split())
    best = max(sentences, key=lambda one: len(words & set(fold(one).split())))
    copied = " ".join(best.split()[:4])
    return f'{best.strip()} [{mark} "{copied}"]'


def _question(items: Sequence[dict]) -> str:
    """What the person asked last, without the line that says when."""
    asked = [one for one in items if one.get("role") == "user"]
    content = asked[-1]["content"] if asked else ()
    return content[-1]["text"] if content else ""


def _outputs(items: Sequence[dict]) -> list[str]:
    return [one["output"] for one in items if one.get("type") == "function_call_output"]


def _searched() -> list[dict]:
    item = {"id": "fs_1", "type": "file_search_call", "status": "completed", "queries": ["it"]}
    return [
        {"type": "response.output_item.added", "output_index": 1, "item": item},
        {"type": "response.output_item.done", "output_index": 1, "item": item},
    ]
