"""Mở tệp được dẫn: open the programme that a plan or a report names by the path of its file."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

from mttq_docs.errors import BadValue, InvalidData, UnreadableFile
from mttq_docs.findings import Finding
from mttq_docs.loading.kinds import KIND_KEY
from mttq_docs.loading.reading import read_text
from mttq_docs.loading.records import parse_table, validate
from mttq_docs.model import Programme
from mttq_docs.text import fold

_SUFFIXES = (".yaml", ".yml")
_EXPECTED = "tên tệp .yaml tính từ thư mục của tệp này, ví dụ chuong-trinh-2020.yaml"


class ProgrammeOpener:
    """Người mở tệp chương trình for the files of one folder.

    Only data files below or beside that folder are opened: a path is told from it, and messages quote what a
    file says, so no other kind of file is read. A programme names no further file; there are no cycles.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self.opened = ""
        self.programme: Programme | None = None
        self.findings: tuple[Finding, ...] = ()

    def __call__(self, name: str) -> Programme:
        """Mở chương trình; `BadValue` says what is wrong with the path or with the file."""
        path = self._path(name)
        try:
            tree = parse_table(read_text(path), str(path))
            self._require_programme(tree.data, name)
            self.programme = validate(tree, Programme, str(path))
        except UnreadableFile as error:
            raise BadValue(f"Không đọc được tệp chương trình ({error})", found=name) from None
        except InvalidData as error:
            self.findings = error.findings
            count = len(error.findings)
            message = f"Tệp chương trình còn {count} lỗi, phải sửa trước"
            raise BadValue(message, found=name, expected="tệp chương trình không còn lỗi") from None
        self.opened = name
        return self.programme

    def _path(self, name: str) -> Path:
        told = PureWindowsPath(name)
        if self._folder is None:
            raise BadValue("Không rõ tệp chương trình nằm ở thư mục nào", found=name, expected=_EXPECTED)
        if told.is_absolute() or told.drive or PurePosixPath(name).is_absolute() or "\0" in name:
            raise BadValue("Không ghi đường dẫn đầy đủ của tệp chương trình", found=name, expected=_EXPECTED)
        if told.suffix.lower() not in _SUFFIXES:
            raise BadValue("Tệp chương trình phải là tệp .yaml", found=name, expected=_EXPECTED)
        return self._folder.joinpath(*told.parts)

    def _require_programme(self, data: object, name: str) -> None:
        items = data.items() if isinstance(data, dict) else ()
        kinds = [value for key, value in items if fold(str(key)) == KIND_KEY]
        kind = Programme.model_fields["kind"].default
        if not kinds or fold(str(kinds[0])) != fold(kind):
            raise BadValue(
                "Tệp được dẫn không phải là chương trình",
                found=f"{name} ({kinds[0] if kinds else 'không ghi loại văn bản'})",
                expected=f"tệp có “loại văn bản: {kind}”",
            )
