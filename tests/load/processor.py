"""Processor time and memory of other processes of this machine (Linux)."""

import time
from pathlib import Path


def seconds(pid: int) -> float:
    """Return the processor time that a process has used, its ended threads included, in seconds.

    The clock of another process is named by its number, see clock_getcpuclockid(3).
    """
    return time.clock_gettime((~pid << 3) | 2)


def resident(pid: int) -> float:
    """Return the resident memory of a process in MB."""
    told = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines() if ":" in line)
    return int(told["VmRSS"].split()[0]) / 1024
