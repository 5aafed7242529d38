/**
 * Where reports of problems with a question go by e-mail: REPORT_ADDRESS of the build; null when whoever publishes the
 * course has set none. Anything that is no plain address is refused, because it becomes part of a link.
 *
 * @throws RangeError for a value that does not look like an e-mail address
 */
export const reportAddress = readReportAddress(process.env['REPORT_ADDRESS']);

function readReportAddress(value: string | undefined): string | null {
  if (value === undefined || value === '') return null;
  if (!/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(value)) throw new RangeError(`REPORT_ADDRESS is no address: "${value}"`);
  return value;
}
