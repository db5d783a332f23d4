// Since which versions browsers know a feature, by MDN's data: https://github.com/mdn/browser-compat-data

import { createRequire } from "node:module";

const DATA = createRequire(import.meta.url)("@mdn/browser-compat-data");
const NEVER = Infinity;

/** A feature is its path in MDN's data: "css.selectors.has". */
export class Support {
  /** @param {Record<string, string>} floor the oldest version of each browser that counts */
  constructor(floor) {
    this.floor = Object.fromEntries(Object.entries(floor).map(([browser, version]) => [browser, numbered(version)]));
    const { builtins } = DATA.javascript;
    const sources = [["javascript.builtins", builtins], ["javascript.builtins.Intl", builtins.Intl], ["api", DATA.api]];
    this.members = membersOf(sources);
  }

  /** What MDN's data has under a path. @param {string} path */
  at(path) {
    return path.split(".").reduce((data, key) => (data && Object.hasOwn(data, key) ? data[key] : undefined), DATA);
  }

  /** @param {string} path */
  isKnown(path) {
    return Boolean(this.at(path)?.__compat);
  }

  /** Whether some browser of the floor lacks it. @param {string} path */
  isNewer(path, floor = this.floor) {
    return this.isKnown(path) && Object.keys(floor).some((browser) => this.since(path, browser) > floor[browser]);
  }

  /** The floor inside a part that only those browsers read that know these features. @param {string[]} paths */
  raised(paths, floor = this.floor) {
    const versions = Object.keys(floor).map((browser) => {
      return [browser, Math.max(floor[browser], ...paths.map((path) => this.since(path, browser)))];
    });
    return Object.fromEntries(versions);
  }

  /** Without a prefix, a flag or another name. Half of it counts as the whole. @param {string} path @param {string} browser */
  since(path, browser) {
    const statements = [this.at(path)?.__compat?.support[browser] ?? []].flat();
    const usable = statements.filter(({ prefix, flags, alternative_name }) => !prefix && !flags && !alternative_name);
    return Math.min(NEVER, ...usable.map(({ version_added }) => numbered(version_added)));
  }

  /** "chrome 123, safari_ios 17.5", where that is newer than the floor. @param {string} path */
  words(path) {
    if (!this.isKnown(path)) return "not in MDN's data";
    const newer = Object.keys(this.floor).filter((browser) => this.since(path, browser) > this.floor[browser]);
    return newer.map((browser) => `${browser} ${shown(this.since(path, browser))}`).join(", ");
  }

  /**
   * The path of a property or method that no browser of the floor has on anything: `.at` of whatever it may be.
   * @param {string} name
   */
  newMember(name) {
    const paths = this.members.get(name) ?? [];
    return paths.length && paths.every((path) => this.isNewer(path)) ? paths[0] : undefined;
  }
}

/** The paths of all members of all interfaces, by the members' names. @param {[string, object][]} sources */
function membersOf(sources) {
  const byName = new Map();
  const interfaces = sources.flatMap(([path, data]) => Object.entries(data).map(([one, its]) => [one, `${path}.${one}`, its]));
  for (const [one, path, members] of interfaces) {
    for (const [name, { __compat }] of Object.entries(members)) {
      if (__compat && name !== one) byName.set(name, [...(byName.get(name) ?? []), `${path}.${name}`]);
    }
  }
  return byName;
}

/** "16.4" as 16.04, so that 15.10 comes after 15.4. @param {string | boolean | null | undefined} version */
function numbered(version) {
  const [, major, minor = "0"] = /^≤?(\d+)(?:\.(\d+))?/.exec(String(version)) ?? [];
  return major === undefined ? NEVER : Number(major) + Number(minor) / 100;
}

/** @param {number} version */
function shown(version) {
  if (version === NEVER) return "never";
  const minor = Math.round((version % 1) * 100);
  return minor ? `${Math.floor(version)}.${minor}` : String(version);
}
