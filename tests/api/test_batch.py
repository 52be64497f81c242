"""Soạn hàng loạt: every document becomes its own whole file, whoever draws it and whatever stops it."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

from mttq_docs import (
    Document,
    InvalidData,
    Job,
    MttqDocsError,
    TemplateError,
    UnwritableFile,
    WorkStopped,
    load,
    loads,
    parallel,
    render,
    render_jobs,
    render_many,
)
from mttq_docs.parallel import WORTH_A_POOL
from tests.conftest import EXAMPLES, ROOT
from tests.samples import MINIMAL, spoiled

MANY = WORTH_A_POOL + 12


def commune(name: str, parent: str = "tỉnh Tuyên Quang") -> Document:
    """The minimal programme as that of another commune."""
    return loads(MINIMAL.replace("  tên: Hàm Yên\n", f"  tên: {name}\n  cấp trên: {parent}\n"))


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def data_files(tmp_path: Path) -> list[Path]:
    """Data files enough for a pool, the last of them bad."""
    folder = tmp_path / "vào"
    folder.mkdir()
    for number in range(MANY):
        text = (
            spoiled("năm: 2026\n", "") if number == MANY - 1 else MINIMAL.replace("Hàm Yên", f"Số {number}")
        )
        (folder / f"{number:03}.yaml").write_text(text, encoding="utf-8")
    return sorted(folder.iterdir())


def test_documents_become_files_named_after_kind_time_and_unit(tmp_path: Path) -> None:
    report = load(ROOT / "examples" / "tinh" / "bao-cao-quy-3-2020.yaml")
    results = list(render_many([commune("Tân Lập"), report], tmp_path))
    assert [result.path.name for result in results] == [
        "chuong-trinh-nam-2026-xa-tan-lap.docx",
        "bao-cao-quy-iii-nam-2020-tinh-tuyen-quang.docx",
    ]
    assert results[1].path.read_bytes() == render(report)


def test_units_of_one_name_are_told_apart(tmp_path: Path) -> None:
    twins = [commune("Tân Lập"), commune("Tân Lập", "tỉnh Phú Thọ"), commune("Tấn Lập"), commune("Tân Lập")]
    names = [
        result.path.name.removeprefix("chuong-trinh-nam-2026-xa-") for result in render_many(twins, tmp_path)
    ]
    assert names == [
        "tan-lap.docx",
        "tan-lap-tinh-phu-tho.docx",
        "tan-lap-tinh-tuyen-quang.docx",
        "tan-lap-tinh-tuyen-quang-2.docx",
    ]


def test_a_bad_item_is_named_and_the_rest_is_drawn(data_files: list[Path], tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    results = list(
        render_many(data_files, tmp_path / "ra", progress=lambda done, total: heard.append((done, total)))
    )
    assert heard == [(done, MANY) for done in range(1, MANY + 1)]
    assert sorted(result.position for result in results) == list(range(MANY))
    [bad] = [result for result in results if result.error]
    assert isinstance(bad.error, InvalidData)
    assert "năm" in bad.error.findings[0].problem.message
    assert str(data_files[-1]) in str(bad.error)
    assert sorted(contents(tmp_path / "ra")) == [f"{path.stem}.docx" for path in data_files[:-1]]


@pytest.mark.parametrize("kind", [ThreadPoolExecutor, ProcessPoolExecutor, None])
def test_any_executor_writes_the_same_bytes(kind: type[Executor] | None, tmp_path: Path) -> None:
    documents = [load(path) for path in EXAMPLES]
    expected = [render(document) for document in documents]
    if kind is None:
        results = list(render_many(documents, tmp_path))
    else:
        with kind(2) as executor:
            results = list(render_many(documents, tmp_path, executor=executor))
    assert {result.position: result.path.read_bytes() for result in results} == dict(enumerate(expected))


@pytest.mark.parametrize("method", ["spawn", "forkserver", "fork"])
def test_however_processes_are_started(method: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"hệ điều hành này không có {method}")
    monkeypatch.setattr(parallel, "start_method", lambda: method)
    documents = [commune(f"Tân Lập {number}") for number in range(MANY)]
    results = list(render_many(documents, tmp_path))
    assert [result.error for result in results] == [None] * MANY
    assert {result.position for result in results} == set(range(MANY))
    assert results[0].path.read_bytes() == render(documents[results[0].position])


def test_a_stream_of_documents_is_read_a_little_ahead(tmp_path: Path) -> None:
    taken = 0

    def stream() -> Iterator[Document]:
        nonlocal taken
        for _ in range(MANY * 40):
            taken += 1
            yield document

    document = commune("Tân Lập")
    first = next(iter(render_many(stream(), tmp_path)))
    assert first.error is None
    assert taken < MANY * 40


def test_an_own_template_is_opened_once_and_its_faults_are_told_at_once(tmp_path: Path) -> None:
    own = ROOT / "templates" / "nd30" / "chuong_trinh.docx"
    [result] = render_many([commune("Tân Lập")], tmp_path, template=own)
    assert result.path.read_bytes() == render(commune("Tân Lập"), template=own)
    bad = tmp_path / "hỏng.docx"
    bad.write_bytes(b"PK\3\4")
    with pytest.raises(MttqDocsError, match=r"hỏng\.docx"):
        render_many([commune("Tân Lập")], tmp_path, template=bad)


def test_no_input_is_written_over(tmp_path: Path) -> None:
    source = tmp_path / "nhầm.docx"
    source.write_text(MINIMAL, encoding="utf-8")
    [result] = render_jobs([Job(source, source)])
    assert isinstance(result.error, UnwritableFile)
    assert source.read_text(encoding="utf-8") == MINIMAL


def test_resuming_leaves_what_is_done_and_does_what_is_not(tmp_path: Path) -> None:
    sources = [tmp_path / f"{name}.yaml" for name in "abcd"]
    for source in sources:
        source.write_text(MINIMAL, encoding="utf-8")
    before = {result.path.stem: result.path for result in render_many(sources, tmp_path)}
    before["a"].unlink()  # never written
    before["b"].write_bytes(before["b"].read_bytes()[:1000])  # cut short by a power failure
    os.utime(before["c"], ns=(0, 0))  # older than its data
    (tmp_path / ".mttq-0123.tmp").write_bytes(b"PK")  # a file that was being written
    results = {result.path.stem: result for result in render_many(sources, tmp_path, resume=True)}
    assert [stem for stem, result in sorted(results.items()) if result.resumed] == ["d"]
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".docx"] * 4 + [".yaml"] * 4
    assert len({result.path.read_bytes() for result in results.values()}) == 1


def test_every_error_survives_the_way_from_a_worker() -> None:
    with pytest.raises(InvalidData) as caught:
        loads(spoiled("năm: 2026\n", ""))
    for error in (caught.value, TemplateError("mẫu hỏng"), UnwritableFile("đầy")):
        copy = pickle.loads(pickle.dumps(error))
        assert (type(copy), str(copy), copy.__dict__) == (type(error), str(error), error.__dict__)


def _die(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows không có SIGKILL")
def test_a_worker_that_the_system_ends_stops_the_work_with_a_word(tmp_path: Path) -> None:
    with ProcessPoolExecutor(1) as executor:
        executor.submit(_die)
        with pytest.raises(WorkStopped, match="bị hệ điều hành dừng"):
            list(render_many([commune("Tân Lập")], tmp_path, executor=executor))


_RUN = """
import os, sys
from pathlib import Path
from mttq_docs import render_many

