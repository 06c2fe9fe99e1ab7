/** The keys of all sentences, as the compiler knows them: a wrong key or a missing translation fails the build. */
import type { EN } from './en.js';

/** The same sentences in another language. */
export type Translation<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends string ? string : Translation<Messages[Key]>;
};

type Keys<Messages> = {
  [Key in keyof Messages & string]: Messages[Key] extends string ? Key : `${Key}.${Keys<Messages[Key]>}`;
}[keyof Messages & string];

/** `users.title` and so on. */
export type MessageKey = Keys<typeof EN>;
