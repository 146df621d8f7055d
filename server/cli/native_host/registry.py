"""The registry of Windows, where its browsers look for native hosts. Only this touches it; not tested there."""

from __future__ import annotations

import sys

from server.cli.service.manager import ServiceError

_MISSING = "Only Windows has a registry."


def write(key: str, value: str) -> None:
    """Sets the default value of a key of the current user, which is made where there is none."""
    if sys.platform != "win32":
        raise ServiceError(_MISSING)
    import winreg

    winreg.SetValue(winreg.HKEY_CURRENT_USER, key, winreg.REG_SZ, value)


def delete(key: str) -> None:
    """Deletes a key of the current user, where there is one."""
    if sys.platform != "win32":
        raise ServiceError(_MISSING)
    import winreg

    try:
        winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)
    except FileNotFoundError:
        return
