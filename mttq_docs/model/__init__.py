"""Mô hình: hold the Front's documents as typed, frozen records under Vietnamese keys."""

import sys
from typing import TYPE_CHECKING

from mttq_docs.lazy import LazyPackage

if TYPE_CHECKING:
    from mttq_docs.model.allocations import Allocation as Allocation, Division as Division, Share as Share
    from mttq_docs.model.appraisal import (
        Appraisal as Appraisal,
        Change as Change,
        Outcome as Outcome,
        appraise as appraise,
        change as change,
    )
    from mttq_docs.model.base import Model as Model
    from mttq_docs.model.document import Document as Document
    from mttq_docs.model.faults import Fault as Fault, Faulty as Faulty, Loc as Loc
    from mttq_docs.model.fitting import misfits as misfits, require_fit as require_fit
    from mttq_docs.model.following import (
        Following as Following,
        TaskPlace as TaskPlace,
        indicator_names as indicator_names,
        task_places as task_places,
        tasks_by_id as tasks_by_id,
    )
    from mttq_docs.model.forms import (
        Answer as Answer,
        FormSet as FormSet,
        Question as Question,
        fingerprint as fingerprint,
        indicators_of as indicators_of,
        owes as owes,
    )
    from mttq_docs.model.links import (
        OPENER as OPENER,
        PROSE_KEYS as PROSE_KEYS,
        broken_links as broken_links,
        level_name as level_name,
    )
    from mttq_docs.model.parts import (
        Annex as Annex,
        CitationEntry as CitationEntry,
        Congress as Congress,
        Point as Point,
        Purpose as Purpose,
        Recipient as Recipient,
        Secrecy as Secrecy,
        Signature as Signature,
        Unit as Unit,
        Urgency as Urgency,
    )
    from mttq_docs.model.periods import (
        Period as Period,
        Span as Span,
        format_period as format_period,
        outlook as outlook,
        parse_period as parse_period,
    )
    from mttq_docs.model.placeholders import Placeholder as Placeholder, fill as fill
    from mttq_docs.model.plan import Plan as Plan, WorkItem as WorkItem
    from mttq_docs.model.programme import (
        ActionProgramme as ActionProgramme,
        Implementation as Implementation,
        Indicator as Indicator,
        KeyTask as KeyTask,
        Programme as Programme,
        Target as Target,
        Task as Task,
    )
    from mttq_docs.model.report import (
        DONE as DONE,
        FACETS as FACETS,
        IN_PERIOD as IN_PERIOD,
        MISSED_TARGETS as MISSED_TARGETS,
        PLANNED as PLANNED,
        RATED as RATED,
        SINCE_LAST_YEAR as SINCE_LAST_YEAR,
        SINCE_PREVIOUS as SINCE_PREVIOUS,
        SURPASSED_TARGETS as SURPASSED_TARGETS,
        TALLY as TALLY,
        TO_WRITE as TO_WRITE,
        ProgrammeWork as ProgrammeWork,
        Report as Report,
    )
    from mttq_docs.model.results import Result as Result, ResultSet as ResultSet, UnitResults as UnitResults
    from mttq_docs.model.rules import RollupRule as RollupRule, default_rule as default_rule
    from mttq_docs.model.scope import (
        Scoped as Scoped,
        Worded as Worded,
        concerns as concerns,
        is_at_or_below as is_at_or_below,
    )
    from mttq_docs.model.timings import (
        Timing as Timing,
        When as When,
        format_timing as format_timing,
        parse_timing as parse_timing,
    )
    from mttq_docs.model.unit_lists import (
        ListedUnit as ListedUnit,
        UnitList as UnitList,
        unit_key as unit_key,
    )

