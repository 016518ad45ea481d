"""Stands where the engine's process would: a server in memory, spoken of in the engine's words."""


class ScriptedPackages:
    """In place of PrivatePackages; what a test sets decides how the next round goes.

    Attributes:
        there: The events at the server, by identifier.
        calendars: What discovery finds: name, address, whether it may be written.
        failure: The kind of failure the next job ends with; empty for none.
        emptied: The side that the next round finds emptied.
        jobs: Every job so far, without its password.
    """

    def __init__(self):
        self.there, self.failure, self.emptied, self.jobs = {}, "", "", []
        self.calendars = [("work", "https://cal.example.org/ada/", True)]
        self.environments, self.known = [], {}

    def fetch(self, report=lambda words: None):
        report("Fetching what they need, once.")

    def start(self, script, environment):
        self.environments.append(environment)
        return _Process(self)

    def talk(self, job):
        self.jobs.append({**job, "password": "…" if job["password"] else ""})
        if self.failure and job["action"] == "discover":
            yield {"tell": "failed", "calendar": "", "kind": self.failure}
        elif job["action"] == "discover":
            for name, url, is_writable in self.calendars:
                about = {"name": name, "url": url, "is_writable": is_writable, "has_events": True}
                yield {"tell": "found", **about}
        else:
            for calendar in job["calendars"]:
                yield from self._round(calendar)
        yield {"tell": "end"}

    def _round(self, calendar):
        own = {"calendar": calendar["id"]}
        if self.failure:
            yield {"tell": "failed", "kind": self.failure, **own}
            return
        if self.emptied and not calendar["accepts_empty"]:
            yield {"tell": "emptied", "side": self.emptied, **own}
            return
        names = yield {"ask": "list", **own}
        here = yield {"ask": "read", "names": list(names), **own}
        texts = {one["name"].removesuffix(".ics"): one for one in here}
        yield {"tell": "fetched", "count": len(self.there), "of": len(self.there), **own}
        for uid in sorted({*texts, *self.there}):
            yield from self._event(own, uid, texts.get(uid))
        left = yield {"ask": "commit", **own}
        for _ in left["left"]:
            yield {"tell": "left", "kind": "moved on", **own}
        yield {"tell": "ended", **own}

    def _event(self, own, uid, mine):
        theirs = self.there.get(uid)
        if mine is None:
            yield {"ask": "add", "uid": uid, "text": theirs, **own}
        elif theirs is None:
            yield {"tell": "sending", "uid": uid, "mark": mine["text"], **own}
            self.there[uid] = mine["text"]
            yield {"tell": "sent", "kind": "added", "uid": uid, "text": mine["text"], **own}
        elif theirs != mine["text"]:
            sides = {side: {"text": text, "mark": text} for side, text in
                     (("here", mine["text"]), ("there", theirs))}  # fmt: skip
            answer = yield {"ask": "conflict", "uid": uid, **sides, **own}
            if answer["keep"] == "here":
                self.there[uid] = mine["text"]
            elif answer["keep"] == "there":
                fields = {"name": mine["name"], "etag": mine["etag"], "uid": uid, "text": theirs}
                yield {"ask": "change", **fields, **own}


class _Process:
    def __init__(self, packages):
        self._packages, self._talk, self._answer = packages, None, None

    def send(self, value):
        if self._talk is None:
            self._talk = self._packages.talk(value)
        else:
            self._answer = value["answer"]

    def lines(self):
        said = next(self._talk)
        while True:
            self._answer = None
            yield said
            try:
                said = self._talk.send(self._answer)
            except StopIteration:
                return

    def end(self):
        self._talk = None
