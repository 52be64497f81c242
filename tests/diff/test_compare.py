"""So hai văn bản: laws that hold whatever was changed, and what a secretary would expect of one change."""

from __future__ import annotations

import json
from collections import Counter
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from mttq_docs import BadValue, load, loads
from mttq_docs.diff import (
    Added,
    Altered,
    Change,
    Dropped,
    Refigured,
    Reworded,
    Trend,
    as_records,
    as_text,
    compare,
    summary,
)
from mttq_docs.diff.assignment import best_pairs
from mttq_docs.diff.items import items
from mttq_docs.model import Implementation, Programme
from tests.diff.edits import edited

EXAMPLES = Path("examples")
FILES = sorted(
    path for path in EXAMPLES.rglob("*.yaml") if path.name.startswith(("chuong", "ke-hoach", "bao"))
)
TEXT = Path("examples/tinh/chuong-trinh-2020.yaml").read_text(encoding="utf-8")


def _programme() -> Programme:
    programme = loads(TEXT)
    assert isinstance(programme, Programme)
    return programme


PROGRAMME = _programme()

laws = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("path", FILES, ids=str)
def test_a_document_differs_in_nothing_from_itself(path: Path) -> None:
    document = load(path)
    assert compare(document, document) == ()
    assert items(document), "there is something to compare"


def sides(changes: tuple[Change, ...]) -> tuple[Counter[str], Counter[str]]:
    """Where the old and the new items stand that the changes speak of."""
    old = [change.entry.where for change in changes if isinstance(change, Dropped)]
    new = [change.entry.where for change in changes if isinstance(change, Added)]
    for change in changes:
        if isinstance(change, Altered):
            old.append(change.old.where)
            new.append(change.new.where)
    return Counter(old), Counter(new)


@laws
@given(edited(PROGRAMME), edited(PROGRAMME))
def test_each_item_is_in_one_change_at_most_and_all_are_accounted_for(old: Programme, new: Programme) -> None:
    changes = compare(old, new)
    before, after = sides(changes)
    assert set(before.values()) <= {1}
    assert set(after.values()) <= {1}
    added = sum(isinstance(change, Added) for change in changes)
    dropped = sum(isinstance(change, Dropped) for change in changes)
    assert len(items(old)) - dropped + added == len(items(new))


@laws
@given(edited(PROGRAMME), edited(PROGRAMME))
def test_an_item_that_is_in_no_change_says_the_same_in_both(old: Programme, new: Programme) -> None:
    before, after = sides(compare(old, new))
    kept_old = Counter(item.text for item in items(old) if item.where not in before)
    kept_new = Counter(item.text for item in items(new) if item.where not in after)
    assert kept_old == kept_new


@laws
@given(edited(PROGRAMME))
def test_the_other_way_round_added_is_dropped(new: Programme) -> None:
    there, back = compare(PROGRAMME, new), compare(new, PROGRAMME)
    told = Counter(change.entry.text for change in there if isinstance(change, Added))
    told_back = Counter(change.entry.text for change in back if isinstance(change, Dropped))
    assert told == told_back


@laws
@given(edited(PROGRAMME))
def test_pieces_of_reworded_sentences_make_up_both(new: Programme) -> None:
    for change in compare(PROGRAMME, new):
        for edit in change.edits if isinstance(change, Altered) else ():
            if isinstance(edit, Reworded):
                assert edit.old in {field.text for item in items(PROGRAMME) for field in item.fields} | {""}
                assert edit.new in {field.text for item in items(new) for field in item.fields} | {""}


@laws
@given(edited(PROGRAMME))
def test_changes_are_shown_as_text_and_as_json(new: Programme) -> None:
    changes = compare(PROGRAMME, new)
    assert len(json.loads(json.dumps(as_records(changes)))) == len(changes)
    assert bool(as_text(changes)) == bool(changes)
    assert summary(changes).startswith(f"{len(changes)} thay đổi" if changes else "Hai văn bản như nhau")


def changes_after(old: str, new: str) -> tuple[Change, ...]:
    """What the comparison tells once a text of the example's file is another."""
    assert old in TEXT
    return compare(PROGRAMME, loads(TEXT.replace(old, new)))


@pytest.mark.parametrize(
    ("old", "new", "field", "trend", "told"),
    [
        ("ít nhất 200 nhà", "ít nhất 220 nhà", "mức phấn đấu", Trend.RAISED, "tăng 20 nhà, 10%"),
        ("ít nhất 200 nhà", "150 nhà", "mức phấn đấu", Trend.LOWERED, "giảm 50 nhà, 25%"),
        ("ít nhất 200 nhà", "từ 200 đến 250 nhà", "mức phấn đấu", Trend.RAISED, "tăng"),
        ("ít nhất 200 nhà", "khoảng 200 nhà", "mức phấn đấu", Trend.OTHER, "đổi"),
        ("từ 85% trở lên", "87,5%", "mức phấn đấu", Trend.RAISED, "tăng 2,5 điểm %"),
        ("từ 85% trở lên", "ít nhất 40 vụ", "mức phấn đấu", Trend.OTHER, "đổi"),
    ],
)
def test_a_figure_is_told_as_raised_or_lowered(
    old: str, new: str, field: str, trend: Trend, told: str
) -> None:
    (change,) = changes_after(f"mức phấn đấu: {old}\n", f"mức phấn đấu: {new}\n")
    assert isinstance(change, Altered)
    (edit,) = change.edits
    assert isinstance(edit, Refigured)
    assert (edit.field, edit.old, edit.new, edit.shift.trend, str(edit.shift)) == (
        field,
        old,
        new,
        trend,
        told,
    )


