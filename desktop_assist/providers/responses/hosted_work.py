"""What the service's own tools did on the way to an answer, where the person switched them on."""

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.service.wire import text_in

FILE_SEARCH = "file_search_call"
CODE_INTERPRETER = "code_interpreter_call"
HOSTED = frozenset({FILE_SEARCH, CODE_INTERPRETER})


def work_in_words(item: JsonObject) -> str:
    """For people: what was searched for, or which code was run."""
    if text_in(item, "type") == CODE_INTERPRETER:
        return f"Ran code at the service:\n{text_in(item, 'code')}".strip()
    queries = item.get("queries")
    asked = [one for one in queries if isinstance(one, str)] if isinstance(queries, list) else []
    return f"Searched the files at the service: {'; '.join(asked)}".rstrip(": ") + "."
