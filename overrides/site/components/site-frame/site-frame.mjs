// What every page has. A page is whole without it.

import "../channel-memory/channel-memory.mjs";
import "../colour-scheme/colour-scheme.mjs";
import "../search-dialog/search-dialog.mjs";
import "../step-link/step-link.mjs";
import "../step-ticks/step-ticks.mjs";
import "../step-ways/step-ways.mjs";
import "./later.mjs";
import "./next-page.mjs";
import "./open-on-paper.mjs";
