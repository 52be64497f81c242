"""Nhập khi cần: a package whose modules are imported when a name of theirs is first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import ModuleType


class LazyPackage(ModuleType):
    """Gói nhập khi cần: its table `_HOMES` tells in which module each public name is defined.

    A package takes it as its class: `sys.modules[__name__].__class__ = LazyPackage`. Where a name is also
    that of a module (`check`), importing the module leaves the name as it is.
    """

    _HOMES: Mapping[str, str]

    def __getattr__(self, name: str) -> object:
        if name not in self._HOMES:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}", name=name)
        value: object = getattr(import_module(self._HOMES[name]), name)
        setattr(self, name, value)
        return value

    def __setattr__(self, name: str, value: object) -> None:
        # The import system sets each module that was loaded as an attribute of its package.
        if not (name in self._HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self._HOMES})
