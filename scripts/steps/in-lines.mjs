/** Breaks words into lines, for tables in source files. */

/**
 * Words with a space between them, each line as full as the width allows.
 * @param {readonly string[]} words
 * @param {number} width in characters
 */
export function inLines(words, width) {
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`.trim();
  }
  return lines.join('\n');
}
