/**
 * Stands in the page from A to Z where the list of all pages goes. A page cannot know the titles of others while they are
 * rendered: the build puts the list there when all of them are written.
 */
export const ALL_PAGES_HERE = '<!-- all pages -->'
