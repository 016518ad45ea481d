"""What is handed to somebody who helps."""

from desktop_assist.domain.health import HealthCheck, health_report


def test_the_report_names_no_person():
    checks = [
        HealthCheck("database", True, "/home/ada.rossi/.local/share/a.sqlite3, whole"),
        HealthCheck("calendar", False, "of ada.rossi@example.org", "Look at it."),
    ]

    assert health_report(checks, "/home/ada.rossi").splitlines() == [
        "ok         database: ~/.local/share/a.sqlite3, whole",
        "attention  calendar: of <mail> Look at it.",
    ]
