"""One reader of the dashboard, as its browser would speak for it: opens pages, presses, and holds what it was sent.

The messages are Streamlit's own (protobuf over a websocket at `_stcore/stream`). Like the browser, a reader
remembers great messages of the last runs, of which the server then sends the name alone.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlencode, urlsplit

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

KEPT_RUNS = 2  # for which a browser remembers great messages (Streamlit's global.maxCachedMessageAge)
DONE = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)
FILTERS_KEPT = ("lang", "collection", "layers", "form")  # what a click on the navigation takes along, of what is used


@dataclass
class Answer:
    """What came of one request.

    Attributes
    ----------
    elements : list
        What the page shows, in the order in which it was sent, as Streamlit's messages.
    received : int
        Bytes that were sent, before the websocket compresses them.
    faults : list of str
        What the page says of its own failure.
    """

    elements: list = field(default_factory=list)
    received: int = 0
    faults: list[str] = field(default_factory=list)

    def of(self, kind: str) -> list:
        """Return the elements of a kind, as `plotly_chart`."""
        return [getattr(element, kind) for element in self.elements if element.WhichOneof("type") == kind]

    @property
    def figures(self) -> int:
        """Bytes of the figures' JSON."""
        return sum(len(chart.spec.encode()) for chart in self.of("plotly_chart"))


class Reader:
    """One session.

    Parameters
    ----------
    url : str
        Address of the dashboard.
    lang : {"en", "zh"}
    """

    def __init__(self, url: str, lang: str = "en") -> None:
        self.url, self.lang = url.rstrip("/"), lang
        self.address = urlencode({"lang": lang})
        self.pages: dict[str, str] = {}
        self.widgets: dict[str, WidgetState] = {}
        self.ids: dict[str, str] = {}
        self._page = ""
        self._kept: dict[str, tuple[int, ForwardMsg]] = {}
        self._runs = 0

    async def __aenter__(self):
        """Connect, as a browser that has no session yet."""
        parts = urlsplit(self.url)
        at = f"ws{'s' if parts.scheme == 'https' else ''}://{parts.netloc}{parts.path}/_stcore/stream"
        self._socket = await websockets.connect(at, subprotocols=["streamlit"], max_size=None, open_timeout=60)
        return self

    async def __aexit__(self, *raised) -> None:
        """Leave, as somebody who shuts the tab."""
        await self._socket.close()

    async def open(self, page: str, **address: str) -> Answer:
        """Come to a page by its address."""
        self.address = urlencode({"lang": self.lang, **address})
        self._page = page
        return await self._ask(ClientState(page_name=page))

    async def turn(self, page: str) -> Answer:
        """Go to another page by the navigation, which keeps the filters."""
        kept = [pair for pair in parse_qsl(self.address) if pair[0] in FILTERS_KEPT]
        self.address, self._page, self.widgets = urlencode(kept), page, {}
        return await self._ask(ClientState(page_script_hash=self.pages[page]))

    async def choose(self, key: str, values: Iterable[str]) -> Answer:
        """Choose values of a row of buttons, by their labels as they are on the screen."""
        widget = WidgetState(id=self.ids[key])
        widget.string_array_value.data.extend(values)
        self.widgets[key] = widget
        return await self._ask(ClientState(page_script_hash=self.pages.get(self._page, "")))

    async def press(self, key: str) -> Answer:
        """Press a button."""
        pressed = WidgetState(id=self.ids[key], trigger_value=True)
        return await self._ask(ClientState(page_script_hash=self.pages.get(self._page, "")), pressed)

    async def again(self) -> Answer:
        """Ask for the same view once more."""
        return await self._ask(ClientState(page_script_hash=self.pages.get(self._page, "")))

    async def _ask(self, state: ClientState, *pressed: WidgetState) -> Answer:
        state.query_string = self.address
        state.widget_states.widgets.extend([*self.widgets.values(), *pressed])
        state.cached_message_hashes.extend(self._kept)
        state.context_info.locale, state.context_info.color_scheme = self.lang, "light"
        state.context_info.url = f"{self.url}/{self._page}"
        await self._socket.send(BackMsg(rerun_script=state).SerializeToString())
        return await self._answer()

    async def _answer(self) -> Answer:
        found = Answer()
        while True:
            sent = await self._socket.recv()
            found.received += len(sent)
            if self._take(ForwardMsg.FromString(sent), found):
                break
            await asyncio.sleep(0)
        self._runs += 1
        self._kept = {name: kept for name, kept in self._kept.items() if self._runs - kept[0] < KEPT_RUNS}
        return found

    def _take(self, message: ForwardMsg, found: Answer) -> bool:
        """Take a message in; tell whether it was the last of its answer."""
        kind = message.WhichOneof("type")
        if kind == "ref_hash":
            message = self._kept[message.ref_hash][1]
            kind = message.WhichOneof("type")
        if message.metadata.cacheable:
            self._kept[message.hash] = (self._runs, message)
        if kind == "navigation":
            self.pages = {page.url_pathname: page.page_script_hash for page in message.navigation.app_pages}
        elif kind == "page_info_changed":
            self.address = message.page_info_changed.query_string
        elif kind == "new_session":
            found.elements.clear()
            self.ids = {}
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            self._see(message.delta.new_element, found)
        return kind == "script_finished" and message.script_finished in DONE

    def _see(self, element, found: Answer) -> None:
        kind = element.WhichOneof("type")
        shown = getattr(element, kind)
        found.elements.append(element)
        if kind == "exception" or (kind == "alert" and shown.format == shown.ERROR):
            found.faults.append(shown.message if kind == "exception" else shown.body)
        name = getattr(shown, "id", "")
        if not name:
            return
        key = name.split("-", 2)[-1]
        self.ids[key] = name
        if getattr(shown, "set_value", False):
            self.widgets.pop(key, None)
            if kind == "button_group":
                self.widgets[key] = WidgetState(id=name)
                self.widgets[key].string_array_value.data.extend(shown.raw_values)
