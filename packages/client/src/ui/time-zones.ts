/** The time zones that one can choose from, and what time it is there. */
import { foldForSearch } from '@intake/shared';

/** The browser's, with the universal one, which browsers leave out, and those in use that it calls by another name. */
export function timeZones(inUse: readonly string[]): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ...inUse])].sort();
}

/** The day of the week and the time at a moment, such as Monday 14:05. */
export function timeThere(timeZone: string, moment: Date, language: string): string {
  return new Intl.DateTimeFormat(language, { timeZone, weekday: 'long', hour: '2-digit', minute: '2-digit' }).format(moment);
}

/** How far the clocks there are from universal time at a moment, such as GMT+2. */
export function offsetThere(timeZone: string, moment: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(moment);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** Whether a name holds each word typed; "new york" finds America/New_York. */
export function isFound(timeZone: string, search: string): boolean {
  const words = (text: string): string => foldForSearch(text.replaceAll('_', ' '));
  const name = words(timeZone);
  return words(search)
    .split(' ')
    .every((word) => name.includes(word));
}
