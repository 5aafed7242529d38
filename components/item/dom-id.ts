/** Content id as an id of the page: the same on the server, in the browser and in every language. */
export function domId(contentId: string): string {
  return contentId.replaceAll('/', '-');
}
