"""Nạp dữ liệu: turn a clerk's YAML file into a model and back, every mistake at its own line."""

import sys
from typing import TYPE_CHECKING

from mttq_docs.lazy import LazyPackage

if TYPE_CHECKING:
    from mttq_docs.loading.draft import draft_report as draft_report
    from mttq_docs.loading.fresh import new_file as new_file
    from mttq_docs.loading.kinds import KINDS as KINDS, find_kind as find_kind
    from mttq_docs.loading.load import dump as dump, is_document as is_document, load as load, loads as loads
    from mttq_docs.loading.records import (
        dump_record as dump_record,
        dump_records as dump_records,
        load_record as load_record,
        loads_record as loads_record,
    )
    from mttq_docs.loading.schema import json_schema as json_schema

# Who only loads a file need not wait for what writes drafts and schemas.
_HOMES = {
    "draft_report": "mttq_docs.loading.draft",
    "new_file": "mttq_docs.loading.fresh",
    "KINDS": "mttq_docs.loading.kinds",
    "find_kind": "mttq_docs.loading.kinds",
    "dump": "mttq_docs.loading.load",
    "is_document": "mttq_docs.loading.load",
    "load": "mttq_docs.loading.load",
    "loads": "mttq_docs.loading.load",
    "dump_record": "mttq_docs.loading.records",
    "dump_records": "mttq_docs.loading.records",
    "load_record": "mttq_docs.loading.records",
    "loads_record": "mttq_docs.loading.records",
    "json_schema": "mttq_docs.loading.schema",
}

__all__ = sorted(_HOMES)  # noqa: PLE0605

sys.modules[__name__].__class__ = LazyPackage
