"""The networks, one reader file each in readers/. A new file is discovered automatically."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from server.networks import readers as _package
from server.networks.base import Network, OptedOutError, SeenOnlyNetwork
from shared_schema.networks import networks

__all__ = ["Network", "OptedOutError", "SeenOnlyNetwork", "readers", "readers_in_use", "why_not_read"]


@cache
def readers() -> dict[str, Network]:
    """The reader of every network by its id, seen-only networks included, in the order of networks.json."""
    by_id = {reader.id: reader() for reader in _reader_classes()}
    return {name: by_id[name] for name in networks() if name in by_id}


def readers_in_use(services: Mapping[str, str]) -> dict[str, Network]:
    """The readers that may read here. `services` are the third-party services that the operator named, by network."""
    configured = {name: reader.in_use(services) for name, reader in readers().items()}
    return {name: reader for name, reader in configured.items() if reader is not None}


def why_not_read(network: str) -> str:
    """Why a network is not read here although it could be, as a sentence for readers. "" where no server can."""
    reader = readers().get(network)
    return reader.disabled_reason if reader is not None else ""


def _reader_classes() -> Iterator[type[Network]]:
    for info in iter_modules(_package.__path__):
        module = import_module(f"{_package.__name__}.{info.name}")
        for member in vars(module).values():
            if isinstance(member, type) and issubclass(member, Network) and member.__module__ == module.__name__:
                yield member
