"""The views that readers ask for most, shown once to nobody when the service starts, so that no reader waits for them.

What a page works out stays worked out for all (`present.cache`), so the page itself is the list of what to prepare.
Readers are let in when every page is there in the first language. The rest is prepared while they read, a page at
a time, when nobody waits for an answer, and as long as what is kept leaves room for what they ask for themselves.
"""

import asyncio
import gc
import os
import time
from collections.abc import Iterator
from itertools import product
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime, exists, get_instance
from streamlit.runtime.app_session import AppSessionState
from streamlit.runtime.session_manager import ClientContext, SessionClient

from dashboard.measures.networks import layer_order
from dashboard.present.cache import SHARED
from dashboard.present.words import LANGUAGES
from dashboard.service import first_page
from dashboard.ui import context
from dashboard.ui.places import HOME, ICONS

PREPARE = "REGIME_ATLAS_PREPARE"  # how much is shown: "all" (or empty), "first" or "none", see `show_all`
LIGHT, DARK = "light", "dark"
FIRST, *OTHERS = LANGUAGES
LONGEST = 120.0  # seconds that one page may take
MIDDLE = 0  # the first part of where an element stands: not in the sidebar
FULL = 0.95  # of the bytes that may be kept: from there on a view would drive out another
REST = 2.0  # times what a view took, that the processor is left to readers who are just opening a page
PAUSE = 0.2  # seconds between two looks whether a reader waits


class Nobody(SessionClient):
    """Who is shown a page and looks at nothing of it but the words that it opens with."""

    def __init__(self) -> None:
        """Begin before the page has run."""
        self.shown = asyncio.Event()
        self.elements: list[Element] = []

    def write_forward_msg(self, msg: ForwardMsg) -> None:
        """Take a message; keep what stands in the middle of the page, and note that it was the last one."""
        if msg.delta.WhichOneof("type") == "new_element" and list(msg.metadata.delta_path)[:1] == [MIDDLE]:
            self.elements.append(msg.delta.new_element)
        if msg.WhichOneof("type") == "script_finished" and msg.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
            self.shown.set()

    @property
    def client_context(self) -> ClientContext | None:
        """What the request told: there was none."""
        return None


def later() -> Iterator[tuple[str, str, dict[str, str]]]:
    """Give language, theme and filters of what comes after: the other language, each layer alone, the dark."""
    for lang in OTHERS:
        yield lang, LIGHT, {}
    for lang, layer in product(LANGUAGES, layers()):
        yield lang, LIGHT, {"layers": layer}
    for lang in LANGUAGES:
        yield lang, DARK, {}


def layers() -> list[str]:
    """Return the layers that the package's initiatives lie on."""
    whole = context.loaded().complex
    return [] if whole is None else layer_order(whole)


async def show_all(ready: asyncio.Event | None = None) -> int:
    """Show every page with the choices that are made most; return how many were shown, none where nothing can.

    Parameters
    ----------
    ready : Event, optional
        Set when the first language and theme are done.

    Notes
    -----
    Where the environment says "first", readers are let in and nothing is shown beyond; where "none", nothing at all.
    """
    count, what = 0, os.environ.get(PREPARE, "")
    for page in ICONS if exists() and what != "none" else ():
        count += await _show(get_instance(), page, FIRST, LIGHT, {})
        await asyncio.sleep(0)
    settle()
    if ready is not None:
        ready.set()
    for chosen, page in product(later(), ICONS) if exists() and what not in ("first", "none") else ():
        if SHARED.weight > FULL * SHARED.budget:
            break
        while waited_for():
            await asyncio.sleep(PAUSE)
        began = time.monotonic()
        count += await _show(get_instance(), page, *chosen)
        await asyncio.sleep(REST * (time.monotonic() - began))
    settle()
    return count


def waited_for() -> bool:
    """Tell whether a reader waits for an answer."""
    sessions = getattr(get_instance(), "_session_mgr", None)
    return sessions is not None and any(
        one.session._state == AppSessionState.APP_IS_RUNNING for one in sessions.list_active_sessions()
    )


def settle() -> None:
    """Take what is there by now, tables and modules, out of what the garbage collector looks through ever after."""
    gc.collect()
    sessions = getattr(get_instance(), "_session_mgr", None) if exists() else None
    if sessions is None or not sessions.num_active_sessions():  # the table of a reader who is here must go one day
        gc.freeze()


async def _show(runtime: Runtime, page: str, lang: str, theme: str, filters: dict[str, str]) -> bool:
    """Show one page; tell whether it ran to its end in time."""
    nobody, asked = Nobody(), BackMsg()
    asked.rerun_script.page_name = "" if page == HOME else page
    asked.rerun_script.query_string = urlencode({"lang": lang, **filters})
    asked.rerun_script.context_info.color_scheme = theme
    session = runtime.connect_session(nobody, {})
    try:
        runtime.handle_backmsg(session, asked, client=nobody)
        await asyncio.wait_for(nobody.shown.wait(), LONGEST)
        if not filters:
            first_page.remember(page, lang, nobody.elements)
        return True
    except TimeoutError:
        return False
    finally:
        runtime.close_session(session)
