"""What the reader chose, kept in the address: ids and never labels.

The address is the truth that a link carries; the session holds the same choices while the
reader moves about. Streamlit's own binding writes labels into the address (streamlit#14224),
which would break a link in the other language, and a widget whose labels change with the
counts loses its value: so each widget is set from here before it is drawn, and its callback
brings the reader's change back.
"""

from collections.abc import Callable, Iterable

from dashboard.ui import screen as st

FILTERS = [
    "collection",
    "layers",
    "match",
    "form",
    "scope",
    "legal_force",
    "status",
    "kind",
    "issue_areas",
    "functions",
    "from",
    "to",
    "member",
    "text",
    "hosts",
    "roles",
    "covered",
    "as_of",
]
ALWAYS = "lang"  # always in the address, so that an address without it is a click on the navigation

View = dict[str, list[str]]


def sync(page: str) -> None:
    """Bring the session and the address together at the start of a run.

    What changed since the last run wins: a widget that the reader moved, or else the address
    (a link, or the Back button). A page opened by the navigation has an empty address and
    keeps the choices.
    """
    address = {name: st.query_params.get_all(name) for name in st.query_params}
    moved = st.session_state.pop("moved", False)
    came = address != st.session_state.get("address")
    if "view" not in st.session_state:
        st.session_state["view"] = address
    elif came and not moved and ALWAYS in address:
        kept = {} if page == st.session_state.get("page") else _others(st.session_state["view"], address)
        st.session_state["view"] = kept | address
    st.session_state["page"], st.session_state["used"] = page, set()


def _others(view: View, address: View) -> View:
    """Choices of other pages, which this page's address does not mention."""
    return {name: value for name, value in view.items() if name not in FILTERS and name not in address}


def write() -> None:
    """Put the choices that this run used into the address, at the end of the run."""
    view, used = st.session_state["view"], st.session_state["used"]
    address = {
        name: value for name, value in view.items() if value and (name in FILTERS or name in used or name == ALWAYS)
    }
    current = {name: st.query_params.get_all(name) for name in st.query_params}
    if address != current:
        st.query_params.from_dict(address)
    st.session_state["address"] = address


def address(**changes: str | Iterable[str]) -> View:
    """Return the address of the present filters with changes, for a link to another page."""
    kept = {name: value for name, value in st.session_state["view"].items() if value and name in (*FILTERS, ALWAYS)}
    new = {name: [value] if isinstance(value, str) else list(value) for name, value in changes.items()}
    return {name: value for name, value in (kept | new).items() if value}


def get(name: str) -> list[str]:
    """Return the chosen values of a name; empty if none was chosen."""
    st.session_state["used"].add(name)
    return list(st.session_state["view"].get(name, []))


def put(name: str, values: Iterable[str]) -> None:
    """Choose values, as a widget's callback would."""
    st.session_state["view"][name] = [str(value) for value in values]
    st.session_state["moved"] = True


def clear(names: Iterable[str] = FILTERS) -> None:
    """Drop choices."""
    for name in names:
        put(name, [])


def _take(name: str, default: list[str], to_text: Callable) -> None:
    values = [str(value) for value in to_text(st.session_state[f"w_{name}"])]
    put(name, [] if values == default else values)


def many(name: str, options: list[str], draw: Callable, **options_of_widget) -> tuple[str, ...]:
    """Draw a widget of several values (st.pills, st.multiselect) and return what is chosen.

    Values in the address that are no option are ignored.
    """
    chosen = [value for value in get(name) if value in options]
    st.session_state[f"w_{name}"] = chosen
    draw(options=options, key=f"w_{name}", on_change=_take, args=(name, [], list), **options_of_widget)
    return tuple(chosen)


def one(name: str, options: list[str], draw: Callable, default: str | None = None, **options_of_widget) -> str | None:
    """Draw a widget of one value (st.selectbox, st.segmented_control) and return what is chosen."""
    chosen = next((value for value in get(name) if value in options), default)
    st.session_state[f"w_{name}"] = chosen
    back = [default] if default is not None else []
    draw(
        options=options,
        key=f"w_{name}",
        on_change=_take,
        args=(name, back, lambda v: [] if v is None else [v]),
        **options_of_widget,
    )
    return chosen


def flag(name: str, draw: Callable, **options_of_widget) -> bool:
    """Draw a switch (st.toggle) and return whether it is on."""
    on = get(name) == ["1"]
    st.session_state[f"w_{name}"] = on
    draw(key=f"w_{name}", on_change=_take, args=(name, [], lambda v: ["1"] if v else []), **options_of_widget)
    return on


def words(name: str, draw: Callable, **options_of_widget) -> str:
    """Draw a text field and return its text."""
    text = next(iter(get(name)), "")
    st.session_state[f"w_{name}"] = text
    draw(
        key=f"w_{name}",
        on_change=_take,
        args=(name, [], lambda v: [v.strip()] if v and v.strip() else []),
        **options_of_widget,
    )
    return text


def number(name: str, low: float, high: float, default: float, draw: Callable, **options_of_widget) -> float:
    """Draw a slider of one number and return it; a number out of bounds is brought back into them."""
    kind = type(default)
    try:
        chosen = kind(min(max(float(get(name)[0]), low), high))
    except (IndexError, ValueError):
        chosen = kind(min(max(default, low), high))
    st.session_state[f"w_{name}"] = chosen
    draw(
        min_value=kind(low),
        max_value=kind(high),
        key=f"w_{name}",
        on_change=_take,
        args=(name, [str(default)], lambda v: [v]),
        **options_of_widget,
    )
    return chosen
