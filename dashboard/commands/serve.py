"""The command `serve`: the dashboard as a hosted service, on one port a process."""

import argparse
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from dashboard.commands.arguments import positive
from dashboard.model import schema

PAUSE = 1.0  # seconds before a process that ended is started anew
SETTINGS = {
    "server.headless": True,
    "server.fileWatcherType": "none",
    "server.runOnSave": False,
    "client.toolbarMode": "viewer",
    "server.enableWebsocketCompression": True,  # a figure is JSON: a tenth of its size, compressed
}


def serve(argv: list[str], prog: str) -> int:
    """Run the service until it is ended; return 0, or 1 if it cannot run."""
    parser = _parser(prog)
    options = parser.parse_args(argv)
    if not options.data.exists():
        parser.error(f"--data {options.data}: there is no such folder or file")
    if options.port + options.workers - 1 > 65535:
        parser.error(f"--port {options.port}: too high for {options.workers} processes")
    os.environ["REGIME_ATLAS_DATA"] = str(options.data.resolve())
    os.environ["REGIME_ATLAS_HOSTS"] = ",".join(options.host_name) or os.environ.get("REGIME_ATLAS_HOSTS", "")
    os.environ["REGIME_ATLAS_LOG"] = "json"
    os.environ["REGIME_ATLAS_PREPARE"] = options.prepare
    os.environ["REGIME_ATLAS_CLUSTER"] = options.cluster
    if options.workers > 1:
        return _several(options)
    from dashboard.server import app

    app.run(config={**SETTINGS, "server.address": options.host, "server.port": options.port})
    return 0


def _several(options: argparse.Namespace) -> int:
    """Run one process a port, start anew those that end, and end all when told to end."""
    ending: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda number, frame: ending.append(number))
    ports = range(options.port, options.port + options.workers)
    running = {port: _one(options.host, port) for port in ports}
    while not ending:
        time.sleep(PAUSE)
        for port in [port for port, process in running.items() if process.poll() is not None and not ending]:
            print(f"the process on port {port} ended and is started anew", file=sys.stderr, flush=True)
            running[port] = _one(options.host, port)
    for process in running.values():
        process.terminate()
    for process in running.values():
        process.wait()
    return 0


def _one(host: str, port: int) -> subprocess.Popen:
    command = [sys.executable, "-m", "dashboard", "serve", "--host", host, "--port", str(port)]
    return subprocess.Popen([*command, "--data", os.environ["REGIME_ATLAS_DATA"]], cwd=schema.ROOT)


def _parser(prog: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog,
        description="Run the dashboard as a service: compressed, guarded, with data and records by address, "
        "and a line of JSON a request.",
        epilog="A reader's session lives in one process, so that several processes have a port each, from --port on; "
        "a proxy before them keeps a reader at one of them.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen at (default: this machine alone)")
    parser.add_argument("--port", type=positive, default=8501, help="first port (default: 8501)")
    parser.add_argument("--workers", type=positive, default=1, metavar="N", help="processes, a port each (default: 1)")
    parser.add_argument("--data", type=Path, default=schema.DATA, metavar="DIR", help="folder, zip, workbook or CSV")
    names = "name under which it may be asked for, besides this machine's own; may be repeated (default: any)"
    parser.add_argument("--host-name", action="append", default=[], metavar="NAME", help=names)
    views = "views worked out before anybody asks: every page in the first language before readers are let in, and "
    views += "more while they read (all, the default); nothing beyond (first); nothing at all (none)"
    blocks = "Dask scheduler for the blocks in which pairs of very large tables are compared (default: each process)"
    cluster = os.environ.get("REGIME_ATLAS_CLUSTER", "")
    parser.add_argument("--cluster", default=cluster, metavar="tcp://HOST:PORT", help=blocks)
    given = os.environ.get("REGIME_ATLAS_PREPARE") or "all"
    parser.add_argument("--prepare", choices=("all", "first", "none"), default=given, help=views)
    return parser
