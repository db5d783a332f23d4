// Reads netlify.toml and a built site's _headers and _redirects as Netlify does: node netlify.mjs netlify.toml site/

import { join } from "node:path";
import { parseAllHeaders } from "@netlify/headers-parser";
import { parseAllRedirects } from "@netlify/redirect-parser";

const [netlifyConfigPath, site] = process.argv.slice(2);
const read = await Promise.all([
  parseAllHeaders({ headersFiles: [join(site, "_headers")], netlifyConfigPath, minimal: true }),
  parseAllRedirects({ redirectsFiles: [join(site, "_redirects")], netlifyConfigPath, minimal: true }),
]);
const errors = read.flatMap((each) => each.errors).map(String);
console.log(JSON.stringify({ headers: read[0].headers, redirects: read[1].redirects, errors }));
