"""What a reader gives is never on a disk: however the app is started, the server holds it in memory."""

from starlette.formparsers import MultiPartParser

from dashboard.model.limits import GIVEN_BYTES


def keep_in_memory() -> None:
    """Let the server's parser of forms hold in memory what it would write to a temporary file beyond a megabyte."""
    MultiPartParser.spool_max_size = GIVEN_BYTES + 2**20
