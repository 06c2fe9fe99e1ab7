/** What the pages of this feature say in English. */
export const SETTINGS_EN = {
  title: 'Regional settings',
  timeZone: {
    title: 'Time zone of new users',
    text: 'Users who are added or imported without a time zone of their own get this one; existing users keep theirs',
    label: 'Time zone',
    now: 'It is {time} there now',
    unknown: 'Choose a time zone from the list, such as "Europe/Amsterdam"',
    saved: 'The time zone of new users is "{timeZone}" now',
  },
  limits: {
    title: 'Limits of this server',
    text: 'Whoever runs the server sets these',
    rows: 'Users per import, at most',
    size: 'Size of a file, at most',
    days: 'In the trash can',
    dayCount: 'One day | {count} days',
  },
};
