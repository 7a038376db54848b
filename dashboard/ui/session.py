"""What the reader chose, kept in the address: ids and never labels.

The address is the truth that a link carries; the session holds the same choices while the
reader moves about. Streamlit's own binding writes labels into the address (streamlit#14224),
which would break a link in the other language, and a widget whose labels change with the
counts loses its value: so each widget is set from here before it is drawn, and its callback
brings the reader's change back.
"""

from collections.abc import Callable, Iterable
from inspect import signature
from typing import Any

from dashboard.present import address as door
from dashboard.present.address import EVERYWHERE, FILTERS, PARAMETERS, Address, Ignored
from dashboard.ui import opening
from dashboard.ui import screen as st

PASSING = (
    "beside",
    "pair",
    "state",
    "country",
)  # opened on one page, and left with it unless the next address names it


def sync(page: str) -> None:
    """Bring the session and the address together at the start of a run.

    What changed since the last run wins: a widget that the reader moved, or else the address
    (a link, or the Back button). A page opened by the navigation has an empty address and
    keeps the choices.
    """
    state, asked = st.session_state, _asked()
    came, moved = asked != state.get("address"), state.pop("moved", False)
    state["arrived"] = False
    if "choices" not in state or (came and not moved and (asked or page == state.get("page"))):
        chosen, state["ignored"] = door.read(asked)
        kept = {} if page == state.get("page") else _of_other_pages(state.get("choices", {}), asked)
        state["choices"], state["arrived"] = kept | chosen, True
    elif moved or page != state.get("page"):
        state["ignored"] = []
    if page != state.get("page"):
        for name in set(PASSING) - set(asked):
            state["choices"].pop(name, None)
    state["runs"] = state.get("runs", 0) + 1
    state["page"], state["used"], state["unsettled"] = page, set(), []


def language(default: str) -> str:
    """Return the reader's language: the address's, or else the default."""
    current = st.session_state["choices"].get("lang") or [default]
    st.session_state["choices"]["lang"] = current
    return current[0]


def _asked() -> Address:
    return {name: st.query_params.get_all(name) for name in st.query_params}


def _of_other_pages(chosen: Address, asked: Address) -> Address:
    """Choices of other pages, which this page's address does not mention."""
    return {name: value for name, value in chosen.items() if name not in FILTERS and name not in asked}


def present() -> Address:
    """Return the address of what this run has shown so far: filters, lens, and the choices that it used."""
    chosen, used = st.session_state["choices"], st.session_state["used"]
    return {name: chosen[name] for name in chosen if chosen[name] and (name in EVERYWHERE or name in used)}


def write() -> None:
    """Put the choices that this run used into the address, at the end of the run."""
    new = present()
    if new != _asked():
        st.query_params.from_dict(new)
    st.session_state["address"] = new


def ignored() -> list[Ignored]:
    """Return what the last address asked for in vain, until the reader moves on."""
    return list(dict.fromkeys(st.session_state["ignored"]))


def refuse(name: str, value: str, reason: str = "value") -> None:
    """Note a value of the address that this package or page does not have."""
    if st.session_state["arrived"]:
        st.session_state["ignored"].append(Ignored(reason, name, value))


def hold(name: str, known) -> None:
    """Drop values of a name that are not known, and note them."""
    for value in st.session_state["choices"].get(name, []):
        if value not in known:
            refuse(name, value)
    st.session_state["choices"][name] = [value for value in st.session_state["choices"].get(name, []) if value in known]


def address(**changes: str | Iterable[str]) -> Address:
    """Return the address of the present filters with changes, for a link to another page."""
    kept = {name: value for name, value in st.session_state["choices"].items() if value and name in EVERYWHERE}
    new = {name: [value] if isinstance(value, str) else list(value) for name, value in changes.items()}
    return {name: value for name, value in (kept | new).items() if value}


def get(name: str) -> list[str]:
    """Return the chosen values of a name; empty if none was chosen.

    Raises
    ------
    KeyError
        If `address.PARAMETERS` does not say what the name may be.
    """
    PARAMETERS[name]
    st.session_state["used"].add(name)
    return list(st.session_state["choices"].get(name, []))


