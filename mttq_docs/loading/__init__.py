"""Nạp dữ liệu: turn a clerk's YAML file into a model and back, every mistake at its own line."""

from mttq_docs.loading.draft import draft_report
from mttq_docs.loading.fresh import new_file
from mttq_docs.loading.kinds import KINDS, find_kind
from mttq_docs.loading.load import dump, is_document, load, loads
from mttq_docs.loading.records import dump_record, dump_records, load_record, loads_record
from mttq_docs.loading.schema import json_schema

__all__ = [
    "KINDS",
    "draft_report",
    "dump",
    "dump_record",
    "dump_records",
    "find_kind",
    "is_document",
    "json_schema",
    "load",
    "load_record",
    "loads",
    "loads_record",
    "new_file",
]
