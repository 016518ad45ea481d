"""Says in plain words what a model cannot do, so that nobody waits for it in vain."""

from desktop_assist.domain.turn_event import NoticeGiven


def left_out(room_tokens: int) -> NoticeGiven:
    """The conversation is longer than the context."""
    return NoticeGiven(
        "The oldest part of the conversation was left out: the model's context holds "
        f"{room_tokens:,} tokens."
    )


def held(model_id: str) -> NoticeGiven:
    """Tools are used one at a time."""
    return NoticeGiven(
        f"{model_id} does not call tools by itself on this server. It is held to one tool at a "
        "time, which takes longer and goes wrong more often; check what it does."
    )


def short_of_room(room_tokens: int) -> NoticeGiven:
    """The shapes of all tools do not fit beside the question."""
    return NoticeGiven(
        f"The model's context holds {room_tokens:,} tokens, too few for all tools at once. It is "
        "asked for one tool at a time, which takes longer; give it more context where it is served."
    )


def without_tools(model_id: str) -> NoticeGiven:
    """Nothing but talk."""
    return NoticeGiven(
        f"{model_id} cannot use tools on this server: it only talks, sees neither your calendar "
        "nor your expenses, and changes nothing."
    )


def read_in_part(read_tokens: int, sent_tokens: int) -> NoticeGiven:
    """The server cut the question short without saying so."""
    return NoticeGiven(
        f"The server read {read_tokens:,} of about {sent_tokens:,} tokens. Its context is too "
        "small, so the model may have missed something; give it more where it is served."
    )
