/** What Intake says in Dutch. */
import { EXTRA_TIME_MAXIMUM, PASSWORD_MINIMUM } from '../cell-formats.js';
import { type IssueContext, listed, type Messages } from './messages.js';

export const NL: Messages = {
  issues: {
    CELL_ERROR: () => 'De cel bevat een fout, of een formule zonder uitkomst',
    NUMBER_LOST_DIGITS: () =>
      'Het getal is te lang voor een spreadsheet en is cijfers kwijt: maak de cel op als tekst en voer het getal opnieuw in',
    REQUIRED: () => 'Dit veld is verplicht',
    INVALID_CHARACTERS: () => 'besturingstekens niet toegestaan',
    SPACES_NOT_ALLOWED: ({ innerSpacesAllowed }) => `spaties niet toegestaan${innerSpacesAllowed ? ' aan het begin of eind' : ''}`,
    TOO_LONG: ({ limit }) => `Deze waarde is te lang${limit === undefined ? '' : `: hoogstens ${limit} tekens`}`,
    TOO_SHORT: () => `Deze waarde is te kort: minstens ${PASSWORD_MINIMUM} tekens`,
    TOO_COMMON: () => 'Dit wachtwoord komt te vaak voor: kies een ander wachtwoord',
    INVALID_EMAIL: () => 'Vul een geldig e-mailadres in',
    INVALID_YES_NO: () => 'Vul ja of nee in',
    INVALID_PERCENTAGE: () => `Vul een geheel getal van 0 tot en met ${EXTRA_TIME_MAXIMUM} in`,
    INVALID_TIME_ZONE: () => 'Vul de naam van een tijdzone in, zoals Europe/Amsterdam',
    LEVEL_MISSING: () => 'Het niveau erboven is leeg',
    NEEDS_SPECIAL_NEEDS: () => 'Alleen gebruikers met EV kunnen extra tijd hebben',
    DUPLICATE_IN_FILE: (context) => `Deze waarde komt ook voor in ${otherRows(context)}`,
    IN_USE: () => 'Deze waarde is al in gebruik',
    NOT_PERMITTED: ({ wholeRow }) =>
      wholeRow
        ? 'Je mag deze gebruiker niet wijzigen'
        : 'Je kunt dat van jezelf niet met een import wijzigen: maak deze cel van het bestand leeg',
    OWN_ROLE: () => 'Je kunt je eigen rol niet wijzigen',
  },
  mappingProblems: {
    FIELD_MISSING: (label) => `Er is geen kolom gekoppeld aan het verplichte veld "${label}"`,
    FIELD_TWICE: (label) => `Er is meer dan één kolom gekoppeld aan het veld "${label}"`,
    COLUMN_UNKNOWN: (label, column) => `Kolom ${column}, gekoppeld aan het veld "${label}", staat niet op het werkblad`,
    PASSWORD_COLUMN_MISSING: (label) =>
      `De wachtwoorden moeten uit het bestand komen, maar er is geen kolom gekoppeld aan het veld "${label}"`,
  },
  roleTypes: { SYSTEM_ADMIN: 'Systeembeheerder', ADMIN: 'Beheerder', AUTHOR: 'Auteur', CANDIDATE: 'Kandidaat' },
  permissions: {
    MANAGE_USERS: 'Gebruikers beheren',
    VIEW_USERS: 'Gebruikers bekijken',
    MANAGE_TRASH: 'Prullenbak beheren',
    MANAGE_HIERARCHIES: 'Hiërarchieën beheren',
    MANAGE_ROLES: 'Rollen beheren',
    MANAGE_SETTINGS: 'Instellingen beheren',
    MANAGE_API_TOKENS: 'API-tokens beheren',
  },
  importStatuses: {
    PREVIEW: 'Voorvertoning',
    RUNNING: 'Bezig',
    DONE: 'Geïmporteerd',
    STALE: 'Verouderd',
    FAILED: 'Mislukt',
    CANCELLED: 'Geannuleerd',
    UNDONE: 'Ongedaan gemaakt',
  },
  outcomes: { CREATE: 'Aanmaken', SYNCHRONISE: 'Synchroniseren', ERROR: 'Fout' },
  changedFields: { ROLE: 'Rol', HIERARCHIES: 'Hiërarchieën' },
  yes: 'ja',
  no: 'nee',
};

function otherRows({ otherRows: numbers, moreRows }: IssueContext): string {
  if (numbers.length === 0) return 'een andere rij';
  const more = moreRows > 0 ? [`nog ${moreRows} andere`] : [];
  return `${numbers.length + moreRows === 1 ? 'rij' : 'rijen'} ${listed([...numbers.map(String), ...more], 'en')}`;
}
