"""Every page is shown once to nobody when the service starts; without Streamlit there is nobody to show it."""

import asyncio
import itertools
from types import SimpleNamespace

import pytest
from streamlit.runtime.app_session import AppSessionState

from dashboard.present.cache import Store
from dashboard.service import first_views
from tests.aside import aside


def test_without_streamlit_nothing_is_shown_and_readers_are_let_in_all_the_same():
    async def start():
        ready = asyncio.Event()
        return await first_views.show_all(ready), ready.is_set()

    assert aside(start()) == (0, True)


class Runtime:
    """A runtime that shows a page a moment after it was asked to, or never."""

    def __init__(self, shows: bool) -> None:
        self.shows, self.asked, self.open = shows, [], set()

    def connect_session(self, client, user_info):
        self.open.add("one")
        return "one"

    def close_session(self, session):
        self.open.discard(session)

    def handle_backmsg(self, session, message, client):
        self.asked.append((message.rerun_script.page_name, message.rerun_script.query_string))
        if self.shows:
            done = first_views.ForwardMsg(script_finished=first_views.ForwardMsg.FINISHED_SUCCESSFULLY)
            asyncio.get_running_loop().call_soon(client.write_forward_msg, done)


@pytest.fixture
def runtime(monkeypatch):
    """Return a runtime that shows pages, of a package with two layers."""
    found = Runtime(shows=True)
    monkeypatch.setattr(first_views, "exists", lambda: True)
    monkeypatch.setattr(first_views, "get_instance", lambda: found)
    monkeypatch.setattr(first_views, "layers", lambda: ["technical", "legal"])
    monkeypatch.setattr(first_views, "SHARED", Store(1000))
    return found


def test_every_page_is_shown_with_each_layer_and_in_each_language_and_theme(runtime):
    languages = len(first_views.LANGUAGES)
    assert aside(first_views.show_all()) == (2 * languages + 2 * languages) * len(first_views.ICONS)
    assert not runtime.open and runtime.asked[0] == ("overview", "lang=en")
    assert {("methods", "lang=zh"), ("network", "lang=zh&layers=legal")} <= set(runtime.asked)


def test_what_is_kept_leaves_room_for_what_readers_ask_for_themselves(runtime):
    first_views.SHARED.result("kind", 1, 0, lambda: "x" * 960)
    assert aside(first_views.show_all()) == len(first_views.ICONS)


@pytest.mark.parametrize(("chosen", "pages"), [("first", len(first_views.ICONS)), ("none", 0)])
def test_less_is_prepared_where_the_environment_says_so(runtime, monkeypatch, chosen, pages):
    """Readers are let in all the same: after every page in the first language, or at once."""
    monkeypatch.setenv(first_views.PREPARE, chosen)

    async def start():
        ready = asyncio.Event()
        return await first_views.show_all(ready), ready.is_set()

    assert aside(start()) == (pages, True)
    assert {asked for _, asked in runtime.asked} == ({"lang=en"} if pages else set())


def test_nothing_more_is_prepared_while_a_reader_waits(runtime, monkeypatch):
    waiting = SimpleNamespace(session=SimpleNamespace(_state=AppSessionState.APP_IS_RUNNING))
    runtime._session_mgr = SimpleNamespace(list_active_sessions=lambda: [waiting], num_active_sessions=lambda: 1)
    monkeypatch.setattr(first_views, "PAUSE", 0)

    async def start():
        ready = asyncio.Event()
        preparing = asyncio.create_task(first_views.show_all(ready))
        await ready.wait()
        for _ in range(50):
            await asyncio.sleep(0)
        shown = len(runtime.asked)
        waiting.session._state = AppSessionState.APP_NOT_RUNNING
        await preparing
        return shown

    assert aside(start()) == len(first_views.ICONS) < len(runtime.asked)


def test_a_page_that_does_not_come_to_its_end_is_left(monkeypatch):
    runtime = Runtime(shows=False)
    monkeypatch.setattr(first_views, "LONGEST", 0.01)
    assert aside(first_views._show(runtime, "overview", "en", "light", {})) is False and not runtime.open


def test_between_views_that_nobody_asked_for_the_processor_is_left_to_readers(monkeypatch):
    """After each of them it rests twice as long as the view took; before readers are let in it does not."""
    runtime, clock, rests = Runtime(shows=True), itertools.count(), []
    sleep = asyncio.sleep

    async def resting(seconds):
        rests.append(seconds)
        await sleep(0)

    monkeypatch.setattr(first_views, "exists", lambda: True)
    monkeypatch.setattr(first_views, "get_instance", lambda: runtime)
    monkeypatch.setattr(first_views, "time", SimpleNamespace(monotonic=lambda: next(clock)))
    monkeypatch.setattr(first_views.asyncio, "sleep", resting)
    shown = aside(first_views.show_all())
    before = len(first_views.ICONS)
    assert rests[:before] == [0] * before and rests[before:] == [first_views.REST] * (shown - before)
