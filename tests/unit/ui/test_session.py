"""The address and the session: what wins, what is kept across pages, what stays out of the address."""

from streamlit.testing.v1 import AppTest


def app():
    """A page of two widgets over the view, as app.py runs them."""
    import streamlit as st

    from dashboard.ui import session

    page = st.session_state.get("open", "one")
    session.sync(page)
    st.session_state["choices"].setdefault("lang", ["en"])
    session.many("form", ["a", "b", "c"], st.pills, selection_mode="multi", label="form")
    session.one("scope", ["x", "y"], st.segmented_control, default="x", required=True, label="scope")
    session.flag("host_rows", st.toggle, label="host_rows")
    session.words("text", st.text_input, label="text")
    if page == "one":
        session.number("threshold", 0.0, 1.0, 0.5, st.slider, label="threshold")
    st.button("reset", key="reset", on_click=session.clear)
    session.write()


def start(**address) -> AppTest:
    """Run the page at an address."""
    at = AppTest.from_function(app, default_timeout=20)
    for name, value in address.items():
        at.query_params[name] = value
    at.run()
    assert not at.exception
    return at


def address(at: AppTest) -> dict[str, list[str]]:
    """Return the address; AppTest gives a lone value without its list."""
    return {name: value if isinstance(value, list) else [value] for name, value in dict(at.query_params).items()}


def view_of(at: AppTest) -> dict:
    """Return the choices that are not empty."""
    return {name: value for name, value in at.session_state["choices"].items() if value}


def test_empty_address_gets_the_language():
    """A first visit writes the language, so that an address without it is a click on the navigation."""
    at = start()
    assert address(at) == {"lang": ["en"]}


def test_address_seeds_the_widgets():
    """A link sets every widget; the address stays as it came."""
    at = start(lang="en", form=["a", "c"], scope="y", host_rows="1", text="summit", threshold="0.25")
    assert at.button_group(key="w_form").value == ["a", "c"]
    assert at.button_group(key="w_scope").value in ("y", ["y"])
    assert at.toggle(key="w_host_rows").value is True
    assert at.text_input(key="w_text").value == "summit"
    assert at.slider(key="w_threshold").value == 0.25
    assert address(at) == {
        "lang": ["en"],
        "form": ["a", "c"],
        "scope": ["y"],
        "host_rows": ["1"],
        "text": ["summit"],
        "threshold": ["0.25"],
    }


def test_unknown_values_are_ignored():
    """Values that are no option, no number or out of bounds do no harm."""
    at = start(lang="en", form=["zzz", "b"], scope="zzz", host_rows="yes", threshold="much")
    assert at.button_group(key="w_form").value == ["b"]
    assert at.toggle(key="w_host_rows").value is False
    assert at.slider(key="w_threshold").value == 0.5
    assert start(lang="en", threshold="7").slider(key="w_threshold").value == 1.0


def test_moved_widget_goes_into_the_address():
    """What the reader chooses is in the address after the run; the default is not."""
    at = start()
    at.button_group(key="w_form").set_value(["b"]).run()
    at.text_input(key="w_text").set_value(" 守则 ").run()
    at.toggle(key="w_host_rows").set_value(True).run()
    assert address(at) == {"lang": ["en"], "form": ["b"], "text": ["守则"], "host_rows": ["1"]}
    at.toggle(key="w_host_rows").set_value(False).run()
    at.text_input(key="w_text").set_value("").run()
    assert address(at) == {"lang": ["en"], "form": ["b"]}


def test_back_button_brings_the_address_back():
    """An address that changes by itself wins over the session."""
    at = start()
    at.button_group(key="w_form").set_value(["b"]).run()
    at.button_group(key="w_form").set_value(["b", "c"]).run()
    at.query_params["form"] = ["b"]
    at.run()
    assert at.button_group(key="w_form").value == ["b"] and view_of(at)["form"] == ["b"]


def test_navigation_keeps_filters_and_drops_what_is_another_page_s():
    """A page opened with an empty address keeps the filters; the first page's own choice stays out of its address."""
    at = start()
    at.button_group(key="w_form").set_value(["b"]).run()
    at.slider(key="w_threshold").set_value(0.25).run()
    assert address(at)["threshold"] == ["0.25"]
    at.query_params.clear()
    at.session_state["open"] = "two"
    at.run()
    assert address(at) == {"lang": ["en"], "form": ["b"]}
    at.query_params.clear()
    at.session_state["open"] = "one"
    at.run()
    assert at.slider(key="w_threshold").value == 0.25


def test_link_to_another_page_replaces_the_filters():
    """A link with an address means exactly that address: filters that it does not name are off."""
    at = start()
    at.button_group(key="w_form").set_value(["b"]).run()
    at.query_params.clear()
    at.query_params.update({"lang": ["en"], "scope": ["y"]})
    at.session_state["open"] = "two"
    at.run()
    assert view_of(at) == {"lang": ["en"], "scope": ["y"]}
    assert at.button_group(key="w_form").value == []


def test_reset_clears_the_filters():
    """Reset drops every filter and keeps the language."""
    at = start(lang="zh", form=["a"], text="x", host_rows="1")
    at.button(key="reset").click().run()
    assert view_of(at) == {"lang": ["zh"]} and address(at) == {"lang": ["zh"]}
    assert at.text_input(key="w_text").value == "" and at.toggle(key="w_host_rows").value is False
