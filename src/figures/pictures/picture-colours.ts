/** The light colours of src/styles/site.css, for pictures that no stylesheet reaches. A test holds the two together. */
export const PICTURE_COLOURS = {
  paper: '#fdfcf9',
  ink: '#1a1f22',
  muted: '#515b62',
  rule: '#d9d5ca',
  accent: '#0d5563',
  surface: '#f3f1ea',
  mark: '#8a3b12',
} as const
