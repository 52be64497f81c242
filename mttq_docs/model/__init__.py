"""Mô hình: hold the Front's documents as typed, frozen records under Vietnamese keys."""

from mttq_docs.model.allocations import Allocation, Division, Share
from mttq_docs.model.appraisal import Appraisal, Change, Outcome, appraise, change
from mttq_docs.model.base import Model
from mttq_docs.model.document import Document
from mttq_docs.model.faults import Fault, Faulty, Loc
from mttq_docs.model.fitting import misfits, require_fit
from mttq_docs.model.following import OPENER, Following, TaskPlace, indicator_names, task_places, tasks_by_id
from mttq_docs.model.forms import Answer, FormSet, Question, fingerprint, indicators_of, owes
from mttq_docs.model.links import PROSE_KEYS, broken_links, level_name
from mttq_docs.model.parts import (
    Annex,
    CitationEntry,
    Congress,
    Point,
    Purpose,
    Recipient,
    Secrecy,
    Signature,
    Unit,
    Urgency,
)
from mttq_docs.model.periods import Period, Span, format_period, outlook, parse_period
from mttq_docs.model.placeholders import Placeholder, fill
from mttq_docs.model.plan import Plan, WorkItem
from mttq_docs.model.programme import (
    ActionProgramme,
    Implementation,
    Indicator,
    KeyTask,
    Programme,
    Target,
    Task,
)
from mttq_docs.model.report import (
    DONE,
    FACETS,
    IN_PERIOD,
    MISSED_TARGETS,
    PLANNED,
    RATED,
    SINCE_LAST_YEAR,
    SINCE_PREVIOUS,
    SURPASSED_TARGETS,
    TALLY,
    TO_WRITE,
    ProgrammeWork,
    Report,
)
from mttq_docs.model.results import Result, ResultSet, UnitResults
from mttq_docs.model.rules import RollupRule, default_rule
from mttq_docs.model.scope import Scoped, Worded, concerns, is_at_or_below
from mttq_docs.model.timings import Timing, When, format_timing, parse_timing
from mttq_docs.model.unit_lists import ListedUnit, UnitList, unit_key

__all__ = [
    "DONE",
    "FACETS",
    "IN_PERIOD",
    "MISSED_TARGETS",
    "OPENER",
    "PLANNED",
    "PROSE_KEYS",
    "RATED",
    "SINCE_LAST_YEAR",
    "SINCE_PREVIOUS",
    "SURPASSED_TARGETS",
    "TALLY",
    "TO_WRITE",
    "ActionProgramme",
    "Allocation",
    "Annex",
    "Answer",
    "Appraisal",
    "Change",
    "CitationEntry",
    "Congress",
    "Division",
    "Document",
    "Fault",
    "Faulty",
    "Following",
    "FormSet",
    "Implementation",
    "Indicator",
    "KeyTask",
    "ListedUnit",
    "Loc",
    "Model",
    "Outcome",
    "Period",
    "Placeholder",
    "Plan",
    "Point",
    "Programme",
    "ProgrammeWork",
    "Purpose",
    "Question",
    "Recipient",
    "Report",
    "Result",
    "ResultSet",
    "RollupRule",
    "Scoped",
    "Secrecy",
    "Share",
    "Signature",
    "Span",
    "Target",
    "Task",
    "TaskPlace",
    "Timing",
    "Unit",
    "UnitList",
    "UnitResults",
    "Urgency",
    "When",
    "Worded",
    "WorkItem",
    "appraise",
    "broken_links",
    "change",
    "concerns",
    "default_rule",
    "fill",
    "fingerprint",
    "format_period",
    "format_timing",
    "indicator_names",
    "indicators_of",
    "is_at_or_below",
    "level_name",
    "misfits",
    "outlook",
    "owes",
    "parse_period",
    "parse_timing",
    "require_fit",
    "task_places",
    "tasks_by_id",
    "unit_key",
]