if hasattr(os, "sched_setaffinity"):  # However wide the machine, not all is done before the kill.
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:2])
if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for result in render_many(sorted((folder / "vào").iterdir()), folder / "ra"):
        print(result.path.name, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows không có SIGKILL")
def test_killed_in_the_middle_and_resumed_nothing_is_lost_or_done_twice(
    data_files: list[Path], tmp_path: Path
) -> None:
    script = tmp_path / "soan.py"
    script.write_text(_RUN, encoding="utf-8")
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    run = subprocess.Popen([sys.executable, script, tmp_path], env=env, stdout=subprocess.PIPE)
    assert run.stdout is not None
    run.stdout.readline()
    run.kill()
    run.stdout.close()
    assert run.wait() == -signal.SIGKILL
    done = _settled(tmp_path / "ra")
    assert 0 < len(done) < MANY - 1

    results = {result.path.name: result for result in render_many(data_files, tmp_path / "ra", resume=True)}
    assert {name for name, result in results.items() if result.resumed} == set(done)
    after = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "ra").iterdir()}
    assert sorted(after) == [f"{path.stem}.docx" for path in data_files[:-1]]
    assert {name: after[name] for name in done} == done
    document = load(data_files[0])
    assert (tmp_path / "ra" / "000.docx").read_bytes() == render(document)


def _settled(folder: Path) -> dict[str, int]:
    """The Word files and their times, once the workers of the killed process have left too."""
    seen: dict[str, int] = {}
    while True:
        time.sleep(0.5)
        now = {path.name: path.stat().st_mtime_ns for path in folder.glob("*.docx")}
        if now == seen:
            return now
        seen = now
