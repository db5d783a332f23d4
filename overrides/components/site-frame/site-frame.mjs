// What every page may need. A page is whole without it.

import "../channel-finder/channel-finder.mjs";
import "../channel-memory/channel-memory.mjs";
import "../colour-scheme/colour-scheme.mjs";
import "../order-number/order-number-question.mjs";
import "../search-dialog/search-dialog.mjs";
