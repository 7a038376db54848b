"""What may stand in a cell: cleaning text, and one rule for each kind of column."""

import re
from urllib.parse import urlsplit

# Control characters but tab and line ends, and code points that XML and terminals cannot hold.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]")


def cleaned(text: str) -> str:
    """Return a text on one line: without control characters, blanks around it, or runs of blanks in it.

    >>> cleaned("  Treaty\\x07\\n of  Rome ")
    'Treaty of Rome'
    """
    return re.sub(r"\s+", " ", CONTROL.sub("", text)).strip()


def web_address(text: str) -> str:
    """Return an address of the web, empty if the text is none.

    >>> web_address("https://un.org/x"), web_address("javascript:alert(1)"), web_address("https://")
    ('https://un.org/x', '', '')
    """
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        return ""
    return text if parts.scheme in ("http", "https") and host and not re.search(r"\s", text) else ""
