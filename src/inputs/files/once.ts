/**
 * A function that makes each answer once and keeps it: `const outlinesOf = once(drawOutlines)`. The answer to an object is
 * dropped with the object. A function of two things is `once((a) => once((b) => …))`.
 */
export function once<Key, Answer>(make: (key: Key) => Answer): (key: Key) => Answer {
  const byObject = new WeakMap<object, { readonly answer: Answer }>()
  const byValue = new Map<Key, { readonly answer: Answer }>()
  return (key) => {
    const isObject = typeof key === 'object' && key !== null
    const known = isObject ? byObject.get(key) : byValue.get(key)
    if (known !== undefined) return known.answer
    const answer = make(key)
    if (isObject) byObject.set(key, { answer })
    else byValue.set(key, { answer })
    return answer
  }
}
