"""mttq_docs: soạn văn bản của Mặt trận Tổ quốc Việt Nam từ dữ liệu, đúng thể thức.

from pathlib import Path
from mttq_docs import load, render

programme = load("examples/tinh/chuong-trinh-2020.yaml")
Path("chuong-trinh-2020.docx").write_bytes(render(programme))
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from mttq_docs.lazy import LazyPackage

if TYPE_CHECKING:
    from mttq_docs.api.agenda import calendar as calendar
    from mttq_docs.api.batch import (
        Job as Job,
        Rendered as Rendered,
        render_jobs as render_jobs,
        render_many as render_many,
    )
    from mttq_docs.api.cascading import (
        CascadeConflict as CascadeConflict,
        CascadeReport as CascadeReport,
        CascadeState as CascadeState,
        UnitDraft as UnitDraft,
        UnitOutcome as UnitOutcome,
        cascade as cascade,
        load_allocation as load_allocation,
        write_cascade as write_cascade,
    )
    from mttq_docs.api.checking import (
        Mended as Mended,
        annotate as annotate,
        check as check,
        explain as explain,
        finding_records as finding_records,
        finding_sarif as finding_sarif,
        finding_text as finding_text,
        fix as fix,
        rules as rules,
    )
    from mttq_docs.api.comparing import (
        Added as Added,
        Altered as Altered,
        Change as Change,
        Dropped as Dropped,
        Refigured as Refigured,
        Replaced as Replaced,
        Reworded as Reworded,
        change_records as change_records,
        change_summary as change_summary,
        change_text as change_text,
        diff as diff,
        redline as redline,
    )
    from mttq_docs.api.documents import (
        View as View,
        compose_sheet as compose_sheet,
        list_standards as list_standards,
        open_template as open_template,
        render as render,
        save as save,
        save_pdf as save_pdf,
        unverified as unverified,
    )
    from mttq_docs.api.figures import (
        FORMS_FILE as FORMS_FILE,
        RESULT_SUFFIXES as RESULT_SUFFIXES,
        Collection as Collection,
        collect as collect,
        draft_report as draft_report,
        dump_form_set as dump_form_set,
        dump_results as dump_results,
        load_form_set as load_form_set,
        load_results as load_results,
        make_form_set as make_form_set,
        make_forms as make_forms,
        relative as relative,
        roll_up as roll_up,
        with_totals as with_totals,
    )
    from mttq_docs.api.forwarding import (
        Note as Note,
        RolledForward as RolledForward,
        roll_forward as roll_forward,
    )
    from mttq_docs.api.importing import Imported as Imported, import_document as import_document
    from mttq_docs.api.inspection import (
        CitedText as CitedText,
        as_record as as_record,
        cite as cite,
        sheet_of as sheet_of,
    )
    from mttq_docs.api.unit_files import (
        UNIT_SUFFIXES as UNIT_SUFFIXES,
        dump_units as dump_units,
        list_units as list_units,
        load_units as load_units,
    )
    from mttq_docs.errors import (
        BadValue as BadValue,
        InvalidData as InvalidData,
        MttqDocsError as MttqDocsError,
        TemplateError as TemplateError,
        ToolMissing as ToolMissing,
        UnknownName as UnknownName,
        UnreadableFile as UnreadableFile,
        UnwritableFile as UnwritableFile,
        WorkStopped as WorkStopped,
    )
    from mttq_docs.findings import (
        Finding as Finding,
        Place as Place,
        Problem as Problem,
        Severity as Severity,
    )
    from mttq_docs.loading.fresh import new_file as new_file
    from mttq_docs.loading.load import dump as dump, is_document as is_document, load as load, loads as loads
    from mttq_docs.loading.schema import json_schema as json_schema
    from mttq_docs.model import (
        Allocation as Allocation,
        Document as Document,
        FormSet as FormSet,
        Plan as Plan,
        Programme as Programme,
        Report as Report,
        ResultSet as ResultSet,
        UnitList as UnitList,
    )
    from mttq_docs.rollup import Rollup as Rollup
    from mttq_docs.sheet import Block as Block, Role as Role, Sheet as Sheet
    from mttq_docs.standards import Standard as Standard
    from mttq_docs.version import __version__ as __version__
    from mttq_docs.word.engine.inserts import Picture as Picture, SubDocument as SubDocument
    from mttq_docs.word.template import Template as Template

# Where each public name is defined. A part is imported when a name of it is first asked for (PEP 562), so
# that `render` need not wait for the checker or for Excel. The imports above tell type checkers the same.
_HOMES = {
    "View": "mttq_docs.api.documents",
    "calendar": "mttq_docs.api.agenda",
    "compose_sheet": "mttq_docs.api.documents",
    "draft_report": "mttq_docs.api.figures",
    "dump": "mttq_docs.loading.load",
    "is_document": "mttq_docs.loading.load",
    "json_schema": "mttq_docs.loading.schema",
    "list_standards": "mttq_docs.api.documents",
    "load": "mttq_docs.loading.load",
    "loads": "mttq_docs.loading.load",
    "new_file": "mttq_docs.loading.fresh",
    "open_template": "mttq_docs.api.documents",
    "render": "mttq_docs.api.documents",
    "save": "mttq_docs.api.documents",
    "save_pdf": "mttq_docs.api.documents",
    "unverified": "mttq_docs.api.documents",
    "Job": "mttq_docs.api.batch",
    "Rendered": "mttq_docs.api.batch",
    "render_jobs": "mttq_docs.api.batch",
    "render_many": "mttq_docs.api.batch",
    "CascadeConflict": "mttq_docs.api.cascading",
    "CascadeReport": "mttq_docs.api.cascading",
    "CascadeState": "mttq_docs.api.cascading",
    "UnitDraft": "mttq_docs.api.cascading",
    "UnitOutcome": "mttq_docs.api.cascading",
    "cascade": "mttq_docs.api.cascading",
    "load_allocation": "mttq_docs.api.cascading",
    "write_cascade": "mttq_docs.api.cascading",
    "Mended": "mttq_docs.api.checking",
    "annotate": "mttq_docs.api.checking",
    "check": "mttq_docs.api.checking",
    "explain": "mttq_docs.api.checking",
    "finding_records": "mttq_docs.api.checking",
    "finding_sarif": "mttq_docs.api.checking",
    "finding_text": "mttq_docs.api.checking",
    "fix": "mttq_docs.api.checking",
    "rules": "mttq_docs.api.checking",
    "Added": "mttq_docs.api.comparing",
    "Altered": "mttq_docs.api.comparing",
    "Change": "mttq_docs.api.comparing",
    "Dropped": "mttq_docs.api.comparing",
    "Refigured": "mttq_docs.api.comparing",
    "Replaced": "mttq_docs.api.comparing",
    "Reworded": "mttq_docs.api.comparing",
    "change_records": "mttq_docs.api.comparing",
    "change_summary": "mttq_docs.api.comparing",
    "change_text": "mttq_docs.api.comparing",
    "diff": "mttq_docs.api.comparing",
    "redline": "mttq_docs.api.comparing",
    "BadValue": "mttq_docs.errors",
    "InvalidData": "mttq_docs.errors",
    "MttqDocsError": "mttq_docs.errors",
    "TemplateError": "mttq_docs.errors",
    "ToolMissing": "mttq_docs.errors",
    "UnknownName": "mttq_docs.errors",
    "UnreadableFile": "mttq_docs.errors",
    "UnwritableFile": "mttq_docs.errors",
    "WorkStopped": "mttq_docs.errors",
    "FORMS_FILE": "mttq_docs.api.figures",
    "RESULT_SUFFIXES": "mttq_docs.api.figures",
    "Collection": "mttq_docs.api.figures",
    "collect": "mttq_docs.api.figures",
    "dump_form_set": "mttq_docs.api.figures",
    "dump_results": "mttq_docs.api.figures",
    "load_form_set": "mttq_docs.api.figures",
    "load_results": "mttq_docs.api.figures",
    "make_form_set": "mttq_docs.api.figures",
    "make_forms": "mttq_docs.api.figures",
    "relative": "mttq_docs.api.figures",
    "roll_up": "mttq_docs.api.figures",
    "with_totals": "mttq_docs.api.figures",
    "Finding": "mttq_docs.findings",
    "Place": "mttq_docs.findings",
    "Problem": "mttq_docs.findings",
    "Severity": "mttq_docs.findings",
    "Note": "mttq_docs.api.forwarding",
    "RolledForward": "mttq_docs.api.forwarding",
    "roll_forward": "mttq_docs.api.forwarding",
    "Imported": "mttq_docs.api.importing",
    "import_document": "mttq_docs.api.importing",
    "CitedText": "mttq_docs.api.inspection",
    "as_record": "mttq_docs.api.inspection",
    "cite": "mttq_docs.api.inspection",
    "sheet_of": "mttq_docs.api.inspection",
    "Allocation": "mttq_docs.model",
    "Document": "mttq_docs.model",
    "FormSet": "mttq_docs.model",
    "Plan": "mttq_docs.model",
    "Programme": "mttq_docs.model",
    "Report": "mttq_docs.model",
    "ResultSet": "mttq_docs.model",
    "UnitList": "mttq_docs.model",
    "Rollup": "mttq_docs.rollup",
    "Block": "mttq_docs.sheet",
    "Role": "mttq_docs.sheet",
    "Sheet": "mttq_docs.sheet",
    "Standard": "mttq_docs.standards",
    "UNIT_SUFFIXES": "mttq_docs.api.unit_files",
    "dump_units": "mttq_docs.api.unit_files",
    "list_units": "mttq_docs.api.unit_files",
    "load_units": "mttq_docs.api.unit_files",
    "__version__": "mttq_docs.version",
    "Picture": "mttq_docs.word.engine.inserts",
    "SubDocument": "mttq_docs.word.engine.inserts",
    "Template": "mttq_docs.word.template",
}

__all__ = sorted(_HOMES)  # noqa: PLE0605


sys.modules[__name__].__class__ = LazyPackage
