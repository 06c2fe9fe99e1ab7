/** Names of time zones: which there are, and how the IANA database spells them. */

/**
 * The names without an area. IANA adds no more of them. `Intl.DateTimeFormat` takes others too (`PST`, `JST`), which are not IANA's.
 * Source: the files `northamerica` … `backward` of the IANA time zone database, 2025b.
 */
const WITHOUT_AREA = `CET CST6CDT Cuba EET EST EST5EDT Egypt Eire GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST Hongkong Iceland Iran Israel
  Jamaica Japan Kwajalein Libya MET MST MST7MDT NZ NZ-CHAT Navajo PRC PST8PDT Poland Portugal ROC ROK Singapore Turkey UCT UTC Universal W-SU
  WET Zulu`;

const AREAS = 'Africa America Antarctica Arctic Asia Atlantic Australia Brazil Canada Chile Etc Europe Indian Mexico Pacific US';

/** Parts of names behind an area that aren't simply written with a capital per word. */
const ODD_SPELLINGS = `ACT au BajaNorte BajaSur ComodRivadavia DeNoronha DumontDUrville EasterIsland es GMT GMT0 IN LHI McMurdo NSW of UCT UTC`;

const byLowerCase = (words: string): ReadonlyMap<string, string> => new Map(words.split(/\s+/).map((word) => [word.toLowerCase(), word]));

const spelledWithoutArea = byLowerCase(WITHOUT_AREA);
const spelledAreas = byLowerCase(AREAS);
const oddlySpelled = byLowerCase(ODD_SPELLINGS);

// Letters of the name with what parts it from the next: America/Port-au-Prince, Africa/Dar_es_Salaam, Etc/GMT+5.
const WORDS = /[a-z0-9]+/gi;

function spelledWord(word: string): string {
  return oddlySpelled.get(word) ?? word.charAt(0).toUpperCase() + word.slice(1);
}

function spelling(name: string): string | undefined {
  const lower = name.toLowerCase();
  const slash = lower.indexOf('/');
  if (slash < 0) return spelledWithoutArea.get(lower);
  const area = spelledAreas.get(lower.slice(0, slash));
  return area === undefined ? undefined : area + lower.slice(slash).replace(WORDS, spelledWord);
}

// Asking takes a sixteenth of a millisecond, too long to ask again for each of thousands of rows. There are some 600 names at most.
const accepted = new Set<string>();

function isAccepted(name: string): boolean {
  if (accepted.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    accepted.add(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The IANA name that a text means, in IANA's spelling (`europe/amsterdam` is `Europe/Amsterdam`), or undefined where it is none that
 * `Intl.DateTimeFormat` accepts. An alias stays the alias that it is; offsets (`+01:00`) are no names.
 */
export function timeZoneName(text: string): string | undefined {
  const name = spelling(text);
  return name !== undefined && isAccepted(name) ? name : undefined;
}
