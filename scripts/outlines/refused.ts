/** Outlines, or the way to them, cannot be used; the message says what is wrong. */
export class OutlinesRefused extends Error {
  override readonly name = 'OutlinesRefused'
}
