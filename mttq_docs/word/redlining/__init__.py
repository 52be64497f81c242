"""Bản so sánh: the workings of `word.redline`: what stands against what, and how a change is marked."""
