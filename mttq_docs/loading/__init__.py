"""Nạp dữ liệu: turn a clerk's YAML file into a model and back, every mistake at its own line."""

from mttq_docs.loading.fresh import new_file
from mttq_docs.loading.kinds import KINDS, find_kind
from mttq_docs.loading.load import dump, load, loads
from mttq_docs.loading.schema import json_schema

__all__ = ["KINDS", "dump", "find_kind", "json_schema", "load", "loads", "new_file"]
