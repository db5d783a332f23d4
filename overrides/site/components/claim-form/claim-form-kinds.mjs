// The kinds of answers that only some forms ask for.

import "./choices-answer.mjs";
import "./country-answer.mjs";
import "./date-answer.mjs";
import "./number-answer.mjs";
