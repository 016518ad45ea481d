"""A service on 127.0.0.1 that keeps files and vector stores as it is on the wire, faults included.

It refuses what the real one refuses: spreadsheets, a chunking of another shape, too many
attributes. Files are read while they are asked about, a step at each asking.
"""

import io
import re
from collections import deque
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from itertools import count
from urllib.parse import parse_qs, urlsplit

import pypdfium2

from tests.helpers.responses_server import GOOD_KEY, Reply, Request, ResponsesServer, refused

_READ = {".pdf", ".docx", ".pptx", ".md", ".txt", ".html", ".json"}
_WORDS_A_CHUNK, _OVERLAP = 160, 40
_NO_STORE = refused(404, "Vector store not found.", "not_found")


@dataclass
class StoredFile:
    """A file at the service."""

    id: str
    name: str
    content: bytes

    def text(self) -> str:
        if not self.name.endswith(".pdf"):
            return self.content.decode("utf-8", "replace")
        document = pypdfium2.PdfDocument(io.BytesIO(self.content))
        return "\n".join(page.get_textpage().get_text_range() for page in document)


@dataclass
class Attached:
    """A file in a store."""

    file_id: str
    attributes: dict
    status: str = "in_progress"
    error: dict | None = None
    tries: int = 1


@dataclass
class Store:
    id: str
    name: str
    expires_after: dict | None = None
    status: str = "completed"
    files: dict[str, Attached] = field(default_factory=dict)


