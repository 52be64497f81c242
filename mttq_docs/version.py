"""Phiên bản: the version of the package as it is installed."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("mttq-docs")
except PackageNotFoundError:  # A checkout that was never installed.
    __version__ = "0"
