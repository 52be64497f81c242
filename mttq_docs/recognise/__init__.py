"""Nhận dạng: give each bare paragraph its role, from what it says, how it looks and where it stands."""

from mttq_docs.recognise.recognise import recognise, recognise_text

__all__ = ["recognise", "recognise_text"]
