/** The colours, light and dark: each text colour has a contrast of 4.5 or more on the surfaces that it stands on. */

/** What the rows of an import come to, and the tones that go with it. */
const LIGHT_TONES = {
  create: '#146c43',
  synchronise: '#1d4fbf',
  unchanged: '#566070',
  error: '#b3261e',
  trash: '#8a4b00',
  hierarchy: '#6b3fa0',
};
const DARK_TONES = {
  create: '#6fd6a3',
  synchronise: '#9dbcff',
  unchanged: '#a7b0be',
  error: '#ffb0a8',
  trash: '#f2bd77',
  hierarchy: '#cdb0f5',
};

export const LIGHT = {
  dark: false,
  colors: {
    background: '#f5f6f9',
    surface: '#ffffff',
    'surface-variant': '#eceff5',
    'on-surface-variant': '#3d4654',
    'on-background': '#171c24',
    'on-surface': '#171c24',
    muted: '#566070',
    primary: '#2450bd',
    'on-primary': '#ffffff',
    secondary: '#3d4654',
    ...LIGHT_TONES,
    success: LIGHT_TONES.create,
    info: LIGHT_TONES.synchronise,
    warning: LIGHT_TONES.trash,
  },
  variables: { 'border-color': '#171c24', 'border-opacity': 0.13, 'medium-emphasis-opacity': 0.78, 'high-emphasis-opacity': 1 },
};

export const DARK = {
  dark: true,
  colors: {
    background: '#101318',
    surface: '#181c23',
    'surface-variant': '#262c36',
    'on-surface-variant': '#ccd3de',
    'on-background': '#e8ebf0',
    'on-surface': '#e8ebf0',
    muted: '#a7b0be',
    primary: '#9dbcff',
    'on-primary': '#0b2154',
    secondary: '#ccd3de',
    ...DARK_TONES,
    success: DARK_TONES.create,
    info: DARK_TONES.synchronise,
    warning: DARK_TONES.trash,
  },
  variables: { 'border-color': '#e8ebf0', 'border-opacity': 0.16, 'medium-emphasis-opacity': 0.8, 'high-emphasis-opacity': 1 },
};
