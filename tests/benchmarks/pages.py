"""What an answer costs the server, page by page: `python -m tests.benchmarks.pages`.

Processor milliseconds of the server's process: the script, what it sends, and its compression. Nobody else
may read from that server meanwhile.
"""

import argparse
import asyncio
import statistics
import sys
import tempfile
from pathlib import Path

from tests.browser.conftest import PAGES, ROOT, Server
from tests.load.processor import seconds
from tests.load.reader import Reader


async def measured(url: str, pid: int, rounds: int, lang: str) -> None:
    """Print one line a page."""
    await _quiet(pid)
    print(f"{'page':12} {'first':>7} {'again':>7} {'turned':>7} {'filter':>7} {'same':>7}   figures   sent    (CPU ms)")
    for page in PAGES:
        async with Reader(url, lang) as reader:
            first, _ = await _cost(pid, reader.open(page))
            again = [(await _cost(pid, reader.again()))[0] for _ in range(rounds)]
            turned, filtered, same = [], [], []
            for _ in range(rounds):
                await reader.turn("methods" if page != "methods" else "overview")
                took, answer = await _cost(pid, reader.turn(page))
                turned.append(took)
            for number in range(3):
                by = next(b for b in answer.of("button_group") if b.id.endswith("-w_layers"))
                values = [by.options[number].content]
                filtered.append((await _cost(pid, reader.choose("w_layers", values)))[0])
                same.append((await _cost(pid, reader.again()))[0])
                _, answer = await _cost(pid, reader.press("reset"))
            took = [first, *(statistics.median(values) for values in (again, turned, filtered, same))]
            faults = " FAULTS " + str(answer.faults) if answer.faults else ""
            print(
                f"{page:12}", *(f"{1000 * value:7.0f}" for value in took),
                f" {answer.figures / 1000:7.0f} kB {answer.received / 1000:7.0f} kB{faults}", flush=True,
            )  # fmt: skip


async def _quiet(pid: int) -> None:
    """Wait until the server has prepared all that it prepares at its start."""
    while True:
        before = seconds(pid)
        await asyncio.sleep(3)
        if seconds(pid) - before < 0.1:
            return


async def _cost(pid: int, asked) -> tuple[float, object]:
    before = seconds(pid)
    answer = await asked
    await asyncio.sleep(0.05)
    return seconds(pid) - before, answer


def main() -> None:
    """Start a server of its own and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=3, help="rounds (default 3)")
    parser.add_argument("--lang", default="en")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        server = Server(Path(scratch) / "log", [sys.executable, "-m", "dashboard"], ROOT)
        server.start()
        try:
            asyncio.run(measured(server.url, server.process.pid, options.n, options.lang))
        finally:
            server.stop()
            print((Path(scratch) / "log").read_text()[-2000:])


if __name__ == "__main__":
    main()
