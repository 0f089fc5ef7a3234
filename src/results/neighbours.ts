import type { Municipality } from '../inputs/basis.ts'
import type { Inputs } from '../inputs/inputs.ts'
import type { HealthCouncil } from '../model/domain.ts'

/** The municipalities that share a land border with one, in the order of the inputs. */
export function neighbouringMunicipalities(code: string, { municipalities }: Inputs): readonly Municipality[] {
  const codes = municipalities.find((m) => m.code === code)?.neighbours ?? []
  return municipalities.filter((m) => codes.includes(m.code))
}

/** The health councils that share a land border with one, in Danish order. */
export function neighbouringCouncils(name: string, inputs: Inputs): readonly HealthCouncil[] {
  const names = new Set(
    inputs.municipalities
      .filter((m) => m.council === name)
      .flatMap((m) => neighbouringMunicipalities(m.code, inputs))
      .map((m) => m.council),
  )
  names.delete(name)
  return inputs.councils.filter((c) => names.has(c.name))
}
