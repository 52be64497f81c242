"""Cụm máy: a Dask cluster is an executor like any other."""

from __future__ import annotations

from pathlib import Path

import pytest

from mttq_docs import load, loads, render, render_many
from tests.conftest import EXAMPLES
from tests.samples import MINIMAL


@pytest.mark.conformance
@pytest.mark.filterwarnings("ignore")  # The cluster's own, about ports and loops.
def test_a_dask_cluster_draws_what_this_process_draws(tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed", reason="chưa cài phần [cluster]")
    documents = [load(path) for path in EXAMPLES]
    documents += [loads(MINIMAL.replace("Hàm Yên", f"Số {number}")) for number in range(40)]
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        results = list(render_many(documents, tmp_path, executor=client.get_executor()))
    assert [result.error for result in results] == [None] * len(documents)
    drawn = {result.position: result.path.read_bytes() for result in results}
    assert drawn == {position: render(document) for position, document in enumerate(documents)}
