"""The most memory this process has held at once."""

from pathlib import Path

_STATUS = Path("/proc/self/status")
_PEAK = "VmHWM:"


def peak_memory_bytes() -> int:
    """In bytes, of this program alone.

    `ru_maxrss` of a process begins with what the one that started it held at that moment.
    """
    if _STATUS.exists():
        lines = _STATUS.read_text(encoding="ascii").splitlines()
        return next(int(one.split()[1]) * 1024 for one in lines if one.startswith(_PEAK))
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
