import { type Broken, type GoodFiles, type Instead, type Kind, slip } from './broken-folder.ts'

const utf8 = new TextEncoder()

/** So many files lie between two that a kind is tried on. */
const EVERY = 6

/** A kind that is tried on every so manieth file, from another file for each kind, so that all files are met. */
function onSome(
  kindIndex: number,
  change: (text: string, file: string) => readonly [what: string, content: string | Uint8Array | Instead],
): Kind {
  return (files: GoodFiles): readonly Broken[] =>
    [...files]
      .filter(([file]) => !file.endsWith('.md'))
      .filter((_, index) => index % EVERY === kindIndex % EVERY)
      .map(([file, text]) => {
        const [what, content] = change(text, file)
        // Of a frozen file, the lock tells.
        return slip(what, file, content, file.startsWith('published/') ? [file, 'published/lock.json'] : [file])
      })
}

/** The bytes of a text in UTF-16, the lower byte of a letter first, with a mark that says so. */
function utf16(text: string): Uint8Array {
  const units = Uint16Array.from([0xfeff, ...Array.from(text, (letter) => letter.charCodeAt(0))])
  return new Uint8Array(units.buffer)
}

/** A text whose first letter beyond ASCII, or a further byte, is as Latin-1 has it. */
function latin1(text: string): Uint8Array {
  const bytes = utf8.encode(text)
  return Uint8Array.from([...bytes.subarray(0, 20), 0xe6, ...bytes.subarray(20)])
}

/** What can be wrong with any file, whatever is in it. */
export const FILE_KINDS: Readonly<Record<string, Kind>> = Object.fromEntries(
  (
    [
      ['a file is gone', () => ['gone', { instead: 'nothing' }]],
      ['a folder in place of a file', () => ['a folder', { instead: 'a folder' }]],
      ['a link in place of a file', () => ['a link to the good file', { instead: 'a link' }]],
      ['a pipe in place of a file', () => ['a pipe', { instead: 'a pipe' }]],
      ['an empty file', () => ['empty', '']],
      ['a blank file', () => ['blank', '\n \n']],
      ['a byte order mark', (text) => ['a mark in front', `\uFEFF${text}`]],
      ['line ends of Windows', (text) => ['CRLF', text.replaceAll('\n', '\r\n').replace(/(?<!\r\n)$/, '\r\n')]],
      ['UTF-16', (text) => ['UTF-16', utf16(text)]],
      ['Latin-1', (text) => ['a byte of Latin-1', latin1(text)]],
      ['cut short', (text) => ['the second half gone', text.slice(0, Math.floor(text.length / 2))]],
      ['marks of a merge', (text) => ['a mark', `<<<<<<< HEAD\n${text}=======\n>>>>>>> other\n`]],
      ['a control character', (text) => ['a NUL', `${text.slice(0, 1)}\u0000${text.slice(1)}`]],
    ] satisfies readonly (readonly [string, Parameters<typeof onSome>[1]])[]
  ).map(([kind, change], index) => [kind, onSome(index, change)]),
)
