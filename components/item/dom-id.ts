/** Content id as an id of the page: the same on the server, in the browser and in every language. */
export function domId(contentId: string): string {
  return contentId.replaceAll('/', '-');
}

/** Id of the control (or the first of them) with which a part of an item is answered: what links to it lead to. */
export function partDomId(item: string, part: string): string {
  return `${domId(item)}-${part}`;
}
