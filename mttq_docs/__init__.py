"""mttq_docs: soạn văn bản của Mặt trận Tổ quốc Việt Nam từ dữ liệu, đúng thể thức.

from pathlib import Path
from mttq_docs import load, render

programme = load("examples/tinh/chuong-trinh-2020.yaml")
Path("chuong-trinh-2020.docx").write_bytes(render(programme))
"""

from importlib.metadata import PackageNotFoundError, version

from mttq_docs.api import (
    View,
    calendar,
    compose_sheet,
    draft_report,
    dump,
    is_document,
    json_schema,
    list_standards,
    load,
    loads,
    new_file,
    open_template,
    render,
    save,
    save_pdf,
    unverified,
)
from mttq_docs.batch import Job, Rendered, render_jobs, render_many
from mttq_docs.checking import (
    Mended,
    annotate,
    check,
    explain,
    finding_records,
    finding_sarif,
    finding_text,
    fix,
    rules,
)
from mttq_docs.comparing import (
    Added,
    Altered,
    Change,
    Dropped,
    Refigured,
    Replaced,
    Reworded,
    change_records,
    change_summary,
    change_text,
    diff,
    redline,
)
from mttq_docs.errors import (
    BadValue,
    InvalidData,
    MttqDocsError,
    TemplateError,
    ToolMissing,
    UnknownName,
    UnreadableFile,
    UnwritableFile,
    WorkStopped,
)
from mttq_docs.figures import (
    FORMS_FILE,
    RESULT_SUFFIXES,
    Collection,
    collect,
    dump_form_set,
    dump_results,
    load_form_set,
    load_results,
    make_form_set,
    make_forms,
    relative,
    roll_up,
    with_totals,
)
from mttq_docs.findings import Finding, Place, Problem, Severity
from mttq_docs.importing import Imported, import_document
from mttq_docs.inspection import CitedText, as_record, cite, sheet_of
from mttq_docs.model import Document, FormSet, Plan, Programme, Report, ResultSet, UnitList
from mttq_docs.rollup import Rollup
from mttq_docs.sheet import Block, Role, Sheet
from mttq_docs.standards import Standard
from mttq_docs.unit_files import UNIT_SUFFIXES, dump_units, list_units, load_units
from mttq_docs.word.engine.inserts import Picture, SubDocument
from mttq_docs.word.template import Template

try:
    __version__ = version("mttq-docs")
except PackageNotFoundError:  # A checkout that was never installed.
    __version__ = "0"

__all__ = [
    "FORMS_FILE",
    "RESULT_SUFFIXES",
    "UNIT_SUFFIXES",
    "Added",
    "Altered",
    "BadValue",
    "Block",
    "Change",
    "CitedText",
    "Collection",
    "Document",
    "Dropped",
    "Finding",
    "FormSet",
    "Imported",
    "InvalidData",
    "Job",
    "Mended",
    "MttqDocsError",
    "Picture",
    "Place",
    "Plan",
    "Problem",
    "Programme",
    "Refigured",
    "Rendered",
    "Replaced",
    "Report",
    "ResultSet",
    "Reworded",
    "Role",
    "Rollup",
    "Severity",
    "Sheet",
    "Standard",
    "SubDocument",
    "Template",
    "TemplateError",
    "ToolMissing",
    "UnitList",
    "UnknownName",
    "UnreadableFile",
    "UnwritableFile",
    "View",
    "WorkStopped",
    "annotate",
    "as_record",
    "calendar",
    "change_records",
    "change_summary",
    "change_text",
    "check",
    "cite",
    "collect",
    "compose_sheet",
    "diff",
    "draft_report",
    "dump",
    "dump_form_set",
    "dump_results",
    "dump_units",
    "explain",
    "finding_records",
    "finding_sarif",
    "finding_text",
    "fix",
    "import_document",
    "is_document",
    "json_schema",
    "list_standards",
    "list_units",
    "load",
    "load_form_set",
    "load_results",
    "load_units",
    "loads",
    "make_form_set",
    "make_forms",
    "new_file",
    "open_template",
    "redline",
    "relative",
    "render",
    "render_jobs",
    "render_many",
    "roll_up",
    "rules",
    "save",
    "save_pdf",
    "sheet_of",
    "unverified",
    "with_totals",
]
