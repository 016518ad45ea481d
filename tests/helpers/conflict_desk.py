"""A desk on which a meeting was changed here and at the server; the server is not to be reached."""

from desktop_assist.connectors.calendar_server.sync_record import Version
from tests.helpers.scripted_engine import ScriptedPackages
from tests.helpers.server_desk import ServerDesk, event_text


class ConflictDesk(ServerDesk):
    """Close it at the end."""

    def __init__(self, folder):
        super().__init__(folder, ScriptedPackages())

    async def meet(self, *uids):
        """Have conflicts; the file of each here says so."""
        if not self.store.listing():
            await self.join("https://cal.example.org")
        for uid in uids:
            self.put(uid, f"My {uid}")
            mine, theirs = event_text(uid, f"My {uid}"), event_text(uid, f"Their {uid}")
            sides = Version(mine, f"m{uid}"), Version(theirs, f"t{uid}")
            self.record.meet(self.calendar.id, uid, f"My {uid}", sides)
        self.engine._packages.failure = "unreachable"
        return self.store.conflicts()
