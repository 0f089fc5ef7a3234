/** A picture before it is PNG. The same picture always gives the same bytes. */
export interface Picture {
  readonly svg: string
  /** In pixels; the height follows from the proportions of the SVG. */
  readonly width: number
  /** With a palette: for few colours, a third of the bytes. */
  readonly palette: boolean
  /** Another SVG upon it, which hides what is under it; only where there is a palette. */
  readonly inset: { readonly svg: string; readonly width: number; readonly x: number; readonly y: number } | null
}
