/** Work on selected rows: those that are done leave the selection and are counted in a notice, where the rest failed too. */
import type { Ref } from 'vue';
import type { Done } from './in-batches.js';
import { useNotices } from './notices.js';
import { type Selection, without } from './row-selection.js';
import { useWork } from './use-work.js';

interface WorkOnMany {
  readonly work: (done: Done) => Promise<void>;
  /** What is said of so many that are done. */
  readonly notice: (count: number) => string;
}

/** As useWork(); `run` resolves to whether all of it was done. */
export function useWorkOnMany(selection: Ref<Selection>) {
  const { succeeded } = useNotices();
  const { run: runWork, ...rest } = useWork();
  const run = async ({ work, notice }: WorkOnMany): Promise<boolean> => {
    const finished = new Set<string>();
    const isWhole = await runWork(() => work((ids) => ids.forEach((id) => finished.add(id))));
    if (finished.size === 0) return isWhole;
    selection.value = without(selection.value, finished);
    succeeded(notice(finished.size));
    return isWhole;
  };
  return { ...rest, run };
}
