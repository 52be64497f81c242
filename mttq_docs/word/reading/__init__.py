"""Cách đọc: resolve what any Word file holds into what a reader sees."""
