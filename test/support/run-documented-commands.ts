/** Runs the commands of a Markdown page in one shell, as a reader would, and sets what each printed beside what the page says. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A block of commands: what it printed, and what the page promises where an answer follows it. */
export interface DocumentedBlock {
  readonly heading: string;
  readonly printed: string;
  readonly promised: string | undefined;
}

const FENCE = /^(#+ .*)$|^```(sh|json)\n([\s\S]*?)^```$/gm;
const MARK = '@@ next block @@';

interface Block {
  readonly heading: string;
  readonly commands: string;
  readonly promised: string | undefined;
}

/** Runs every `sh` block of a page, one after the other; throws where a command fails. */
export async function runDocumentedCommands(
  page: string,
  options: { cwd: string; env: Record<string, string> },
): Promise<DocumentedBlock[]> {
  const blocks = documentedBlocks(page);
  const script = blocks.map(({ commands }) => `${commands}\necho '${MARK}'\n`).join('');
  const env = { PATH: process.env['PATH'], ...options.env };
  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script], { cwd: options.cwd, env });
  const printed = stdout.split(`${MARK}\n`);
  return blocks.map(({ heading, promised }, index) => ({ heading, promised, printed: printed[index] ?? '' }));
}

function documentedBlocks(page: string): Block[] {
  const blocks: Block[] = [];
  let heading = '';
  for (const [, title, kind, text = ''] of page.matchAll(FENCE)) {
    if (title !== undefined) heading = title;
    if (kind === 'sh') blocks.push({ heading, commands: text, promised: undefined });
    const last = blocks.at(-1);
    if (kind === 'json' && last !== undefined) blocks.splice(-1, 1, { ...last, promised: text });
  }
  return blocks;
}

/** Whether a text is as promised, where `…` stands for anything. */
export function isAsPromised(printed: string, promised: string): boolean {
  const pattern = promised
    .trim()
    .split('…')
    .map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${pattern}$`, 's').test(printed.trim());
}
