"""What guards the service: headers, names, what is closed, and what is written down."""

import json
import logging
import sys
import time

import pytest

from dashboard.commands import serve as command
from dashboard.service import log, parts
from dashboard.service.headers import CLOSED, HEADERS


def until_ready(client) -> int:
    """Return the status of readiness once the package had its time to load."""
    deadline = time.monotonic() + 60
    while (status := client.get("/ready").status_code) != 200 and time.monotonic() < deadline:
        time.sleep(0.2)
    return status


def test_it_lives_and_becomes_ready(client):
    """Alive at once; ready when the package is loaded; neither is kept by a cache."""
    service = client()
    assert service.get("/health").json() == {"status": "alive"}
    assert until_ready(service) == 200
    assert service.get("/ready").headers["cache-control"] == "no-store"


def test_a_package_that_shows_nothing_is_never_ready(client, tmp_path):
    """Readers are not sent to a process that could not load its package."""
    (tmp_path / "initiatives.csv").write_text("id,name_en,layers\n", encoding="utf-8")
    service = client(tmp_path)
    answer = service.get("/ready")
    assert (answer.status_code, answer.json()) == (503, {"status": "not ready"})


@pytest.mark.parametrize("path", ["/health", "/nowhere", CLOSED[0]])
def test_every_answer_has_the_headers(client, path):
    """Policy, nosniff and the others, also on what is not found or closed."""
    found = client().get(path).headers
    assert {name: found[name] for name in HEADERS} == HEADERS
    assert "unsafe-eval" not in HEADERS["content-security-policy"]
    scripts = HEADERS["content-security-policy"].split("script-src ")[1].split(";")[0].split()
    assert scripts[:2] == ["'self'", "blob:"] and all(one.startswith("'sha256-") for one in scripts[2:])


@pytest.mark.parametrize("path", [*CLOSED, f"/layers{CLOSED[0]}"])
def test_what_is_for_the_keeper_alone_is_closed(client, path):
    """Metrics and the like are not found, under whichever page's path."""
    assert client().get(path).status_code == 404


def test_only_known_names_are_answered(client):
    """With names given, another host is refused; this machine itself may always ask."""
    service = client(REGIME_ATLAS_HOSTS="atlas.example.org, www.example.org")
    asked = {host: service.get("/health", headers={"host": host}).status_code for host in ("www.example.org", "x.org")}
    assert asked == {"www.example.org": 200, "x.org": 400}
    assert service.get("/health", headers={"host": "127.0.0.1:8501"}).status_code == 200


def test_log_is_json_and_names_nobody(client, caplog):
    """A line has method, path, status and time; no address, search, cookie, browser or made-up path."""
    service = client(REGIME_ATLAS_LOG="json")
    log.LOGGER.addHandler(caplog.handler)
    try:
        headers = {"user-agent": "Me/1.0", "cookie": "who=me", "x-forwarded-for": "203.0.113.7"}
        service.get("/my-name/secret?text=private", headers=headers)
    finally:
        log.LOGGER.handlers, log.LOGGER.propagate = [], True
    written = next(record for record in caplog.records if record.getMessage() == "request")
    line = json.loads(log.AsJson().format(written))
    assert {name: line[name] for name in ("level", "method", "path", "status")} == {
        "level": "info",
        "method": "GET",
        "path": "/…",
        "status": 200,
    }
    assert not any(word in json.dumps(line) for word in ("secret", "private", "Me/1.0", "203.0.113.7", "who"))


def test_an_error_is_one_line():
    """A trace stays within the line of its message."""
    try:
        raise ValueError("broken")
    except ValueError:
        record = logging.getLogger("x").makeRecord("x", logging.ERROR, "", 1, "failed", (), sys.exc_info())
    line = log.AsJson().format(record)
    assert "\n" not in line and json.loads(line)["error"] == "ValueError"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--data", "/nowhere"], "there is no such folder"),
        (["--port", "65535", "--workers", "2"], "too high"),
        (["--workers", "0"], "0 is too few"),
        (["--prepare", "some"], "invalid choice: 'some'"),
    ],
)
def test_a_wrong_option_gets_a_sentence(capsys, arguments, said):
    """What cannot be served is said before anything starts."""
    with pytest.raises(SystemExit):
        command.serve(arguments, "serve")
    assert said in capsys.readouterr().err


def test_the_server_has_these_parts():
    """What the tests ask is what the server that is started has."""
    from dashboard import server

    assert server.app._user_routes == parts.parts()["routes"]
