"""`python -m ml.evaluation`: see scripts/evaluate."""

import sys
from pathlib import Path

from ml.evaluation.main import main

if __name__ == "__main__":
    sys.exit(main(Path(__file__).resolve().parents[2]))
