"""Asks the sound server which microphones there are.

Qt hears from PulseAudio that a microphone was unplugged and tells nobody, unless another one took
its place as the usual one; until then it lists it as if it were there (6.11.3). The stream goes on
meanwhile, with silence or with what the loudspeaker plays.
"""

import sys

_CLIENT = "desktop-assist"


def sound_sources() -> frozenset[str] | None:
    """The names of all microphones, as Qt knows them; None where nobody tells. Blocking."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        import pulsectl  # only with the part for spoken conversations
    except (ImportError, OSError):  # the server's own library may be missing
        return None
    try:
        with pulsectl.Pulse(_CLIENT, connect=False) as server:
            server.connect()
            sources = server.source_list()
    except (pulsectl.PulseError, pulsectl.PulseDisconnected):
        return None
    # What a loudspeaker plays can be recorded too: that is no microphone.
    return frozenset(one.name for one in sources if one.monitor_of_sink_name is None)
