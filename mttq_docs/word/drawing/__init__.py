"""Cách vẽ: write the parts that the shipped templates are made of."""
