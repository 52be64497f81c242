"""Máy dựng: open, prove, fill and pack a Word template, compiled once, in a sandbox."""
