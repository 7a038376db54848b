"""Sessions that ended: let go when their time is over, and the memory that they held given back.

Streamlit holds a closed session for two minutes, should its reader come back. What is older it drops only when
another session closes, so that on a quiet evening the last reader's table would stay for the night.
"""

import ctypes
import gc
import threading
import time
from contextlib import suppress

from dashboard.ui import screen as st

PAUSE = 15.0  # seconds between two looks
GREAT = 2 * 2**20  # bytes of a block that goes back to the system by itself when it is given back
MMAP_THRESHOLD = -3  # its number in glibc's malloc.h
_started = threading.Lock()


def watch() -> None:
    """Begin to look, once in a process."""
    if _started.acquire(blocking=False):
        threading.Thread(target=_look, daemon=True, name="ended sessions").start()


def _look() -> None:
    while True:
        time.sleep(PAUSE)
        if let_go():
            give_back()


def let_go() -> int:
    """Drop the closed sessions whose time is over; return how many there were."""
    try:
        return st.drop_ended()
    except Exception:  # the server is ending, or holds its sessions otherwise than it did
        return 0


def apart() -> None:
    """Let the allocator take great blocks from the system one by one, so that it can give each of them back.

    By itself glibc moves that border up to 32 MB as soon as great blocks come and go, and then cuts the tables
    that a page works with from a heap of its thread, in which what is kept stands between what is free.
    """
    with suppress(AttributeError, OSError):  # another system's allocator
        ctypes.CDLL(None).mallopt(MMAP_THRESHOLD, GREAT)


def give_back() -> None:
    """Collect what nobody holds, and give the system the memory that the allocator kept."""
    gc.collect()
    with suppress(AttributeError, OSError):  # another system's allocator
        ctypes.CDLL(None).malloc_trim(0)
