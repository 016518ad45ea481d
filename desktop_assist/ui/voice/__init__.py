"""Spoken conversations: microphone, loudspeaker, and what is seen of them."""
