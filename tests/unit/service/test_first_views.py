"""Every page is shown once to nobody when the service starts; without Streamlit there is nobody to show it."""

import asyncio

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


def test_every_page_is_shown_in_each_language_and_theme_and_its_session_is_given_back(monkeypatch):
    runtime = Runtime(shows=True)
    monkeypatch.setattr(first_views, "exists", lambda: True)
    monkeypatch.setattr(first_views, "get_instance", lambda: runtime)
    assert aside(first_views.show_all()) == 4 * len(first_views.ICONS) and not runtime.open
    assert runtime.asked[0] == ("overview", "lang=en") and ("methods", "lang=zh") in runtime.asked


def test_a_page_that_does_not_come_to_its_end_is_left(monkeypatch):
    runtime = Runtime(shows=False)
    monkeypatch.setattr(first_views, "LONGEST", 0.01)
    assert aside(first_views._show(runtime, "overview", "en", "light")) is False and not runtime.open
