"""The lens on the page: what is compared, in words, with the choices behind it; and how the address has it."""

from datetime import date

from dashboard.model.complex import RegimeComplex
from dashboard.model.lens import Lens
from dashboard.model.lens_choices import CHOICES, changed
from dashboard.present.address_values import FIRST_DAY, LAST_DAY
from dashboard.present.asked import missing
from dashboard.present.cache import fitted
from dashboard.present.lens_words import in_words, key
from dashboard.present.words import Text
from dashboard.ui import screen as st
from dashboard.ui import session

ONE_OF_SEVERAL = ("units", "members", "lists", "cover")


def put(lens: Lens, usual: Lens) -> None:
    """Choose a lens; what is usual has no place in the address."""
    for name in ONE_OF_SEVERAL:
        value = getattr(lens, name)
        session.put(name, [] if value == getattr(usual, name) else [value])
    session.put("participants", ["1"] if lens.participants else [])
    session.put("hosts", [] if lens.hosts else ["out"])
    session.put("as_of", [lens.as_of] if lens.as_of else [])


def draw(complex: RegimeComplex, lens: Lens, text: Text) -> None:
    """Draw the lens: one line in words, and behind it each choice with a sentence."""
    usual = fitted(complex, Lens())
    with st.expander(in_words(lens, text), key="lens", on_change="rerun", icon=":material/filter_center_focus:") as box:
        if not box.open:
            return
        st.caption(text("lens-help"))
        for name in ONE_OF_SEVERAL:
            _one(complex, name, usual, text)
        _flags(complex, text)
        _day(complex, text)
        if changed(lens, usual):
            st.button(text("lens-usual"), key="lens_usual", on_click=put, args=(usual, usual))


def _one(complex: RegimeComplex, name: str, usual: Lens, text: Text) -> None:
    """Draw the choices of one switch with a sentence each; those that the package cannot carry, with the reason."""
    without = {choice: missing(complex)[name, choice] for choice in CHOICES[name] if (name, choice) in missing(complex)}
    carried = [choice for choice in CHOICES[name] if choice not in without]
    session.one(
        name,
        carried,
        st.radio,
        default=getattr(usual, name),
        label=text(f"lens-{name}"),
        captions=[text(f"lens-{name}-{key(choice)}-help") for choice in carried],
        format_func=lambda choice: text(f"lens-{name}-{key(choice)}"),
    )
    _not_carried(name, without, text)


def _not_carried(name: str, without: dict[object, str], text: Text) -> None:
    """Say which choices are off, once for each reason."""
    for reason in dict.fromkeys(without.values()):
        choices = [text(f"lens-{name}-{key(choice)}") for choice in without if without[choice] == reason]
        st.caption(text("lens-off", choices=text.list(choices), reason=text(f"lens-off-{key(reason)}")))


def _flags(complex: RegimeComplex, text: Text) -> None:
    """Draw the two switches that are on or off."""
    if reason := missing(complex).get(("participants", True)):
        _not_carried("participants", {True: reason}, text)
    else:
        session.flag(
            "participants", st.toggle, label=text("lens-participants-true"), help=text("lens-participants-help")
        )
    if reason := missing(complex).get(("hosts", False)):
        _not_carried("hosts", {False: reason}, text)
        return
    session.one(
        "hosts",
        ["in", "out"],
        st.segmented_control,
        default="in",
        required=True,
        label=text("lens-hosts"),
        help=text("lens-hosts-help"),
        format_func=lambda choice: text(f"lens-hosts-{choice}"),
    )


def _day(complex: RegimeComplex, text: Text) -> None:
    def take() -> None:
        day = st.session_state["w_as_of"]
        session.put("as_of", [day.isoformat()] if day else [])

    session.drawn(
        "w_as_of",
        next(map(date.fromisoformat, session.get("as_of")), None),
        st.date_input,
        take,
        label=text("as-of"),
        min_value=FIRST_DAY,
        max_value=LAST_DAY,
        help=text("as-of-help" if complex.dated else "as-of-help-undated", date=complex.date),
    )
