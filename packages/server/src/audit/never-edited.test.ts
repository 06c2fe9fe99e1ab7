import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SOURCES = fileURLToPath(new URL('..', import.meta.url));
const NAMES = /AuditEntryEntity|AuditSubjectEntity|audit_entries|audit_subjects/;

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((path) => /\.ts$/.test(path) && !/\.test\.ts$/.test(path));
const read = (path: string) => readFileSync(join(SOURCES, path), 'utf8');

describe('the audit log', () => {
  it('is known to one file that adds to it and one that reads it, beside what describes its tables', () => {
    const knowing = files.filter((path) => NAMES.test(read(path))).map((path) => path.replaceAll('\\', '/'));
    expect(knowing.sort()).toEqual([
      'audit/audit-entry.entity.ts',
      'audit/audit-page.repository.ts',
      'audit/audit-page.ts',
      'audit/audit-subject.entity.ts',
      'audit/record-audit.repository.ts',
      'database/entities.ts',
      'database/migrations/0002-access-tables.ts',
    ]);
  });

  it('is never changed or emptied by them', () => {
    const code = ['record-audit.repository.ts', 'audit-page.repository.ts', 'audit-page.ts']
      .map((name) => read(join('audit', name)))
      .join('\n');
    expect(code).toContain('.insert(');
    expect(code).not.toMatch(/\.(update|delete|remove|save|upsert|clear)\(|\b(UPDATE|DELETE|REPLACE|TRUNCATE)\b/);
  });
});
