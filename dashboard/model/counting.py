"""Which memberships count: the roles that say that a member belongs, and the switch over them."""

from dataclasses import dataclass

OWN_ROLES = "*"  # stands for every role that is a package's own word
DEFAULT_ROLES = frozenset({"member", "founder", "party", "signatory", "endorser", OWN_ROLES})
OPTIONAL_ROLES = frozenset({"participant"})
NEVER = frozenset({"observer"})  # never counts
COVERED = "covered"  # merely belongs to the host of a text; has a switch of its own
BOUND = "bound"  # a state on which an act binding in law of its own union lies; counts with cover, or by itself
# What these words mean is known; any other word is the package's own, and says that the member belongs.
KNOWN_ROLES = (DEFAULT_ROLES - {OWN_ROLES}) | OPTIONAL_ROLES | NEVER | {COVERED, BOUND}


@dataclass(frozen=True)
class Counting:
    """Which memberships count: the switch that moves every member measure.

    Attributes
    ----------
    roles : frozenset of str
        Roles that count as belonging, `*` for all words that are the package's own; `observer` is
        ignored even if named. See `RegimeComplex.roles_counted`.
    covered : bool
        Whether cover through a host counts too.
    as_of : str
        Date YYYY-MM-DD: since <= date < until. Empty: the date of the data.
    """

    roles: frozenset[str] = DEFAULT_ROLES
    covered: bool = False
    as_of: str = ""

    @property
    def effective(self) -> frozenset[str]:
        """Roles that count once the switches are applied."""
        return (self.roles | ({COVERED, BOUND} if self.covered else frozenset())) - NEVER
