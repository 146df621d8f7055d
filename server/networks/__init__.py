"""The networks that the server can read by itself, one file each, found by looking: a new file is all it takes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from server.networks import readers as _package
from server.networks.base import Network, OptedOutError
from shared_schema.networks import networks

__all__ = ["Network", "OptedOutError", "readers", "readers_in_use", "why_not_read"]


@cache
def readers() -> dict[str, Network]:
    """One reader for each network file, by the network's id, in the order of the list of networks."""
    for module in iter_modules(_package.__path__):
        import_module(f"{_package.__name__}.{module.name}")
    found = {
        kind.id: kind() for kind in Network.__subclasses__() if kind.__module__.startswith(f"{_package.__name__}.")
    }
    return {name: found[name] for name in networks() if name in found}


def readers_in_use(services: Mapping[str, str]) -> dict[str, Network]:
    """The readers that may read, with the services (by network) that the person running the server named."""
    found = {name: reader.in_use(services) for name, reader in readers().items()}
    return {name: reader for name, reader in found.items() if reader is not None}


def why_not_read(network: str) -> str:
    """Why a network is not read here although it could be, as a sentence for readers; "" where it cannot be."""
    reader = readers().get(network)
    return reader.off if reader is not None else ""
