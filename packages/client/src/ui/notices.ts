/** Short messages that say what was done; they come at the bottom, are read out, and go by themselves. */
import { shallowRef } from 'vue';

export interface Notice {
  readonly id: number;
  readonly tone: 'success' | 'error';
  readonly text: string;
}

const notices = shallowRef<readonly Notice[]>([]);
let last = 0;

/** The notices that are shown now, and how to add and remove one. */
export function useNotices() {
  const add = (tone: Notice['tone'], text: string): void => {
    last += 1;
    notices.value = [...notices.value, { id: last, tone, text }];
  };
  const remove = (id: number): void => {
    notices.value = notices.value.filter((notice) => notice.id !== id);
  };
  return { notices, succeeded: (text: string) => add('success', text), failed: (text: string) => add('error', text), remove };
}
