/** Refusals: what the API refuses expectedly, with a code that programs know and a sentence for people. */
import type { IssueCode, Language, Translated } from '@intake/shared';
import { REFUSAL_SENTENCES, type RefusalCode } from './refusal-sentences.js';

/** What programs get beside the code. */
export interface RefusalExtensions {
  /** Of BAD_USER_INPUT: what is wrong, by the input's field. */
  readonly fields?: Readonly<Record<string, IssueCode>>;
  /** Of TOO_MANY_ROWS: how many there are, and may be. */
  readonly rows?: number;
  readonly limit?: number;
  /** Of CONFLICT: the run's. */
  readonly status?: string;
  /** Of NOT_FOUND and FORBIDDEN where several users are named: the first whom it is about. */
  readonly userId?: string | undefined;
  /** Of TOO_MANY_REQUESTS at sign-in: seconds. */
  readonly retryAfter?: number;
}

/** A sentence in every language, from a table or put together. */
export type Sentence = Translated | ((language: Language) => string);

export interface RefusalDetails extends RefusalExtensions {
  /** Default: the code's own. */
  readonly sentence?: Sentence;
  /** For the log alone: a fault of ours behind it. */
  readonly cause?: unknown;
}

/** Thrown by refuse(), shown as it is; nothing of it is logged as an error but its cause. */
export class Refusal extends Error {
  readonly extensions: RefusalExtensions;
  private readonly sentence: Sentence;

  constructor(
    readonly code: RefusalCode,
    { sentence, cause, ...extensions }: RefusalDetails = {},
  ) {
    super(code, { cause });
    this.name = 'Refusal';
    this.sentence = sentence ?? REFUSAL_SENTENCES[code];
    this.extensions = extensions;
  }

  /** The same in every language, for whoever changes theirs while it is shown. */
  get sentences(): Translated {
    return { EN: this.sentenceIn('EN'), NL: this.sentenceIn('NL') };
  }

  /** What to tell a person. */
  sentenceIn(language: Language): string {
    return typeof this.sentence === 'function' ? this.sentence(language) : this.sentence[language];
  }
}

/** Ends the operation with a refusal: throws, always. */
export function refuse(code: RefusalCode, details?: RefusalDetails): never {
  throw new Refusal(code, details);
}
