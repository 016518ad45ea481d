from desktop_assist.app.document_parts import build_library
from desktop_assist.documents.reading import read_and_cut
from desktop_assist.files.safe_write import SafeWriter
from desktop_assist.storage.sqlite_journal import SqliteJournal
from tests.helpers.fixed_workspace import FixedWorkspace
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.library_rig import library_rig


def test_the_documents_of_the_workspace_can_be_asked_about(tmp_path):
    rig, clock = library_rig(tmp_path), FrozenClock()
    rig.write("travel.md", "A hotel may cost 180 euros.")
    writer = SafeWriter(SqliteJournal(rig.database), tmp_path / "backups", clock)

    library = build_library(rig.database, FixedWorkspace(tmp_path), writer, clock)
    for file in library.changed():
        library.put(file, read_and_cut(file.path))

    assert library.answer("What may a hotel cost?").is_found
    rig.database.close()
