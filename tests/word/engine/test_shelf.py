"""Ngăn mẫu: a template that was kept makes the bytes, and the messages, of one compiled anew."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from mttq_docs.errors import TemplateError
from mttq_docs.standards import NAMES, load_standard
from mttq_docs.word.clock import open_dated
from mttq_docs.word.engine import shelf
from mttq_docs.word.engine.package import Package
from mttq_docs.word.skeleton import KINDS, build
from mttq_docs.word.template import Template
from mttq_docs.word.write import context
from tests.word.samples import SAMPLE
from tests.word.templates import docx, p


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path))
    return tmp_path / "mttq-docs"


def _never(package: Package) -> Template:
    raise AssertionError(f"{package.name} was compiled again")


def again(source: bytes, name: str = "mẫu.docx") -> Template:
    """The template as the next process opens it, which must not compile it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Template, "compile", _never)
        return open_dated(source, name=name)


@pytest.mark.parametrize("standard", NAMES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_kept_template_makes_the_same_bytes(standard: str, kind: str) -> None:
    source = build(load_standard(standard), kind)
    made = open_dated(source).render(context(SAMPLE))
    assert again(source).render(context(SAMPLE)) == made


def test_messages_name_the_file_as_it_is_called_now() -> None:
    source = docx(p("đầu") + p("Số: {{ so_hieu }}"))
    with pytest.raises(TemplateError) as first:
        open_dated(source, name="mẫu cũ.docx").render({"so_hiu": "1"})
    with pytest.raises(TemplateError) as second:
        again(source, "mẫu mới.docx").render({"so_hiu": "1"})
    assert str(second.value) == str(first.value).replace("mẫu cũ", "mẫu mới")
    assert "đoạn 2" in str(second.value)


def test_a_kept_template_stays_in_the_sandbox() -> None:
    source = docx(p("{{ ten[khoa] }}"))
    data = {"ten": "x", "khoa": "__class__"}
    for template in (open_dated(source), again(source)):
        with pytest.raises(TemplateError):
            template.render(data)
        assert b"<w:b/>" not in Package.open(template.render({"ten": {"a": "<w:b/>"}, "khoa": "a"})).read(
            "word/document.xml"
        )


def test_a_spoiled_file_is_compiled_over(folder: Path) -> None:
    source = docx(p("Số: {{ so }}"))
    made = open_dated(source).render({"so": "1"})
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:-1])
    assert open_dated(source).render({"so": "1"}) == made
    assert file.read_bytes() == whole


def test_the_key_tells_templates_and_their_makers_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = (Package.open(docx(p(text)), name="a.docx") for text in ("{{ a }}", "{{ b }}"))
    key = shelf.key_of(one)
    assert key == shelf.key_of(Package("b.docx", one.members))
    assert key != shelf.key_of(other)
    shelf._makers.cache_clear()
    monkeypatch.setattr(sys.implementation, "cache_tag", "cpython-300")
    assert key != shelf.key_of(one)
    shelf._makers.cache_clear()


def test_without_a_store_a_template_is_compiled(folder: Path) -> None:
    folder.touch()
    template = open_dated(docx(p("{{ so }}")))
    assert template.render({"so": "1"}) == open_dated(docx(p("{{ so }}"))).render({"so": "1"})