class VectorStoreServer(ResponsesServer):
    """Keeps stores; a test says what goes wrong with which file.

    Attributes:
        faults: From a part of a file's name to "never" (it is never finished), "broken" (it cannot
            be read), "flaky" (fails once through the service's fault) or "hopeless" (always does).
        first: Answers that are given before anything else is done.
        page: How many files a listing gives at once.
        losing: What is lost of the next upload: nothing, the "request", or the "answer" to it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.uploaded: dict[str, StoredFile] = {}
        self.stores: dict[str, Store] = {}
        self.faults: dict[str, str] = {}
        self.first: deque[Reply] = deque()
        self.page = 2
        self.losing = ""
        self._numbers = count(1)

    @property
    def searches(self) -> list[str]:
        """What was searched for."""
        return [one.body["query"] for one in self.requests if one.path.endswith("/search")]

    def asked(self, method: str, part: str) -> int:
        """How often something was asked."""
        return sum(one.method == method and part in one.path for one in self.requests)

    def names(self, store_id: str) -> list[str]:
        """The names of a store's files, in order."""
        attached = self.stores[store_id].files
        return sorted(self.uploaded[one].name for one in attached)

    def add_store(self, name: str = "Company") -> Store:
        store = Store(f"vs_{next(self._numbers)}", name)
        self.stores[store.id] = store
        return store

    def put(self, store: Store, name: str, content: bytes, **attributes: str) -> str:
        """A file that somebody else has put there."""
        file = self._keep(name, content)
        store.files[file.id] = Attached(file.id, attributes, "completed")
        return file.id

    def _choose(self, request: Request) -> Reply:
        if self.first:
            return self.first.popleft()
        parts = urlsplit(request.path)
        query = {name: one[0] for name, one in parse_qs(parts.query).items()}
        for method, pattern, handle in self._routes:
            found = re.fullmatch(pattern, parts.path)
            if method == request.method and found:
                fault = self._not_let_in(request)
                return fault or handle(request, query, *self._meant(found))
        return super()._choose(request)

    @property
    def _routes(self):
        store, file = r"/v1/vector_stores/(vs_\w+)", r"([\w-]+)"
        return (
            ("POST", "/v1/files", self._upload),
            ("GET", "/v1/files", self._all_files),
            ("DELETE", f"/v1/files/{file}", self._delete),
            ("POST", "/v1/vector_stores", self._create),
            ("GET", "/v1/vector_stores", self._list),
            ("GET", store, lambda _, __, found: Reply(error=self._told(found))),
            ("DELETE", store, self._remove),
            ("POST", f"{store}/file_batches", self._attach),
            ("GET", f"{store}/files", self._files),
            ("DELETE", f"{store}/files/{file}", self._detach),
            ("POST", f"{store}/search", self._search),
        )

    def _not_let_in(self, request: Request) -> Reply | None:
        if request.headers.get("authorization") != f"Bearer {GOOD_KEY}":
            return refused(401, "Incorrect API key provided.", "invalid_api_key")
        if "vector_stores" in request.path and "openai-beta" not in request.headers:
            return refused(400, "This API is in beta.", "invalid_beta")
        named = re.search(r"/vector_stores/(vs_\w+)", request.path)
        return _NO_STORE if named and named[1] not in self.stores else None

    def _meant(self, found: re.Match) -> list:
        return [self.stores.get(name, name) for name in found.groups()]

    def _upload(self, request: Request, _: dict) -> Reply:
        head = f"content-type: {request.headers['content-type']}\r\n\r\n".encode()
        message = BytesParser(policy=HTTP).parsebytes(head + request.payload)
        parts = {one.get_param("name", header="content-disposition"): one for one in message.walk()}
        if parts["purpose"].get_content().strip() != "assistants":
            return refused(400, "Invalid purpose.")
        lost, self.losing = self.losing, ""
        if lost == "request":
            return Reply(ending="abort")
        file = self._keep(parts["file"].get_filename(), parts["file"].get_payload(decode=True))
        return Reply(ending="abort") if lost else Reply(error=_told_upload(file))

    def _all_files(self, _: Request, query: dict) -> Reply:
        return _listed([_told_upload(one) for one in reversed(self.uploaded.values())], query, 20)

    def _keep(self, name: str, content: bytes) -> StoredFile:
        file = StoredFile(f"file-{next(self._numbers)}", name, content)
        self.uploaded[file.id] = file
        return file

    def _delete(self, _: Request, __: dict, file_id: str) -> Reply:
        found = self.uploaded.pop(file_id, None)
        return _deleted(file_id, "file") if found else refused(404, "No such File object.")

    def _create(self, request: Request, _: dict) -> Reply:
        store = self.add_store(request.body.get("name", ""))
        store.expires_after = request.body.get("expires_after")
        return Reply(error=self._told(store))

    def _list(self, _: Request, query: dict) -> Reply:
        return _listed([self._told(one) for one in reversed(self.stores.values())], query, 100)

    def _remove(self, _: Request, __: dict, store: Store) -> Reply:
        del self.stores[store.id]
        return _deleted(store.id, "vector_store")

    def _detach(self, _: Request, __: dict, store: Store, file_id: str) -> Reply:
        gone = refused(404, "No file found in this vector store.")
        return _deleted(file_id, "vector_store.file") if store.files.pop(file_id, None) else gone

    def _files(self, _: Request, query: dict, store: Store) -> Reply:
        self._go_on(store)
        told = [self._told_file(store, one) for one in store.files.values()]
        return _listed(told, query, self.page)

    def _told(self, store: Store) -> dict:
        states = [one.status for one in store.files.values()]
        names = ("cancelled", "completed", "failed", "in_progress")
        return {
            "id": store.id,
            "object": "vector_store",
            "created_at": 1_795_000_000,
            "name": store.name,
            "status": store.status,
            "usage_bytes": sum(len(self.uploaded[one].content) for one in store.files),
            "file_counts": {**{name: states.count(name) for name in names}, "total": len(states)},
            "expires_after": store.expires_after,
            "expires_at": 1_797_592_000 if store.expires_after else None,
            "last_active_at": 1_795_000_000,
            "metadata": {},
        }

    def _attach(self, request: Request, _: dict, store: Store) -> Reply:
        files = request.body["files"]
        for one in files:
            if fault := _fault(one):
                return refused(400, fault)
            if one["file_id"] not in self.uploaded:
                return refused(404, f"No such File object: {one['file_id']}")
            before = store.files.get(one["file_id"])
            tries = before.tries + 1 if before else 1
            attached = Attached(one["file_id"], one["attributes"], tries=tries)
            store.files[attached.file_id] = attached
        counts = {"in_progress": len(files), "completed": 0, "failed": 0, "cancelled": 0}
        told = {"id": "vsfb_1", "object": "vector_store.files_batch", "created_at": 1}
        status = {"status": "in_progress", "file_counts": {**counts, "total": len(files)}}
        return Reply(error={**told, "vector_store_id": store.id, **status})

    def _go_on(self, store: Store) -> None:
        for one in store.files.values():
            if one.status == "in_progress":
                name = self.uploaded[one.file_id].name
                one.status, one.error = self._outcome(name, one.tries)

    def _outcome(self, name: str, tries: int) -> tuple[str, dict | None]:
        suffix = re.search(r"\.\w+$", name)
        if suffix is None or suffix[0] not in _READ:
            words = f"The file type of {name} is not supported."
            return "failed", {"code": "unsupported_file", "message": words}
        match next((fault for part, fault in self.faults.items() if part in name), ""):
            case "never":
                return "in_progress", None
            case "broken":
                return "failed", {"code": "invalid_file", "message": "The file could not be read."}
            case "hopeless" | "flaky" as fault if fault == "hopeless" or tries == 1:
                return "failed", {"code": "server_error", "message": "An internal error occurred."}
        return "completed", None

    def _told_file(self, store: Store, one: Attached) -> dict:
        return {
            "id": one.file_id,
            "object": "vector_store.file",
            "created_at": 1,
            "vector_store_id": store.id,
            "usage_bytes": len(self.uploaded[one.file_id].content),
            "status": one.status,
            "last_error": one.error,
            "attributes": one.attributes,
        }

    def _search(self, request: Request, _: dict, store: Store) -> Reply:
        body = request.body
        asked = set(re.findall(r"\w+", body["query"].lower()))
        found = []
        for one in store.files.values():
            if one.status != "completed":
                continue
            file = self.uploaded[one.file_id]
            for chunk in _chunks(file.text()):
                shared = len(asked & set(re.findall(r"\w+", chunk.lower())))
                if shared:
                    found.append(
                        {
                            "file_id": file.id,
                            "filename": file.name,
                            "score": shared / len(asked),
                            "attributes": one.attributes,
                            "content": [{"type": "text", "text": chunk}],
                        }
                    )
        found.sort(key=lambda one: -one["score"])
        page = {"object": "vector_store.search_results.page", "search_query": [body["query"]]}
        most = body.get("max_num_results", 10)
        rest = {"has_more": len(found) > most, "next_page": None}
        return Reply(error={**page, "data": found[:most], **rest})


