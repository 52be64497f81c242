"""Chạy bằng `python -m mttq_docs`: the command line without its script."""

from mttq_docs.cli.process import run

if __name__ == "__main__":
    run()
