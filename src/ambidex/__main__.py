"""`python -m ambidex` is the command `ambidex`."""

import sys

from ambidex.cli import main

sys.exit(main())