def _chunks(text: str) -> list[str]:
    """Pieces of a fixed length that overlap, cut wherever they happen to end."""
    pieces = re.findall(r"\S+\s*", text)
    starts = range(0, max(len(pieces) - _OVERLAP, 1), _WORDS_A_CHUNK - _OVERLAP)
    return ["".join(pieces[start : start + _WORDS_A_CHUNK]) for start in starts]


def _fault(given: dict) -> str:
    chunking = given.get("chunking_strategy", {})
    sizes = chunking.get("static", {})
    most, overlap = sizes.get("max_chunk_size_tokens", 0), sizes.get("chunk_overlap_tokens", 0)
    if chunking.get("type") != "static" or not 100 <= most <= 4096 or overlap > most / 2:
        return "Invalid chunking_strategy."
    values = given.get("attributes", {})
    if len(values) > 16 or any(len(str(one)) > 512 for one in values.values()):
        return "Invalid attributes."
    return ""


def _told_upload(file: StoredFile) -> dict:
    told = {"object": "file", "purpose": "assistants", "status": "processed", "created_at": 1}
    return {"id": file.id, "filename": file.name, "bytes": len(file.content), **told}


def _deleted(name: str, kind: str) -> Reply:
    return Reply(error={"id": name, "object": f"{kind}.deleted", "deleted": True})


def _listed(told: list[dict], query: dict, most: int) -> Reply:
    after = query.get("after")
    start = next((at + 1 for at, one in enumerate(told) if one["id"] == after), 0)
    shown = told[start : start + most]
    ends = {"first_id": shown[0]["id"], "last_id": shown[-1]["id"]} if shown else {}
    has_more = start + most < len(told)
    return Reply(error={"object": "list", "data": shown, "has_more": has_more, **ends})
