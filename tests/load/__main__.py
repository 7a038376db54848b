"""Many readers at once: `python -m tests.load URL --sessions 50 --minutes 3 [--pid PID …]`.

Each opens a page, chooses a filter, turns to other pages and resets, thinking ten seconds, give or take a half,
before each. Printed are how long answers took, what failed, and of the servers' processes, where their numbers
are given, the processor time an answer and the memory.
"""

import argparse
import asyncio
import os
import random
import time
from collections.abc import Sequence
from itertools import cycle, islice

from tests.load import processor
from tests.load.plan import STEPS, THINK, Run, pauses
from tests.load.reader import Answer, Reader

OF_FILTER = "w_layers"
LONGEST = 120.0  # seconds after which an answer that is not there has failed


async def session(url: str, number: int, until: float, think: float, steps: int | None, run: Run) -> None:
    """Be one reader until the time is over, or for some steps."""
    chance, thinking = random.Random(number), pauses(number, think)
    await asyncio.sleep(chance.uniform(0, think))  # readers do not come all at once
    try:
        async with Reader(url, "zh" if number % 4 == 3 else "en") as reader:
            answer = await _asked(run, "open", reader.open(chance.choice(("overview", "network", "countries"))))
            for step in islice(cycle(STEPS), steps):
                await asyncio.sleep(next(thinking))
                if time.monotonic() > until:
                    return
                if step == "filter":
                    shown = [box for box in answer.of("button_group") if box.id.endswith(OF_FILTER)]
                    options = [option.content for option in shown[0].options]
                    answer = await _asked(run, "filter", reader.choose(OF_FILTER, [chance.choice(options)]))
                elif step == "page":
                    answer = await _asked(run, "page", reader.turn(chance.choice([*reader.pages][2:])))
                elif "reset" in reader.ids:
                    answer = await _asked(run, "reset", reader.press("reset"))
    except Exception as error:  # one reader's trouble is counted and leaves the others to go on
        run.errors.append(f"{type(error).__name__}: {error}")


async def _asked(run: Run, kind: str, asking) -> Answer:
    begun = time.monotonic()
    answer = await asyncio.wait_for(asking, LONGEST)
    run.waits.append((kind, time.monotonic() - begun))
    run.errors.extend(answer.faults)
    return answer


async def load(
    urls: list[str],
    sessions: int,
    seconds: float,
    think: float = THINK,
    pids: Sequence[int] = (),
    steps: int | None = None,
) -> Run:
    """Be many readers for some seconds, and return what was counted.

    Parameters
    ----------
    urls : list of str
        Addresses of the servers; each reader keeps to one of them.
    pids : list of int
        The servers' processes on this machine; without them no processor time and no memory.
    steps : int, optional
        After which each reader leaves, if the time is not over before.
    """
    run, until = Run(), time.monotonic() + seconds
    if pids:
        run.before, begun = sum(map(processor.resident, pids)), sum(map(processor.seconds, pids))
    async with asyncio.TaskGroup() as group:
        for number in range(sessions):
            group.create_task(session(urls[number % len(urls)], number, until, think, steps, run))
    if pids:
        run.after, run.cpu = sum(map(processor.resident, pids)), sum(map(processor.seconds, pids)) - begun
    return run


def main() -> None:
    """Run, and print what was counted."""
    parser = argparse.ArgumentParser("python -m tests.load", description=__doc__)
    parser.add_argument("url", nargs="+", help="address of each process of the dashboard")
    parser.add_argument("--sessions", type=int, default=50, metavar="N")
    parser.add_argument("--minutes", type=float, default=3.0)
    parser.add_argument("--think", type=float, default=THINK, metavar="SECONDS")
    parser.add_argument("--pid", type=int, action="append", default=[], help="process of a server; may be repeated")
    options = parser.parse_args()
    run = asyncio.run(load(options.url, options.sessions, options.minutes * 60, options.think, options.pid))
    print(*run.lines(), sep="\n")
    print(f"load of the machine: {', '.join(f'{value:.1f}' for value in os.getloadavg())}")


if __name__ == "__main__":
    main()
