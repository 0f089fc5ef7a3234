/** A text with its first letter large: "borgere den 1. januar" begins a sentence as "Borgere den 1. januar". */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
