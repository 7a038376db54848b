"""The default view of every page, shown once to nobody when the service starts, so that no reader waits for it.

What a page works out stays worked out for all (`present.cache`), so the page itself is the list of what to prepare.
"""

import asyncio
import gc
from itertools import product

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime, exists, get_instance
from streamlit.runtime.session_manager import ClientContext, SessionClient

from dashboard.present.words import LANGUAGES
from dashboard.ui.places import HOME, ICONS

THEMES = ("light", "dark")
LONGEST = 120.0  # seconds that one page may take
READY = 1  # of the languages and themes, the first ones, that are prepared before readers are let in


class Nobody(SessionClient):
    """Who is shown a page and looks at nothing of it."""

    def __init__(self) -> None:
        """Begin before the page has run."""
        self.shown = asyncio.Event()

    def write_forward_msg(self, msg: ForwardMsg) -> None:
        """Take a message; note that it was the last one of the page."""
        if msg.WhichOneof("type") == "script_finished" and msg.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
            self.shown.set()

    @property
    def client_context(self) -> ClientContext | None:
        """What the request told: there was none."""
        return None


async def show_all(ready: asyncio.Event | None = None) -> int:
    """Show every page in each language and theme, and return how many were shown; none where nothing can show them.

    Parameters
    ----------
    ready : Event, optional
        Set when the first language and theme are done.
    """
    count = 0
    for number, (theme, lang) in enumerate(product(THEMES, LANGUAGES)):
        for page in ICONS if exists() else ():
            count += await _show(get_instance(), page, lang, theme)
            await asyncio.sleep(0)
        if ready is not None and number + 1 == READY:
            settle()
            ready.set()
    settle()
    return count


def settle() -> None:
    """Take what is there by now, tables and modules, out of what the garbage collector looks through ever after."""
    gc.collect()
    sessions = getattr(get_instance(), "_session_mgr", None) if exists() else None
    if sessions is None or not sessions.num_active_sessions():  # the table of a reader who is here must go one day
        gc.freeze()


async def _show(runtime: Runtime, page: str, lang: str, theme: str) -> bool:
    """Show one page; tell whether it ran to its end in time."""
    nobody, asked = Nobody(), BackMsg()
    asked.rerun_script.page_name = "" if page == HOME else page
    asked.rerun_script.query_string = f"lang={lang}"
    asked.rerun_script.context_info.locale = lang
    asked.rerun_script.context_info.color_scheme = theme
    session = runtime.connect_session(nobody, {})
    try:
        runtime.handle_backmsg(session, asked, client=nobody)
        await asyncio.wait_for(nobody.shown.wait(), LONGEST)
        return True
    except TimeoutError:
        return False
    finally:
        runtime.close_session(session)
