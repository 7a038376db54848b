"""The dashboard with closed sessions kept for a second, telling on SIGUSR1 how many tables of readers it holds.

A program of its own: `python -m tests.browser.short_lived FILE streamlit-or-module flags…` writes the number to FILE.
"""

import gc
import signal
import sys
from functools import partial
from pathlib import Path

from dashboard.model.complex import RegimeComplex
from dashboard.ui import ended

KEPT = ("--server.disconnectedSessionTTL", "1")


def tell(told: Path, *args) -> None:
    """Write into a file how many complexes of readers' own tables are alive."""
    found = [one for one in gc.get_objects() if isinstance(one, RegimeComplex) and one.private]
    told.write_text(str(len(found)))


if __name__ == "__main__":
    ended.PAUSE = 1.0
    signal.signal(signal.SIGUSR1, partial(tell, Path(sys.argv[1])))
    if sys.argv[2] == "streamlit":
        from streamlit.web import cli

        sys.exit(cli.main(["run", "dashboard/app.py", *KEPT, *sys.argv[3:]]))
    from dashboard.__main__ import main

    sys.exit(main([*KEPT, *sys.argv[3:]]))
