"""Say what would make a guide better (lint); it never fails a build, and an editor can silence it with a reason."""
