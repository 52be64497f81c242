"""Đo: measure speed and memory of the library beside what people use today, with one command."""
