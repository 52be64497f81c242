"""Chạy bằng `python -m mttq_docs`: the command line without its script."""

import sys

from mttq_docs.cli import main

if __name__ == "__main__":
    sys.exit(main())
