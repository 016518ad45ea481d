"""What is told outside the window."""

from desktop_assist.domain.notifier import Notification


def test_a_notification_is_of_interest_for_an_hour_unless_it_says_otherwise():
    assert Notification("Standup").time_limit_s == 3600
