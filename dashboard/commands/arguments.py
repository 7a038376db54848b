"""What may follow a flag of the command line: numbers and days, with a sentence where it is neither."""

import argparse
from datetime import date


def natural(text: str) -> int:
    """Return a whole number from 0 on.

    >>> natural("0")
    0
    """
    if not (text.isascii() and text.isdecimal() and len(text) < 10):
        raise argparse.ArgumentTypeError(f"{text} is not a whole number")
    return int(text)


def positive(text: str) -> int:
    """Return a whole number from 1 on.

    >>> positive("12")
    12
    """
    if not (number := natural(text)):
        raise argparse.ArgumentTypeError("0 is too few")
    return number


def day(text: str) -> str:
    """Return a day as YYYY-MM-DD.

    >>> day("2026-11-26")
    '2026-11-26'
    """
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a date; write YYYY-MM-DD") from None
