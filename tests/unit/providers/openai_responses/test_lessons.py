"""What the service has refused is not asked again."""

from desktop_assist.providers.openai_responses.lessons import Lessons

SEALED = {"type": "reasoning", "encrypted_content": "gAAA"}
OTHER = {"type": "reasoning", "encrypted_content": "gBBB"}
TEXT = {"type": "message"}


def test_refused_reasoning_is_left_out_from_then_on():
    lessons = Lessons()

    assert lessons.refuse_replay({"input": [SEALED, TEXT]})

    assert lessons.replayable({"model": "m", "input": [SEALED, TEXT, OTHER]}) == {
        "model": "m",
        "input": [TEXT, OTHER],
    }


def test_a_request_told_aparting_teaches_nothing():
    assert not Lessons().refuse_replay({"input": [TEXT]})


def test_a_model_is_missing_for_one_account():
    lessons = Lessons()
    lessons.refuse_model("mine", "gpt-9")

    assert not lessons.is_available("mine", "gpt-9")
    assert lessons.is_available("yours", "gpt-9")


def test_the_smaller_of_wish_and_experience_counts():
    lessons = Lessons()
    lessons.refuse_length("mine", "m", 1_000)

    assert lessons.room_tokens("mine", "m", 5_000) == 1_000
    assert lessons.room_tokens("mine", "m", 500) == 500
    assert lessons.room_tokens("yours", "m", 5_000) == 5_000


def test_news_is_told_once_in_each_conversation():
    lessons = Lessons()

    told = [lessons.is_news(conversation, "gpt-9") for conversation in ("a", "a", "b")]

    assert told == [True, False, True]
