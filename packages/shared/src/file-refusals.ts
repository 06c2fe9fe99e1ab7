/** The table of reasons for refusing a file: each with the API's code and a sentence that says what is wrong and what to do. */
import type { Language, Translated } from './languages.js';

/** What the API calls a refusal. */
export type FileRefusalCode = 'UNSUPPORTED_FILE' | 'UNREADABLE_FILE' | 'FILE_TOO_LARGE' | 'TOO_MANY_REQUESTS';

interface FileRefusal {
  readonly code: FileRefusalCode;
  readonly sentence: Translated;
}

const refusal =
  (code: FileRefusalCode) =>
  (EN: string, NL: string): FileRefusal => ({ code, sentence: { EN, NL } });

const unsupported = refusal('UNSUPPORTED_FILE');
const unreadable = refusal('UNREADABLE_FILE');
const tooLarge = refusal('FILE_TOO_LARGE');
const busy = refusal('TOO_MANY_REQUESTS');

const REFUSALS = {
  OLD_EXCEL: unsupported(
    'This is an old Excel workbook (.xls): save it as .xlsx and upload that file',
    'Dit is een oude Excel-werkmap (.xls): sla haar op als .xlsx en upload dat bestand',
  ),
  BINARY_WORKBOOK: unsupported(
    'This is a binary Excel workbook (.xlsb): save it as .xlsx and upload that file',
    'Dit is een binaire Excel-werkmap (.xlsb): sla haar op als .xlsx en upload dat bestand',
  ),
  PASSWORD_PROTECTED: unsupported(
    'The file is protected by a password: open it, remove the password, save it and upload it again',
    'Het bestand is beveiligd met een wachtwoord: open het, verwijder het wachtwoord, sla het op en upload het opnieuw',
  ),
  OPEN_DOCUMENT: unsupported(
    'This is an OpenDocument file (such as .ods): save it as .xlsx or .csv and upload that file',
    'Dit is een OpenDocument-bestand (zoals .ods): sla het op als .xlsx of .csv en upload dat bestand',
  ),
  APPLE_NUMBERS: unsupported(
    'This is a Numbers spreadsheet: export it to Excel (.xlsx) and upload that file',
    'Dit is een Numbers-spreadsheet: exporteer haar naar Excel (.xlsx) en upload dat bestand',
  ),
  XML_SPREADSHEET: unsupported(
    'This is an XML file: if it is a spreadsheet, open it in Excel, save it as .xlsx and upload that file',
    'Dit is een XML-bestand: als het een spreadsheet is, open het dan in Excel, sla het op als .xlsx en upload dat bestand',
  ),
  WEB_PAGE: unsupported(
    'This is a web page (HTML): open it in Excel, save it as .xlsx and upload that file',
    'Dit is een webpagina (HTML): open haar in Excel, sla haar op als .xlsx en upload dat bestand',
  ),
  OLD_TABLE: unsupported(
    'This is an old spreadsheet format (DIF or SYLK): open it in Excel, save it as .xlsx and upload that file',
    'Dit is een oud spreadsheetformaat (DIF of SYLK): open het in Excel, sla het op als .xlsx en upload dat bestand',
  ),
  OTHER_DOCUMENT: unsupported(
    'This is a document, not a spreadsheet: upload an Excel workbook (.xlsx) or a CSV file',
    'Dit is een document, geen spreadsheet: upload een Excel-werkmap (.xlsx) of een CSV-bestand',
  ),
  IMAGE: unsupported(
    'This is an image: upload an Excel workbook (.xlsx) or a CSV file',
    'Dit is een afbeelding: upload een Excel-werkmap (.xlsx) of een CSV-bestand',
  ),
  ARCHIVE: unsupported(
    'This is a compressed archive: unpack it and upload the workbook in it',
    'Dit is een gecomprimeerd archief: pak het uit en upload de werkmap die erin zit',
  ),
  UNKNOWN_FILE: unsupported(
    'This is not a CSV or Excel file: upload an Excel workbook (.xlsx) or a CSV file saved as UTF-8',
    'Dit is geen CSV- of Excel-bestand: upload een Excel-werkmap (.xlsx) of een CSV-bestand dat als UTF-8 is opgeslagen',
  ),
  EMPTY: unreadable(
    'The file holds no text: upload one with a header row and a row for each user',
    'Het bestand bevat geen tekst: upload er een met een rij met kolomkoppen en een rij per gebruiker',
  ),
  NOTHING_VISIBLE: unreadable(
    'No visible sheet holds text: unhide the sheet with the users, save the workbook and upload it again',
    'Geen zichtbaar werkblad bevat tekst: maak het blad met de gebruikers zichtbaar, sla de werkmap op en upload haar opnieuw',
  ),
  INCOMPLETE: unreadable(
    'The workbook is incomplete, as after a download that broke off: fetch or save it again and upload that file',
    'De werkmap is onvolledig, zoals na een afgebroken download: haal haar opnieuw op of sla haar opnieuw op en upload dat bestand',
  ),
  DAMAGED: unreadable(
    'The workbook is damaged: open it in Excel or LibreOffice, save it as .xlsx and upload that file',
    'De werkmap is beschadigd: open haar in Excel of LibreOffice, sla haar op als .xlsx en upload dat bestand',
  ),
  UNSAFE: unreadable(
    'The workbook holds something that is not safe to read: open it in Excel or LibreOffice, save it as .xlsx and upload that file',
    'De werkmap bevat iets wat niet veilig te lezen is: open haar in Excel of LibreOffice, sla haar op als .xlsx en upload dat bestand',
  ),
  INVALID_TEXT: unreadable(
    'The text of the file is damaged: save it again as CSV UTF-8 and upload that file',
    'De tekst van het bestand is beschadigd: sla het opnieuw op als CSV UTF-8 en upload dat bestand',
  ),
  WRONG_ENCODING: unreadable(
    'The file is not text in the chosen encoding: choose another one',
    'Het bestand is geen tekst in de gekozen tekencodering: kies een andere',
  ),
  UNCLOSED_QUOTE: unreadable(
    'A quotation mark is opened and never closed: correct the file and upload it again',
    'Een aanhalingsteken wordt geopend en nergens gesloten: verbeter het bestand en upload het opnieuw',
  ),
  CELL_TOO_LONG: unreadable(
    'A cell holds more than 32,767 characters: shorten it and upload the file again',
    'Een cel bevat meer dan 32.767 tekens: maak haar korter en upload het bestand opnieuw',
  ),
  ROW_TOO_LONG: unreadable(
    'A row holds more than 1,000,000 characters: shorten it and upload the file again',
    'Een rij bevat meer dan 1.000.000 tekens: maak haar korter en upload het bestand opnieuw',
  ),
  TOO_MANY_COLUMNS: unreadable(
    'A sheet holds text in more than 1,000 columns: keep the columns that describe users and upload the file again',
    'Een werkblad bevat tekst in meer dan 1.000 kolommen: bewaar de kolommen die gebruikers beschrijven en upload het bestand opnieuw',
  ),
  SHEET_TOO_LARGE: unreadable(
    'A sheet is larger than a spreadsheet program shows (1,048,576 rows, 16,384 columns): split the file and upload the parts',
    'Een werkblad is groter dan een spreadsheetprogramma toont (1.048.576 rijen, 16.384 kolommen): splits het bestand en upload de delen',
  ),
  READER_FAILED: unreadable(
    'The file cannot be read: open it in Excel or LibreOffice, save it as .xlsx and upload that file',
    'Het bestand kan niet worden gelezen: open het in Excel of LibreOffice, sla het op als .xlsx en upload dat bestand',
  ),
  TOOK_TOO_LONG: unreadable(
    'Reading the file takes too long: copy the rows to a new workbook and upload that file',
    'Het lezen van het bestand duurt te lang: kopieer de rijen naar een nieuwe werkmap en upload dat bestand',
  ),
  UNPACKED_TOO_LARGE: tooLarge(
    'The workbook is too large once unpacked: copy the rows to a new workbook, or split them, and upload that file',
    'De werkmap is uitgepakt te groot: kopieer de rijen naar een nieuwe werkmap, of splits ze, en upload dat bestand',
  ),
  TOO_MUCH_MEMORY: tooLarge(
    'Reading the file takes too much memory: split the rows over several files and upload those',
    'Het lezen van het bestand kost te veel geheugen: verdeel de rijen over meer bestanden en upload die',
  ),
  READER_BUSY: busy(
    'Too many files are being read at the moment: try again in a minute',
    'Er worden op dit moment te veel bestanden gelezen: probeer het over een minuut opnieuw',
  ),
} satisfies Readonly<Record<string, FileRefusal>>;

/** Why a file is refused, finer than the API's code. */
export type FileRefusalReason = keyof typeof REFUSALS;

/** Whether a text is one of the reasons. */
export function isFileRefusalReason(text: string): text is FileRefusalReason {
  return Object.hasOwn(REFUSALS, text);
}

/** The API's code for a reason. */
export function fileRefusalCode(reason: FileRefusalReason): FileRefusalCode {
  return REFUSALS[reason].code;
}

/** What is wrong with the file and what to do about it, for a person. */
export function fileRefusalSentence(reason: FileRefusalReason, language: Language): string {
  return REFUSALS[reason].sentence[language];
}