def put(name: str, values: Iterable[str]) -> None:
    """Choose values, as a widget's callback would."""
    st.session_state["choices"][name] = [str(value) for value in values]
    st.session_state["moved"] = True


def clear(names: Iterable[str] = FILTERS) -> None:
    """Drop choices."""
    for name in names:
        put(name, [])


def stay_open(key: str, used: bool) -> None:
    """Open at the first visit an expander that holds a choice in use; later it stays as the reader left it."""
    if not opening.first_run():
        st.session_state[key] = st.session_state.get(key, used)
    elif used:
        st.session_state[key] = True


def drawn(key: str, value: Any, draw: Callable, take: Callable[[], None], **options) -> Any:
    """Draw a widget that stands at a value; what the reader makes of it is taken over by its callback.

    In the first run of a session the browser may know better: after the server was started anew it
    sends its widgets along with the reader's first click, for which there is no callback yet.
    """
    if not opening.first_run():
        st.session_state[key] = value
        return draw(key=key, on_change=take, **options)
    found = draw(key=key, on_change=take, **_standing_at(value, draw, options), **options)
    if _plain(found) != _plain(value):
        opening.late("widget", take)
    return found


def _standing_at(value: Any, draw: Callable, options: dict) -> dict[str, Any]:
    """Return the argument by which a widget is told its first value."""
    parameters = signature(draw).parameters
    if "index" in parameters:
        return {"index": None if value is None else list(options["options"]).index(value)}
    return {"default": value} if "default" in parameters else {"value": value}


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, (list, tuple)) else value


def _chosen(name: str, options: list[str]) -> list[str]:
    if st.session_state["arrived"] and name not in FILTERS:
        hold(name, options)
    return [value for value in get(name) if value in options]


def _take(name: str, default: list[str], to_text: Callable) -> Callable[[], None]:
    def take() -> None:
        values = [str(value) for value in to_text(st.session_state[f"w_{name}"])]
        put(name, [] if values == default else values)

    return take


def many(name: str, options: list[str], draw: Callable, **options_of_widget) -> tuple[str, ...]:
    """Draw a widget of several values (st.pills, st.multiselect) and return what is chosen.

    Values in the address that are no option are ignored.
    """
    chosen = _chosen(name, options)
    drawn(f"w_{name}", chosen, draw, _take(name, [], list), options=options, **options_of_widget)
    return tuple(chosen)


def one(
    name: str, options: list[str], draw: Callable, default: str | None = None, always: bool = False, **options_of_widget
) -> str | None:
    """Draw a widget of one value (st.selectbox, st.segmented_control) and return what is chosen.

    The default has no place in the address, but where it is `always` there.
    """
    chosen = next(iter(_chosen(name, options)), default)
    take = _take(name, [] if always or default is None else [default], lambda v: [] if v is None else [v])
    drawn(f"w_{name}", chosen, draw, take, options=options, **options_of_widget)
    return chosen


def flag(name: str, draw: Callable, **options_of_widget) -> bool:
    """Draw a switch (st.toggle) and return whether it is on."""
    on = get(name) == ["1"]
    drawn(f"w_{name}", on, draw, _take(name, [], lambda v: ["1"] if v else []), **options_of_widget)
    return on


def words(name: str, draw: Callable, **options_of_widget) -> str:
    """Draw a text field and return its text."""
    text = next(iter(get(name)), "")
    take = _take(name, [], lambda v: door.read({name: [v or ""]})[0].get(name, []))
    drawn(f"w_{name}", text, draw, take, **options_of_widget)
    return text


def number(name: str, low: float, high: float, default: float, draw: Callable, **options_of_widget) -> float:
    """Draw a slider of one number and return it; a number out of bounds is brought back into them."""
    kind, asked = type(default), next(iter(get(name)), "")
    chosen = kind(min(max(float(asked or default), low), high))
    if asked and float(asked) != chosen:
        refuse(name, asked)
    take = _take(name, [str(default)], lambda v: [v])
    drawn(f"w_{name}", chosen, draw, take, min_value=kind(low), max_value=kind(high), **options_of_widget)
    return chosen