def test_a_reworded_sentence_shows_its_words() -> None:
    (change,) = changes_after("bám sát cơ sở".capitalize(), "Về với cơ sở")
    assert "nhiệm vụ trọng tâm → 5" in as_text([change])
    assert "[-Bám sát-]{+Về với+} cơ sở" in as_text([change])


def test_a_part_of_the_frame_takes_one_line() -> None:
    assert as_text(changes_after("khóa: XIV\n", "khóa: XV\n")) == "sửa đại hội\n    khóa: [-XIV-]{+XV+}\n"
    assert as_text(changes_after("\nlưu: VT\n", "\nlưu: VP\n")) == "sửa lưu: [-VT-]{+VP+}\n"


def test_a_task_that_goes_to_another_programme_has_moved_and_is_not_added() -> None:
    first, second, *rest = PROGRAMME.action_programmes
    task = first.tasks[3]
    new = PROGRAMME.model_copy(
        update={
            "action_programmes": (
                first.model_copy(update={"tasks": first.tasks[:3] + first.tasks[4:]}),
                second.model_copy(update={"tasks": (task.model_copy(update={"id": None}), *second.tasks)}),
                *rest,
            )
        }
    )
    (change,) = compare(PROGRAMME, new)
    assert isinstance(change, Altered)
    assert change.moved
    assert change.old.where == "chương trình hành động → 1 → nhiệm vụ → 4"
    assert change.new.where == "chương trình hành động → 2 → nhiệm vụ → 1"
    assert change.edits == ()


def test_of_two_alike_the_better_pairing_is_chosen_for_both() -> None:
    kept, other = (Implementation(text=PROGRAMME.implementation[at].text) for at in (0, 1))
    text = kept.text
    both = PROGRAMME.model_copy(
        update={"implementation": (kept, kept.model_copy(update={"text": f"{text} Làm ngay."}), other)}
    )
    one = PROGRAMME.model_copy(
        update={"implementation": (kept.model_copy(update={"text": f"{text} Làm ngay từ đầu năm."}), other)}
    )
    changes = compare(both, one)
    (dropped,) = [change.entry.where for change in changes if isinstance(change, Dropped)]
    (altered,) = [change.old.where for change in changes if isinstance(change, Altered)]
    assert (dropped, altered) == ("tổ chức thực hiện → 1", "tổ chức thực hiện → 2")


def test_a_figure_under_another_handle_is_the_same_figure() -> None:
    changes = compare(
        PROGRAMME,
        loads(TEXT.replace("đối thoại}", "cuộc gặp}").replace("      đối thoại:", "      cuộc gặp:")),
    )
    assert changes == ()


def test_another_document_under_the_same_handle_is_told_with_what_changed() -> None:
    (change,) = changes_after("số: 1105", "số: 1212")
    assert "viện dẫn → tb 1105" in as_text([change])
    assert "số: 1105 → 1212" in as_text([change])


def test_results_of_two_reports_are_compared_by_indicator() -> None:
    report = load("examples/tinh/bao-cao-2020.yaml")
    text = Path("examples/tinh/bao-cao-2020.yaml").read_text(encoding="utf-8")
    new = loads(text.replace("thực hiện: 215 nhà", "thực hiện: 190 nhà"), folder="examples/tinh")
    (change,) = compare(report, new)
    assert "kết quả → nhà đại đoàn kết" in as_text([change])
    assert "215 nhà → 190 nhà (giảm 25 nhà, 11,63%)" in as_text([change])


def test_a_plan_says_what_its_programme_promises(tmp_path: Path) -> None:
    for name in ("chuong-trinh-2020.yaml", "ke-hoach-2020.yaml"):
        text = (EXAMPLES / "tinh" / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(text.replace("ít nhất 200 nhà", "ít nhất 220 nhà"), encoding="utf-8")
    changes = compare(load(EXAMPLES / "tinh" / "ke-hoach-2020.yaml"), load(tmp_path / "ke-hoach-2020.yaml"))
    assert "sửa chữa ít nhất [-200-]{+220+} nhà Đại đoàn kết" in as_text(changes)


def test_two_kinds_of_document_are_not_compared() -> None:
    with pytest.raises(BadValue, match="Không so chương trình với kế hoạch được"):
        compare(PROGRAMME, load("examples/tinh/ke-hoach-2020.yaml"))


@given(st.data())
@settings(deadline=None, max_examples=60)
def test_pairs_have_the_highest_score_of_all(data: st.DataObject) -> None:
    rows, columns = data.draw(st.integers(0, 4)), data.draw(st.integers(0, 4))
    score = st.integers(0, 20)
    table = {(row, column): data.draw(score) / 20 for row in range(rows) for column in range(columns)}
    scores = {pair: value for pair, value in table.items() if value}
    pairs = best_pairs(scores)
    assert len(set(pairs.values())) == len(pairs)
    assert all(pair in scores for pair in pairs.items())
    places = [*range(columns), *[-1] * rows]
    best = max(
        (
            sum(table.get((row, column), 0) for row, column in enumerate(order))
            for order in permutations(places, rows)
        ),
        default=0,
    )
    assert sum(scores[pair] for pair in pairs.items()) == pytest.approx(best)
