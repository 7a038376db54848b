"""Memory that is given back goes to the system, not to a heap that keeps it."""

import ctypes
import subprocess
import sys

import pytest

from dashboard.model import schema

COUNT = """
import ctypes
from dashboard.ui import ended

class Told(ctypes.Structure):
    names = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost"
    _fields_ = [(name, ctypes.c_size_t) for name in names.split()]

told = ctypes.CDLL(None).mallinfo2
told.restype = Told
{apart}
del (great := [bytearray(8 * ended.GREAT)])[:]  # after this glibc moves its border by itself
before = told().hblks
block = bytearray(2 * ended.GREAT)
print(told().hblks - before)
"""


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "mallinfo2"), reason="another allocator than glibc's")
@pytest.mark.parametrize(("apart", "blocks"), [("ended.apart()", 1), ("", 0)])
def test_great_blocks_are_taken_from_the_system_one_by_one(apart, blocks):
    asked = [sys.executable, "-c", COUNT.format(apart=apart)]
    assert int(subprocess.check_output(asked, cwd=schema.ROOT).split()[-1]) == blocks
