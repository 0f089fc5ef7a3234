/**
 * How a path ends: the rule settles it, it is left to the judgement of somebody with a duty to judge, or the document
 * that describes the scheme says nothing of it.
 */
export type EndingKind = 'decided' | 'judgement' | 'silent'

/** A question of a rule, and where each of its answers leads: to another step or to an ending. */
export interface Step {
  readonly answers: Readonly<Record<string, string>>
  /**
   * Whose professional judgement the answer is; left out where the answer is a plain fact. The rule never answers it: it
   * only goes on from what that person has found.
   */
  readonly judge?: string
}

/** A rule by exception as its document describes it: steps in the order in which they are read, the first of them first. */
export interface Rule {
  /** Whether it holds, or is only asked for: what is proposed has no force, however certain its endings sound. */
  readonly standing: 'in-force' | 'proposed'
  readonly steps: Readonly<Record<string, Step>>
  readonly endings: Readonly<Record<string, EndingKind>>
}

/** The steps of a rule by name. */
type StepOf<R extends Rule> = keyof R['steps'] & string

/** What is known of a case: the answer to any of the steps. An answer that the path does not ask for changes nothing. */
export type Situation<R extends Rule> = { readonly [S in StepOf<R>]?: keyof R['steps'][S]['answers'] & string }

/** A step that was passed, and the answer that led on: the reasons of a decision, in order. */
export interface Reason {
  readonly step: string
  readonly answer: string
}

/** What a rule says of a situation. `step` is the step that decided, or that waits for an answer. */
export type Decision = {
  readonly standing: Rule['standing']
  readonly step: string
  readonly reasons: readonly Reason[]
} & (
  | { readonly kind: EndingKind; readonly ending: string }
  /** A professional judgement is needed here: that of `judge`. */
  | { readonly kind: 'judgement-needed'; readonly judge: string }
  /** A plain fact is not known. */
  | { readonly kind: 'fact-needed' }
)

/**
 * Follows a rule from its first step as far as the situation answers.
 *
 * The rule is never ahead of its document: where a professional has to judge and nobody has, that is what it says, and an
 * ending of the kind `judgement` says that somebody still may decide either way.
 * @throws RangeError when an answer is none of the step's, or leads nowhere
 */
export function decide<R extends Rule>(rule: R, situation: Situation<R>): Decision {
  const { standing, steps, endings } = rule
  const given: Readonly<Record<string, string | undefined>> = situation
  const reasons: Reason[] = []
  let step = firstStep(rule)
  for (;;) {
    const asked = steps[step]
    if (asked === undefined) throw new RangeError(`decide: the rule has no step ${step}`)
    const answer = given[step]
    if (answer === undefined) {
      return asked.judge === undefined
        ? { standing, kind: 'fact-needed', step, reasons }
        : { standing, kind: 'judgement-needed', judge: asked.judge, step, reasons }
    }
    const to = asked.answers[answer]
    if (to === undefined) throw new RangeError(`decide: ${answer} is no answer to ${step}`)
    reasons.push({ step, answer })
    const kind = endings[to]
    if (kind !== undefined) return { standing, kind, ending: to, step, reasons }
    // A rule that came back to a step would never end.
    if (reasons.some((reason) => reason.step === to)) throw new RangeError(`decide: ${step} leads back to ${to}`)
    step = to
  }
}

/** The step that a rule begins with. */
function firstStep({ steps }: Rule): string {
  const [first] = Object.keys(steps)
  if (first === undefined) throw new RangeError('firstStep: the rule has no step')
  return first
}
