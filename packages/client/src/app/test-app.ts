/** Before each test: test files share what they load, and the app's parts begin as the app does, in English and with nothing to say. */
import { beforeEach } from 'vitest';
import { useNotices } from '../ui/notices.js';
import { useLanguage } from './i18n.js';

const { choose } = useLanguage();
const { notices, remove } = useNotices();

beforeEach(async () => {
  await choose('EN');
  for (const { id } of notices.value) remove(id);
});
