"""Bảng tính: send forms out as Excel files and read them back, cell by cell."""
