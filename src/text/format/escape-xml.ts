/** Text made safe for the content and the attributes of XML, SVG and HTML: "a & b" gives "a &amp; b". */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
