import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { setAside } from '../../../scripts/site/swap-folder.ts'
import type { RefreshOptions } from '../../../scripts/refresh/refresh-data.ts'
import { startCommand } from '../../../scripts/command/run-command.ts'
import { RefreshError } from '../../../scripts/statbank/statbank.ts'
import { DATA } from '../../support/data.ts'
import { hashesOf } from '../../support/hashes.ts'
import { startStatBank, type Troubled } from '../../support/stat-bank.ts'
import { TABLES, PATIENT, copyOfData, refresh, refreshHere, A_YEAR_LATER_DAY, A_YEAR_LATER } from './stand-in.ts'

// tests/statbank/troubles.test.ts tries every trouble with every question; here, that what is refused is not written.
describe(
  'a refresh that fails leaves data/ byte for byte, ends with 1, and says which table and what to do',
  { timeout: PATIENT },
  () => {
    const area = (from: RegExp, to: string): Troubled => ({
      table: 'ARE207',
      at: 'data',
      trouble: { kind: 'replace', from, to },
    })
    const cases: readonly (readonly [string, Troubled, string])[] = [
      [
        'a connection that ends too soon',
        { table: 'HISBK', at: 'data', trouble: { kind: 'cut' } },
        'HISBK: the connection failed',
      ],
      [
        'life expectancies without the last municipalities',
        { table: 'HISBK', at: 'data', trouble: { kind: 'short' } },
        'HISBK: 0851 has no row, and we hold a figure for it.',
      ],
      [
        'a count that a municipality lacks',
        { table: 'FOLK1A', at: 'data', trouble: { kind: 'without-row', row: /^101;.*2026K1;/ } },
        'FOLK1A: the figure of OMRÅDE 101, KØN TOT, ALDER IALT, CIVILSTAND TOT, Tid 2026K1 has no row',
      ],
      [
        'a question that is refused',
        { table: 'SUNDAF01', at: 'data', trouble: { kind: 'refused', code: 'EXTRACT-NOTALLOWED', message: 'Nej' } },
        'SUNDAF01: the service refused the question: Nej',
      ],
      [
        'a column that is missing',
        { table: 'SUNDAF01', at: 'data', trouble: { kind: 'without-column', column: 'BNØGLE' } },
        'SUNDAF01: the columns are KOMMUNEDK, LIVSKONT, KØN, ALDER, TID, INDHOLD. It lacks BNØGLE.',
      ],
      [
        'a code that was not asked for',
        { table: 'FOLK1A', at: 'data', trouble: { kind: 'with-row', row: '411;TOT;IALT;TOT;2026K1;92' } },
        'FOLK1A: row 200 has OMRÅDE "411"',
      ],
      [
        'a sum that is not the country’s',
        area(/101;2025;90,9/, '101;2025;909,0'),
        'ARE207: areas in 2025: the parts add up to',
      ],
    ]

    const fails = async (
      folder: string,
      address: string,
      part: string,
      options: Partial<RefreshOptions> = {},
    ): Promise<void> => {
      const before = hashesOf(folder)
      const error: unknown = await refreshHere(folder, address, options).catch((why: unknown) => why)
      expect(error).toBeInstanceOf(RefreshError)
      const { message } = error instanceof Error ? error : new Error('it did not fail')
      expect(message).toContain(part)
      expect(message).toMatch(/\n(Look at|Try again)/)
      expect(hashesOf(folder)).toEqual(before)
      expect(existsSync(`${folder}.next`) || existsSync(`${folder}.previous`)).toBe(false)
    }

    test.each(cases)('%s', async (_, troubled, message) => {
      const bank = await startStatBank(TABLES, [troubled])
      await fails(copyOfData(), bank.address, message)
    })

    test('a figure that the check of the data refuses', async () => {
      const trouble = { kind: 'replace', from: /147;2026;8,7/, to: '147;2026;1,7' } as const
      const bank = await startStatBank(A_YEAR_LATER, [{ table: 'ARE207', at: 'data', trouble }])
      await fails(copyOfData(), bank.address, 'tables/area/2026.csv: what was fetched does not pass the check', {
        today: A_YEAR_LATER_DAY,
      })
    })

    test('as a command: exit code 1, the reason, and that nothing was written', async () => {
      const folder = copyOfData()
      const before = hashesOf(folder)
      const bank = await startStatBank(TABLES, [
        { table: 'HISBK', at: 'data', trouble: { kind: 'status', status: 503, times: 99 } },
      ])
      const { code, output } = await refresh(folder, bank.address, '--keep', 'gp-contacts')
      expect(code).toBe(1)
      expect(output).toContain('HISBK: the service answered 503, 2 times out of 2.\nTry again later.')
      expect(output).toContain('Nothing was written.')
      expect(hashesOf(folder)).toEqual(before)

      const missing = await refresh(join(folder, 'no-such-folder'), bank.address)
      expect(missing.code).toBe(1)
      expect(missing.output).toContain('expected a folder. The folder is missing or cannot be read.')
    })

    test.each([
      [['--timeout', '0'], '--timeout: found "0", expected a number above 0 and up to 3600'],
      [['--attempts', '1,5'], '--attempts: found "1,5", expected a number above 0'],
      [
        ['--from', 'https://name:word@api.statbank.dk'],
        '--from: found "https://name:word@api.statbank.dk", expected the',
      ],
      [['--from', 'api.statbank.dk'], '--from: found "api.statbank.dk", expected the address of the service, such as'],
      [['--dryrun'], "Unknown option '--dryrun'"],
    ])('options that it cannot take, %j: one line, and no place in the code', async (options, said) => {
      const { code, output } = await startCommand([process.execPath, 'scripts/refresh.ts', ...options], process.env)
        .outcome
      expect(code).toBe(1)
      expect(output).toContain(said)
      expect(output).not.toMatch(/\bat .*:\d+:\d+/)
    })

    test('one that is stopped while it waits clears its copy away, and says so', async () => {
      const bank = await startStatBank(TABLES, [{ table: 'FOLK1A', at: 'tableinfo', trouble: { kind: 'slow' } }])
      const folder = copyOfData()
      const beside = () => readdirSync(dirname(folder)).filter((name) => name.startsWith(`${basename(folder)}.next`))
      const command = [process.execPath, 'scripts/refresh.ts', '--from', bank.address, '--data', folder] as const
      const running = startCommand(command, process.env)
      await expect.poll(() => bank.questions.length, { timeout: 20_000 }).toBe(1)
      expect(beside()).toHaveLength(1)
      running.stop()
      const { code, output } = await running.outcome
      expect([code, output]).toEqual([143, expect.stringContaining('The command was stopped. Nothing was written.')])
      expect(beside()).toEqual([])
      expect(hashesOf(folder)).toEqual(hashesOf(DATA))
    })

    test('a table that the service no longer has', async () => {
      const bank = await startStatBank(new Map([...TABLES].filter(([id]) => id !== 'SUNDAF01')))
      await fails(copyOfData(), bank.address, 'SUNDAF01: the service has no table of that name.')
    })

    test('a projection that has got another name', async () => {
      const bank = await startStatBank(new Map([...TABLES].filter(([id]) => id !== 'FRKM126')))
      await expect(refreshHere(copyOfData(), bank.address, { today: '2027-01-05' })).rejects.toThrow(
        'FRKM126: the service has neither it nor a newer one up to FRKM127.',
      )
      expect(bank.questions.map(({ table }) => table)).toEqual(['FOLK1A', 'FRKM127', 'FRKM126'])
    })

    test.each([
      [
        'contacts of something else',
        { kind: 'replace', from: /(;IALT;TOT;2025;)(\d+)/g, to: '$1$29' },
        'SYGK1: contacts of 0101 by age and sex',
      ],
    ] as const)('%s', async (_, trouble, message) => {
      const bank = await startStatBank(TABLES, [{ table: 'SYGK1', at: 'data', trouble }])
      await fails(copyOfData(), bank.address, message, { keep: new Set() })
    })

    test('a service that nobody answers for, and data that an earlier refresh had set aside', async () => {
      const folder = copyOfData()
      setAside(folder)
      // Port 9 discards; nothing listens there.
      await expect(refreshHere(folder, 'http://127.0.0.1:9')).rejects.toThrow(/^FOLK1A: the connection failed \(/)
      expect(hashesOf(folder)).toEqual(hashesOf(DATA))
    })
  },
)
