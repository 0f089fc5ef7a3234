/** Whether the whole matrix is asked for: `npm run test:full`. */
export const FULL = process.env.FULL === '1'
