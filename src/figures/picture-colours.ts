/** The light colours of src/styles/site.css, for pictures that no stylesheet reaches. A test holds the two together. */
export const PICTURE_COLOURS = {
  paper: '#fdfcf9',
  surface: '#f3f1ea',
  ink: '#1a1f22',
  muted: '#515b62',
  rule: '#d9d5ca',
  accent: '#0d5563',
  'accent-soft': '#dfeaea',
  mark: '#8a3b12',
  'class-1': '#0f3a4a',
  'class-2': '#22606d',
  'class-3': '#4b8a8c',
  'class-4': '#86b3a8',
  'class-5': '#c3d6c1',
  'class-6': '#f0ecd4',
} as const
