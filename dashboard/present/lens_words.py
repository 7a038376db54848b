"""The lens in words."""

from dashboard.model.lens import Lens
from dashboard.present.markup import Marked, joined, marked
from dashboard.present.words import Text


def key(name: object) -> str:
    """Return a choice or a reason as messages name it.

    >>> key("states_eu_one"), key(True)
    ('states-eu-one', 'true')
    """
    return str(name).lower().replace("_", "-").replace(" ", "-")


def in_words(lens: Lens, text: Text, what: str = "members") -> Marked:
    """Say a lens in a line: what is compared, and as far as a figure rests on it, by whom or by which ties.

    Parameters
    ----------
    what : {"members", "ties", "rows"}
        What the figure rests on beside the units.

    Examples
    --------
    >>> str(in_words(Lens(), Text("en")))
    'Compared: processes, by their member states (joined or bound), complete lists'
    >>> str(in_words(Lens("initiative", "all", "partial", "joined"), Text("zh"), "rows"))
    '比较：逐项倡议'
    """
    said = [text(f"lens-line-{lens.units}")]
    if what == "members":
        counted = text("lens-line-participants" if lens.participants else "lens-line-no-participants", cover=lens.cover)
        said += [text(f"lens-line-{key(lens.members)}", counted=str(counted)), text(f"lens-line-{lens.lists}")]
    if what == "ties" and not lens.hosts:
        said.append(text("lens-line-hosts-out"))
    if lens.as_of and what == "members":
        said.append(text("lens-line-as-of", date=lens.as_of))
    return text("lens-line", what=str(joined(text("comma"), said)))


def sentence(lens: Lens, text: Text, what: str = "members") -> Marked:
    """Return `in_words` as a sentence.

    >>> str(sentence(Lens(), Text("en"), "rows"))
    'Compared: processes.'
    """
    return marked("{}{}", in_words(lens, text, what), text("full-stop"))
