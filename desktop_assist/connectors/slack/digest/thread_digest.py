"""Says what a discussion comes to, in its own words, with no model."""

from zoneinfo import ZoneInfo

from desktop_assist.connectors.slack.digest.action_items import action_items
from desktop_assist.connectors.slack.digest.agreements import agreements
from desktop_assist.connectors.slack.digest.digest import Digest
from desktop_assist.connectors.slack.digest.key_points import key_points, topic_of
from desktop_assist.connectors.slack.digest.sentences import People, sentences_in
from desktop_assist.connectors.slack.digest.spendings import spendings
from desktop_assist.connectors.slack.message import SlackThread
from desktop_assist.domain.spoken_time import TimeReader

# Of longer discussions the beginning and the end: reading dates in all of it takes seconds.
_MOST_MESSAGES = 400


def digest_of(thread: SlackThread, times: TimeReader, zone: ZoneInfo) -> Digest:
    """What a discussion comes to.

    Args:
        thread: What was said.
        times: Reads dates in it.
        zone: In which its times are meant.
    """
    messages = thread.messages
    if len(messages) > _MOST_MESSAGES:
        half = _MOST_MESSAGES // 2
        messages = (*messages[:half], *messages[-half:])
    people = People(thread.messages)
    sentences = tuple(sentences_in(messages, zone))
    topic = topic_of(sentences)
    agreed = agreements(sentences, people, times, topic)
    told = {one.text for one in agreed}
    return Digest(
        topic=topic,
        # A meeting that was agreed on is told as such.
        claims=tuple(one for one in key_points(sentences) if one.text not in told),
        items=action_items(sentences, people, times),
        agreements=agreed,
        spendings=spendings(sentences, times),
    )
