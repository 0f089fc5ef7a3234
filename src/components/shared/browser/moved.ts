// The refresh in the head loses what stands after # in the address: a section, or the entries of a form.
const target = document.querySelector<HTMLAnchorElement>('main a')
if (target !== null) location.replace(target.href + location.hash)