# A programme need not wait for the records of plans, reports and results to be built.
_HOMES = {
    "Allocation": "mttq_docs.model.allocations",
    "Division": "mttq_docs.model.allocations",
    "Share": "mttq_docs.model.allocations",
    "Appraisal": "mttq_docs.model.appraisal",
    "Change": "mttq_docs.model.appraisal",
    "Outcome": "mttq_docs.model.appraisal",
    "appraise": "mttq_docs.model.appraisal",
    "change": "mttq_docs.model.appraisal",
    "Model": "mttq_docs.model.base",
    "Document": "mttq_docs.model.document",
    "Fault": "mttq_docs.model.faults",
    "Faulty": "mttq_docs.model.faults",
    "Loc": "mttq_docs.model.faults",
    "misfits": "mttq_docs.model.fitting",
    "require_fit": "mttq_docs.model.fitting",
    "OPENER": "mttq_docs.model.links",
    "Following": "mttq_docs.model.following",
    "TaskPlace": "mttq_docs.model.following",
    "indicator_names": "mttq_docs.model.following",
    "task_places": "mttq_docs.model.following",
    "tasks_by_id": "mttq_docs.model.following",
    "Answer": "mttq_docs.model.forms",
    "FormSet": "mttq_docs.model.forms",
    "Question": "mttq_docs.model.forms",
    "fingerprint": "mttq_docs.model.forms",
    "indicators_of": "mttq_docs.model.forms",
    "owes": "mttq_docs.model.forms",
    "PROSE_KEYS": "mttq_docs.model.links",
    "broken_links": "mttq_docs.model.links",
    "level_name": "mttq_docs.model.links",
    "Annex": "mttq_docs.model.parts",
    "CitationEntry": "mttq_docs.model.parts",
    "Congress": "mttq_docs.model.parts",
    "Point": "mttq_docs.model.parts",
    "Purpose": "mttq_docs.model.parts",
    "Recipient": "mttq_docs.model.parts",
    "Secrecy": "mttq_docs.model.parts",
    "Signature": "mttq_docs.model.parts",
    "Unit": "mttq_docs.model.parts",
    "Urgency": "mttq_docs.model.parts",
    "Period": "mttq_docs.model.periods",
    "Span": "mttq_docs.model.periods",
    "format_period": "mttq_docs.model.periods",
    "outlook": "mttq_docs.model.periods",
    "parse_period": "mttq_docs.model.periods",
    "Placeholder": "mttq_docs.model.placeholders",
    "fill": "mttq_docs.model.placeholders",
    "Plan": "mttq_docs.model.plan",
    "WorkItem": "mttq_docs.model.plan",
    "ActionProgramme": "mttq_docs.model.programme",
    "Implementation": "mttq_docs.model.programme",
    "Indicator": "mttq_docs.model.programme",
    "KeyTask": "mttq_docs.model.programme",
    "Programme": "mttq_docs.model.programme",
    "Target": "mttq_docs.model.programme",
    "Task": "mttq_docs.model.programme",
    "DONE": "mttq_docs.model.report",
    "FACETS": "mttq_docs.model.report",
    "IN_PERIOD": "mttq_docs.model.report",
    "MISSED_TARGETS": "mttq_docs.model.report",
    "PLANNED": "mttq_docs.model.report",
    "RATED": "mttq_docs.model.report",
    "SINCE_LAST_YEAR": "mttq_docs.model.report",
    "SINCE_PREVIOUS": "mttq_docs.model.report",
    "SURPASSED_TARGETS": "mttq_docs.model.report",
    "TALLY": "mttq_docs.model.report",
    "TO_WRITE": "mttq_docs.model.report",
    "ProgrammeWork": "mttq_docs.model.report",
    "Report": "mttq_docs.model.report",
    "Result": "mttq_docs.model.results",
    "ResultSet": "mttq_docs.model.results",
    "UnitResults": "mttq_docs.model.results",
    "RollupRule": "mttq_docs.model.rules",
    "default_rule": "mttq_docs.model.rules",
    "Scoped": "mttq_docs.model.scope",
    "Worded": "mttq_docs.model.scope",
    "concerns": "mttq_docs.model.scope",
    "is_at_or_below": "mttq_docs.model.scope",
    "Timing": "mttq_docs.model.timings",
    "When": "mttq_docs.model.timings",
    "format_timing": "mttq_docs.model.timings",
    "parse_timing": "mttq_docs.model.timings",
    "ListedUnit": "mttq_docs.model.unit_lists",
    "UnitList": "mttq_docs.model.unit_lists",
    "unit_key": "mttq_docs.model.unit_lists",
}

__all__ = sorted(_HOMES)  # noqa: PLE0605

sys.modules[__name__].__class__ = LazyPackage
