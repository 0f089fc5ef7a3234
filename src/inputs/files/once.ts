/**
 * A function that makes each answer once and keeps it: `const wordsOf = once(makeWords)`. The answer to an object is dropped
 * with the object. A function of two things is `once((a) => once((b) => …))`.
 * @param sameness what keys have in common that have the same answer; the key itself where none is given
 */
export function once<Key, Answer>(
  make: (key: Key) => Answer,
  sameness: (key: Key) => unknown = (key) => key,
): (key: Key) => Answer {
  const byObject = new WeakMap<object, { readonly answer: Answer }>()
  const byValue = new Map<unknown, { readonly answer: Answer }>()
  return (key) => {
    const same = sameness(key)
    const isObject = typeof same === 'object' && same !== null
    const known = isObject ? byObject.get(same) : byValue.get(same)
    if (known !== undefined) return known.answer
    const answer = make(key)
    if (isObject) byObject.set(same, { answer })
    else byValue.set(same, { answer })
    return answer
  }
}
