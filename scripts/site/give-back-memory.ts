// The bundler keeps the memory of its work for its next, 200 MB that a build, which bundles once, does not need again. It
// reads this when it is loaded, so this file is imported before it.
process.env.MIMALLOC_PURGE_DELAY ??= '0'
