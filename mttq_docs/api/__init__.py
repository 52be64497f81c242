"""Các động từ: the public verbs, where the roads meet; `mttq_docs` gives them their names."""
