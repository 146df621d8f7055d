"""Limits on a process of Windows: a job object, into which the process puts itself.

DOCS: https://learn.microsoft.com/en-us/windows/win32/api/winnt/ns-winnt-jobobject_extended_limit_information
Not tested on Windows; the tests check the layout of the structures and the calls, with a stand-in for the system.
"""

from __future__ import annotations

import ctypes
import sys
from typing import Any, ClassVar

EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
PROCESS_TIME, PRIORITY_CLASS, PROCESS_MEMORY, DIE_ON_EXCEPTION = 0x2, 0x20, 0x100, 0x400
BELOW_NORMAL = 0x4000
TICKS = 10_000_000  # in a second


class _BasicLimits(ctypes.Structure):
    _fields_: ClassVar = [
        ("per_process_user_time", ctypes.c_int64),
        ("per_job_user_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("minimum_working_set", ctypes.c_size_t),
        ("maximum_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority_class", ctypes.c_uint32),
        ("scheduling_class", ctypes.c_uint32),
    ]


class _Counters(ctypes.Structure):
    _fields_: ClassVar = [(name, ctypes.c_uint64) for name in ("r", "w", "o", "r_bytes", "w_bytes", "o_bytes")]


class Limits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_: ClassVar = [
        ("basic", _BasicLimits),
        ("counters", _Counters),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    ]


class MemoryCounters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS."""

    _fields_: ClassVar = [
        ("size", ctypes.c_uint32),
        ("page_faults", ctypes.c_uint32),
        *(
            (name, ctypes.c_size_t)
            for name in (
                "peak_working_set",
                "working_set",
                "peak_paged_pool",
                "paged_pool",
                "peak_other_pool",
                "other_pool",
                "committed",
                "peak_committed",
            )
        ),
    ]


def limit_this_process(cpu_seconds: float, more_memory: int, system: Any = None) -> None:
    """Ends this process after so many seconds of computing, and lets it take so many bytes more. Raises OSError."""
    system = system or _system()
    process = system.GetCurrentProcess()
    counters = MemoryCounters(size=ctypes.sizeof(MemoryCounters))
    _check(system.K32GetProcessMemoryInfo(process, ctypes.byref(counters), counters.size))
    limits = Limits()
    limits.basic.flags = PROCESS_TIME | PRIORITY_CLASS | PROCESS_MEMORY | DIE_ON_EXCEPTION
    limits.basic.per_process_user_time = int(cpu_seconds * TICKS)
    limits.basic.priority_class = BELOW_NORMAL
    limits.process_memory = counters.committed + more_memory
    job = system.CreateJobObjectW(None, None)  # never closed: its limits last as long as the process
    _check(job)
    _check(system.SetInformationJobObject(job, EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)))
    _check(system.AssignProcessToJobObject(job, process))


def _system() -> Any:
    if sys.platform != "win32":
        raise OSError("Only Windows has job objects.")
    system = ctypes.WinDLL("kernel32", use_last_error=True)
    for name in ("GetCurrentProcess", "CreateJobObjectW"):
        getattr(system, name).restype = ctypes.c_void_p
    handle, pointer, number = ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint32
    system.GetCurrentProcess.argtypes = []
    system.CreateJobObjectW.argtypes = [pointer, ctypes.c_wchar_p]
    system.K32GetProcessMemoryInfo.argtypes = [handle, pointer, number]
    system.SetInformationJobObject.argtypes = [handle, ctypes.c_int, pointer, number]
    system.AssignProcessToJobObject.argtypes = [handle, handle]
    return system


def _check(result: Any) -> None:
    if not result:
        raise OSError(f"A limit could not be set (error {_last_error()}).")


def _last_error() -> int:
    if sys.platform == "win32":
        return ctypes.get_last_error()
    return 0
