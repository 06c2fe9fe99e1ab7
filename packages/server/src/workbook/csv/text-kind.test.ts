import { describe, expect, it } from 'vitest';
import { notATable } from './text-kind.js';

describe('notATable()', () => {
  it.each([
    ['WEB_PAGE', '<!DOCTYPE html><table>'],
    ['WEB_PAGE', '\n <HTML xmlns:x="urn:schemas-microsoft-com:office:excel">'],
    ['WEB_PAGE', '<?xml version="1.0"?>\n<html>'],
    ['WEB_PAGE', '<center><h1>Users</h1><TABLE border=1>'],
    ['WEB_PAGE', '<tr><td>a</td></tr>'],
    ['WEB_PAGE', 'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="x"\r\n'],
    ['XML_SPREADSHEET', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>'],
    ['XML_SPREADSHEET', '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'],
    ['XML_SPREADSHEET', '<Workbook xmlns="urn:x"><Worksheet><Table><Row>'],
    ['OLD_TABLE', 'TABLE\r\n0,1\r\n"EXCEL"\r\n'],
    ['OLD_TABLE', 'ID;PWXL;N;E\r\nC;Y1;X1;K"a"\r\nE\r\n'],
    ['OLD_TABLE', 'ID;PCALCOOO32\nC;X1;Y1;K"First name"\nC;X2;Y1;K"Last name"\nE\n'],
    ['OLD_TABLE', 'ID;PX\r\nP;PGeneral\r\nB;Y2;X2\r\n'],
    ['UNKNOWN_FILE', 'a,b\0c'],
    ['UNKNOWN_FILE', 'a\u0001\u0002\u0003'.repeat(10)],
  ] as const)('%s: %j', (reason, text) => {
    expect(notATable(text)).toBe(reason);
  });

  it.each([
    '',
    'a,b\nc,d',
    'TABLE,ROWS\n0,1\n',
    'ID;Password;Name\nB;x;y',
    'ID;Place\nB;Breda\nC;X1\n',
    'MIME-Version: 1.0;x\na;b\n',
    '<name>,<id>',
    '<b>;c\n<i>;d\n',
    'a\u0001b',
    'Zoë\u0085\t\f',
    'page\u000C\nend\u001A',
  ])('%j may be a table', (text) => {
    expect(notATable(text)).toBeUndefined();
  });

  it('minds control characters only where they are many', () => {
    const letters = 'a'.repeat(1000);
    expect(notATable(letters + '\u0001'.repeat(10))).toBeUndefined();
    expect(notATable(letters + '\u0001'.repeat(11))).toBe('UNKNOWN_FILE');
    expect(notATable(letters.repeat(10) + '\u0001'.repeat(90))).toBeUndefined();
  });
});
