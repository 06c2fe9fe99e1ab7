/** The table of importable fields. Mapping, validation, the example workbook and the wizard all read it. */
import { parseAnyText, parseEmail, parsePassword, parsePercentage, parseTimeZone, parseYesNo } from './cell-formats.js';
import type { FieldDefinition } from './field-definition.js';
import type { UserField } from './field-names.js';
import { PASSWORD_LIMIT, passwordForm } from './password-form.js';
import { subLevelDefinition } from './sub-level-definition.js';
import { trimName } from './white-space.js';

export type { FieldDefinition, FieldValues } from './field-definition.js';
export { SUB_LEVELS, USER_FIELDS, type UserField } from './field-names.js';

const headers = (list: string): readonly string[] => list.split(/,\s+/);
const asItIs = (text: string): string => text;

const optional = { required: false, comparedByKey: false, prepare: asItIs } as const;
const identifier = { limit: 100, comparedByKey: true, prepare: asItIs, parse: parseAnyText } as const;
const personName = { required: true, limit: 100, comparedByKey: false, spaces: 'TRIMMED', prepare: trimName, parse: parseAnyText } as const;

/** Limits and rules: the domain's. Aliases: headers that Canvas, Moodle, Blackboard, OSIRIS, Magister, directories and lists by hand have. */
const DEFINITIONS: { readonly [F in UserField]: FieldDefinition<F> } = {
  FIRST_NAME: {
    ...personName,
    field: 'FIRST_NAME',
    label: { EN: 'First name', NL: 'Voornaam' },
    aliases: headers(`Given name, Given names, First names, Forename, Forenames, Preferred first name, Christian name, Roepnaam,
      Voornamen, Voornaam of roepnaam, Eerste voornaam`),
    description: {
      EN: 'The first name, 100 characters at most. Spaces around it are left out.',
      NL: 'De voornaam, hoogstens 100 tekens. Spaties eromheen worden weggelaten.',
    },
    examples: ['Emma', 'Noah', 'Zoë'],
  },
  LAST_NAME: {
    ...personName,
    field: 'LAST_NAME',
    label: { EN: 'Last name', NL: 'Achternaam' },
    aliases: headers(`Surname, Family name, Last names, Familienaam, Geslachtsnaam, Volledige achternaam, Achternaam volledig,
      Achternaam met voorvoegsel, Achternaam incl. tussenvoegsel, Achternaam inclusief tussenvoegsel`),
    description: {
      EN: 'The last name with its prefix, such as "van den Berg", 100 characters at most. Spaces around it are left out.',
      NL: 'De achternaam met tussenvoegsel, zoals "van den Berg", hoogstens 100 tekens. Spaties eromheen worden weggelaten.',
    },
    examples: ['de Vries', 'Bakker', 'van den Berg'],
  },
  USERNAME: {
    ...identifier,
    field: 'USERNAME',
    label: { EN: 'Username', NL: 'Gebruikersnaam' },
    aliases: headers(`Login, Login name, Login ID, SIS login ID, Sign-in name, Account name, Account, Net ID, UID,
      User principal name, UPN, eduPersonPrincipalName, sAMAccountName, Loginnaam, Inlognaam, Aanmeldnaam, Accountnaam`),
    required: true,
    spaces: 'NONE',
    description: {
      EN: 'What the user signs in with, without spaces, 100 characters at most. A user who has this username already is updated.',
      NL: 'Waarmee de gebruiker inlogt, zonder spaties, hoogstens 100 tekens. Een gebruiker die deze gebruikersnaam al heeft, wordt bijgewerkt.',
    },
    examples: ['emma.devries', 'noah.bakker', 'zoe.vandenberg'],
  },
  USER_ID: {
    ...identifier,
    field: 'USER_ID',
    label: { EN: 'User ID', NL: 'Gebruikers-ID' },
    aliases: headers(`Student number, Student ID, Student no, SIS user ID, SIS ID, ID number, Staff number, Staff ID, Employee number,
      Employee ID, Personnel number, Person number, Person ID, Candidate number, Candidate ID, Matriculation number,
      Registration number, Enrolment number, Enrollment number, Learner ID, Learner number, Pupil number, User number,
      schacPersonalUniqueCode, Studentnummer, Studentnr, Studentennummer, Stud.nr, Leerlingnummer, Leerlingnr, Stamnummer, Stamnr,
      Deelnemernummer, Deelnemersnummer, Cursistnummer, Kandidaatnummer, Kandidaatnr, Kandidaat-ID, Inschrijfnummer, Personeelsnummer,
      Personeelsnr, Medewerkernummer, Medewerker-ID, Persoonsnummer, Relatienummer, Gebruikersnummer, Gebruiker-ID, Identifier,
      ID-nummer, ID`),
    required: true,
    spaces: 'NONE',
    description: {
      EN: "The organisation's own number for the person, such as a student number, without spaces, 100 characters at most. No two users share one.",
      NL: 'Het eigen nummer van de organisatie voor de persoon, zoals een studentnummer, zonder spaties, hoogstens 100 tekens. Elke gebruiker heeft een eigen nummer.',
    },
    examples: ['0012345', '0012346', '0012347'],
  },
  EMAIL: {
    field: 'EMAIL',
    label: { EN: 'Email', NL: 'E-mailadres' },
    aliases: headers(`Email address, Mail, Mail address, Primary email, Primary email address, School email, Student email,
      Student email address, University email, Work email, Institutional email, Mailadres, E-mail school, E-mail student, Studentmail,
      Schoolmail, E-mailadres student, E-mailadres instelling, Instellingsmail, Zakelijk e-mailadres`),
    required: true,
    limit: 254,
    comparedByKey: false,
    spaces: 'NONE_INSIDE',
    prepare: asItIs,
    parse: parseEmail,
    description: {
      EN: 'A valid email address without spaces. Several users may share one.',
      NL: 'Een geldig e-mailadres zonder spaties. Meerdere gebruikers mogen hetzelfde adres hebben.',
    },
    examples: ['emma.devries@example.org', 'noah.bakker@example.org', 'zoe.vandenberg@example.org'],
  },
  PASSWORD: {
    ...optional,
    field: 'PASSWORD',
    label: { EN: 'Password', NL: 'Wachtwoord' },
    aliases: headers(`Initial password, Start password, Temporary password, Passwd, Pwd, PW, Passphrase, Startwachtwoord,
      Beginwachtwoord, Tijdelijk wachtwoord, Initieel wachtwoord, WW`),
    limit: PASSWORD_LIMIT,
    spaces: 'NOT_AT_ENDS',
    prepare: passwordForm,
    parse: parsePassword,
    description: {
      EN: 'From 8 to 128 characters, not a common password. Only looked at if the import takes passwords from the file.',
      NL: 'Van 8 tot 128 tekens, geen veelgebruikt wachtwoord. Telt alleen mee als de import wachtwoorden uit het bestand haalt.',
    },
    examples: ['wandering teapot 58', 'velvet-anchor-93', 'Quiet.Lantern.27'],
  },
  SPECIAL_NEEDS: {
    ...optional,
    field: 'SPECIAL_NEEDS',
    label: { EN: 'Special needs', NL: 'EV (extra voorzieningen)' },
    aliases: headers(`EV, Extra voorzieningen, Special need, SEN, Accommodation, Accommodations, Special arrangements,
      Access arrangements, Extra facilities, EV ja/nee, Extra voorziening, Voorzieningen, Voorziening, Bijzondere voorzieningen,
      Speciale voorzieningen, Extra faciliteiten, Faciliteiten`),
    spaces: 'NOT_AT_ENDS',
    parse: parseYesNo,
    description: {
      EN: 'Whether the user has special needs: yes or no. Empty leaves it as it is; new users have none.',
      NL: 'Of de gebruiker extra voorzieningen (EV) heeft: ja of nee. Leeg laat het zoals het is; nieuwe gebruikers hebben geen EV.',
    },
    examples: ['yes', 'no', ''],
  },
  EXTRA_TIME_PERCENTAGE: {
    ...optional,
    field: 'EXTRA_TIME_PERCENTAGE',
    label: { EN: 'Extra time percentage', NL: 'Percentage extra tijd' },
    aliases: headers(`Extra time, Extra time in percent, Extra time per cent, Percentage of extra time, Additional time,
      Additional time percentage, Time extension, Extra tijd, Extra tijd percentage, Extra tijd in procenten, Extra toetstijd,
      Extra examentijd, Tijdverlenging, Percentage tijdverlenging`),
    spaces: 'NOT_AT_ENDS',
    parse: parsePercentage,
    description: {
      EN: 'Extra time in per cent, a whole number from 0 to 300. Above 0 only for users with special needs.',
      NL: 'Extra tijd in procenten, een geheel getal van 0 tot en met 300. Boven 0 alleen voor gebruikers met EV.',
    },
    examples: ['25', '', ''],
  },
  SYNCHRONISATION_KEY: {
    ...optional,
    ...identifier,
    field: 'SYNCHRONISATION_KEY',
    label: { EN: 'Synchronisation key', NL: 'Synchronisatiesleutel' },
    aliases: headers(`Synchronization key, Sync key, Sync ID, Integration ID, External ID, External key, External reference,
      Source ID, Sourced ID, Immutable ID, Sync-sleutel, Externe sleutel, Extern ID, Externe ID, Externe referentie, Koppelsleutel,
      Koppel-ID`),
    spaces: 'NOT_AT_ENDS',
    description: {
      EN: 'An identifier from another system, 100 characters at most. No two users share one.',
      NL: 'Een kenmerk uit een ander systeem, hoogstens 100 tekens. Elke gebruiker heeft een eigen sleutel.',
    },
    examples: ['sis-4711', '', 'sis-4713'],
  },
  TIME_ZONE: {
    ...optional,
    field: 'TIME_ZONE',
    label: { EN: 'Time zone', NL: 'Tijdzone' },
    aliases: headers('TZ, IANA time zone, User time zone, Time zone name, Tijdzone gebruiker'),
    spaces: 'NONE',
    parse: parseTimeZone,
    description: {
      EN: 'An IANA time zone name such as Europe/Amsterdam. Empty leaves it as it is; new users get that of the regional settings.',
      NL: 'Een IANA-tijdzonenaam zoals Europe/Amsterdam. Leeg laat het zoals het is; nieuwe gebruikers krijgen die van de regionale instellingen.',
    },
    examples: ['Europe/Amsterdam', '', 'Europe/London'],
  },
  SUB_LEVEL_1: { ...subLevelDefinition(1, ['Amsterdam', 'Amsterdam', 'Utrecht']), field: 'SUB_LEVEL_1' },
  SUB_LEVEL_2: { ...subLevelDefinition(2, ['Cohort A', 'Cohort B', '']), field: 'SUB_LEVEL_2' },
  SUB_LEVEL_3: { ...subLevelDefinition(3, ['Group 1', '', '']), field: 'SUB_LEVEL_3' },
  SUB_LEVEL_4: { ...subLevelDefinition(4, ['', '', '']), field: 'SUB_LEVEL_4' },
  SUB_LEVEL_5: { ...subLevelDefinition(5, ['', '', '']), field: 'SUB_LEVEL_5' },
};

/** What the table says of a field. */
export function userField<F extends UserField>(field: F): FieldDefinition<F> {
  return DEFINITIONS[field];
}
