"""Cách khác: write the same content with docxtpl and python-docx, as their manuals show it."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import docx
from docxtpl import DocxTemplate


def with_docxtpl(template: Path, given: Mapping[str, Any]) -> bytes:
    """docxtpl: open, render, save."""
    document = DocxTemplate(template)
    document.render(dict(given), autoescape=True)
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def save_with_docxtpl(job: tuple[Path, Mapping[str, Any], Path]) -> None:
    """docxtpl, to a file: one task of a process pool."""
    template, given, target = job
    document = DocxTemplate(template)
    document.render(dict(given), autoescape=True)
    document.save(target)


def with_python_docx(paragraphs: Sequence[str], rows: Sequence[Sequence[str]] = ()) -> bytes:
    """python-docx: a paragraph each, and a table row by row."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if rows:
        table = document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()
