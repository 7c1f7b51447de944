"""``python -m coscore``."""

import sys

from coscore.cli import main

sys.exit(main())
