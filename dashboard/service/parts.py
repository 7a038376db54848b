"""What stands beside the app and around it: routes, middleware, and what happens when the server starts."""

import os

from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette_compress import CompressMiddleware

from dashboard.service import data, embed, first_page, guide, health, log, members, records
from dashboard.service.headers import Guarded
from dashboard.service.icon_font import IconFont
from dashboard.service.one_name import OneName
from dashboard.service.static_files import Static
from dashboard.ui import by_address, ended, uploads

HOSTS = "REGIME_ATLAS_HOSTS"  # names under which the service answers, by commas; empty: any
LOG = "REGIME_ATLAS_LOG"  # "json": a line of JSON a request
LOCAL = ["localhost", "127.0.0.1", "[::1]"]  # by which this machine asks whether the service lives


def parts() -> dict:
    """Return the parts of the service, as `streamlit.App` and `starlette.applications.Starlette` take them."""
    ended.apart()
    uploads.keep_in_memory()
    by_address.SERVED.set()
    beside = (health, guide, data, embed, records, members, first_page)
    routes = [route for one in beside for route in one.ROUTES]
    return {"routes": routes, "middleware": middleware(), "lifespan": health.lifespan}


def middleware() -> list[Middleware]:
    """Return what each request passes, the outermost first."""
    found = [Middleware(Guarded)]
    if os.environ.get(LOG) == "json":
        log.as_json()
        found.insert(0, Middleware(log.Logged))
    if names := [name.strip() for name in os.environ.get(HOSTS, "").split(",") if name.strip()]:
        found.append(Middleware(TrustedHostMiddleware, allowed_hosts=[*names, *LOCAL], www_redirect=False))
    # Streamlit leaves its greatest files uncompressed, since its gzip is slow; zstd takes a hundredth of a second.
    # What is compressed better already passes it by.
    found += [Middleware(IconFont), Middleware(Static)]
    return [*found, Middleware(CompressMiddleware, remove_accept_encoding=True), Middleware(OneName)]
